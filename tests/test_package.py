"""``pip install .`` brings along everything that a checkout has and the product needs."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from tests.projects import HOME

DATA = {".yml", ".json", ".csl", ".sample", ".typed"}


def test_a_wheel_holds_all_modules_data_files_and_the_theme(tmp_path: Path) -> None:
    checkout = tmp_path / "checkout"
    leave = shutil.ignore_patterns(".*", "__pycache__", "*.egg-info", "site", "tests")
    shutil.copytree(HOME, checkout, ignore=leave)
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*command, "--wheel-dir", str(tmp_path), "."], cwd=checkout, check=True, capture_output=True)
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        held = set(wheel.namelist())
    package = HOME / "generator"
    needed = {p for p in package.rglob("*") if p.suffix in {".py", *DATA} or package / "starter/files" in p.parents}
    assert {p.relative_to(HOME).as_posix() for p in needed if p.is_file() and "__pycache__" not in p.parts} <= held
    assert "generator/starter/theme/mkdocs.yml" in held
    assert "generator/starter/theme/site_src/overrides/main.html" in held
