"""Annotated Archive: a folder of saved articles becomes a static site that can say why it says what it says.

The stages, in the order in which data flows (docs/architecture.md draws it)::

    seed -read-> Document -split-> Parts -extract-> Articles -find-> Mentions
        -relate-> Archive -pages, exports-> files -write-> site_src
"""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("annotated-archive")
except PackageNotFoundError:  # a checkout that was never installed
    __version__ = "0+unknown"
