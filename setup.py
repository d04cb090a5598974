"""What pyproject.toml cannot say: an installed package carries the theme that `python -m generator new` copies."""

from __future__ import annotations

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

_HOME = Path(__file__).parent
_THEME = ("mkdocs.yml", "site_src/overrides", "site_src/assets")


class WithTheme(build_py):
    def run(self) -> None:
        super().run()
        if self.editable_mode:
            return
        theme = Path(self.build_lib, "generator/starter/theme")
        for part in _THEME:
            for path in (_HOME / part).rglob("*") if (_HOME / part).is_dir() else (_HOME / part,):
                if path.is_file():
                    target = theme / path.relative_to(_HOME)
                    target.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(path, target)


setup(cmdclass={"build_py": WithTheme})
