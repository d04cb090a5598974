"""``letters:1:1: error[seeds-missing] there is no such folder of seeds; …``: what ends a command, with exit status 2.

The codes of what can be wrong with a command line, a folder or the environment, in one place because commands that
do not know each other share them. What can be wrong with a seed or a record never ends a command.
"""

from __future__ import annotations

from pathlib import Path

from generator.diagnostics import Code, Level, Place, UnusableError, declare

USAGE = declare(
    "usage",
    Level.ERROR,
    """The command line cannot be understood: an unknown command or option, a missing or impossible value. Nothing was
    done. `python -m generator COMMAND --help` lists what each command takes.""",
)
UNKNOWN_NAME = declare(
    "unknown-name",
    Level.ERROR,
    "`explain` knows no diagnostic or rule of this name. `python -m generator explain` lists all of them.",
)
NO_FOLDER = declare(
    "seeds-missing",
    Level.ERROR,
    """There is no folder of seeds where one was expected. Nothing was changed. Name it with --seeds, or make a new
    archive with `python -m generator new`.""",
)
OVERLAP = declare(
    "folders-overlap",
    Level.ERROR,
    """The folder of seeds and the folder that pages are written into are one, or the seeds lie in a place where pages
    are written. The next build would take pages for seeds, or seeds for pages. Nothing was written. Name another
    folder with --into.""",
)
UNWRITABLE = declare(
    "unwritable",
    Level.ERROR,
    """A file or folder cannot be written: permission, a file where a folder belongs, no room on the disk. The command
    stopped; what was there before is whole. Make room or mend the permissions, then run the command again.""",
)
IN_USE = declare(
    "folder-in-use",
    Level.ERROR,
    """Another build is writing into the folder; the message names its process. Nothing was changed. Wait for it to
    end. If no such process runs any more, perhaps on another machine, delete the file `lock`.""",
)
TAKEN = declare(
    "folder-taken",
    Level.ERROR,
    """A new archive or a bag goes into a new or an empty folder, so that it never mixes with something else. Nothing
    was changed. Name another folder.""",
)
NOT_BUILT = declare(
    "not-built",
    Level.ERROR,
    """The command works on what a build has made, and there is nothing of that kind in the folder. Build first, or
    name the right folder.""",
)
INDEX = declare(
    "index-failed",
    Level.ERROR,
    """Pagefind, which makes the search index, could not be run or gave up; the message holds its own last words. The
    pages are as they were.""",
)
NOT_PROPOSED = declare(
    "not-proposed",
    Level.ERROR,
    """`suggest --merge` adds only what `suggest` proposes, and this id is not among it. Nothing was changed. Run
    `suggest` without it to see the proposals.""",
)
NOT_EDITABLE = declare(
    "authority-not-editable",
    Level.ERROR,
    """`suggest --merge` adds entries to an authority file that is whole and has an entry on each dash. This one is not.
    Nothing was changed. Mend it by hand; `build` names each fault.""",
)
EPOCH = declare(
    "epoch-malformed",
    Level.ERROR,
    """SOURCE_DATE_EPOCH stands for the clock, in seconds since 1970, so that two builds are the same bytes. Its value
    is no such number. Nothing was done. Correct it or take it out of the environment.""",
)


def unusable(code: Code, path: Path | str | None, message: str, hint: str = "") -> UnusableError:
    """To be raised; the path as the user gave it, None for what is no file."""
    return UnusableError(code.at(Place(str(path or "")), message, hint))


def unwritable(path: Path | str, error: OSError, what_is: str, hint: str = "") -> UnusableError:
    """``what_is`` says in which state things were left."""
    return unusable(UNWRITABLE, path, f"cannot be written to ({error.strerror or error}); {what_is}", hint)
