"""A language is added by one file, with as few words as are known of it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

HOME = Path(__file__).parent.parent
ITALIAN = """
name: Italian
stopwords: [di, il, la, che, e, per, un, una, non, con, del, della, si, nel, sono, al, dei, le, da, è, lo, anche]
months: {3: [marzo]}
author_labels: [scritto da]
verbs_report: [ha detto]
verbs_firm: [ha detto]
"""
PAGE = """La strada sotto il lago
Scritto da Anna Lund
3 marzo 2023

La vecchia strada che non si vedeva da un secolo è tornata con le sue pietre, e nel paese la gente non lo sapeva.
"È tornata da sola", ha detto Carlo Neri al giornale della valle, che si legge anche nel paese con il ponte.
"""


def test_a_language_is_added_by_one_file(tmp_path: Path) -> None:
    shutil.copytree(HOME / "generator", tmp_path / "generator")
    (tmp_path / "generator/languages/it.yml").write_text(ITALIAN, encoding="utf-8")
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    inspect = [sys.executable, "-m", "generator", "inspect", "--json", "page.txt"]
    here = os.environ | {"PYTHONPATH": str(tmp_path)}
    told = subprocess.run(inspect, cwd=tmp_path, env=here, capture_output=True, check=True, text=True, encoding="utf-8")
    (article,) = json.loads(told.stdout)["files"][0]["articles"]
    assert article["language"]["value"] == "it"
    assert article["date"]["value"] == "2023-03-03"
    assert [author["value"] for author in article["authors"]] == ["Anna Lund"]
    assert [source["name"] for source in article["sources"]] == ["Carlo Neri"]
