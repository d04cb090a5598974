"""Imports go downward only: a page never reads a file, a rule never sees the archive (docs/architecture.md)."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "generator"
MODULES = sorted(PACKAGE.rglob("*.py"))

# From the ground up; a module may import from its own layer's line and from lines above it in this list.
# Names that share a line are independent: they may not import each other.
LAYERS: tuple[tuple[str, ...], ...] = (
    ("languages", "lazy", "memo"),
    ("text",),
    ("model",),
    ("diagnostics",),
    ("unusable",),
    ("environment",),
    ("registry",),
    ("read",),
    ("split",),
    ("extract",),
    ("find",),
    ("relate",),
    ("pages", "exports", "write"),
    ("build",),
    ("inspection", "suggest", "search_index", "explain", "starter"),
    ("inspect_view",),
    ("plugin", "__main__"),
)
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}
SHARED_OUTPUT = {
    ("pages", "write"),
    ("exports", "write"),
    ("pages", "exports"),
}  # `write.files.File`; citations on pages


def layer(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def imports(path: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.lineno, node.module
            yield from (
                (node.lineno, f"{node.module}.{alias.name}") for alias in node.names if node.module == "generator"
            )


def own_layer(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_from_below(path: Path) -> None:
    own = own_layer(path)
    if own == "__init__":
        return
    assert own in RANK, f"{own} has no layer: give it one in tests/test_layers.py and docs/architecture.md"
    for line, module in imports(path):
        other = layer(module) if module.startswith("generator.") else ""
        if other in ("", "__version__", own) or (own, other) in SHARED_OUTPUT:
            continue
        assert RANK[other] < RANK[own], f"{path}:{line}: {own} must not know {other}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_only_the_plugin_knows_mkdocs(path: Path) -> None:
    known = {module.split(".")[0] for _, module in imports(path)} & {"mkdocs", "material", "watchdog"}
    assert not known or own_layer(path) == "plugin"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nothing_evaluates_or_unpickles_or_runs_a_shell(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            assert called not in {
                "eval",
                "exec",
                "os.system",
                "pickle.load",
                "pickle.loads",
                "yaml.unsafe_load",
            }
            assert not any(k.arg == "shell" and ast.unparse(k.value) != "False" for k in node.keywords)


CLOCK = {"datetime.now", "datetime.datetime.now", "date.today", "datetime.date.today", "time.time", "datetime.utcnow"}
FRONT = {"environment"}  # the one place that may ask: `build --assign` writes the day into a record


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_page_depends_on_the_clock(path: Path) -> None:
    if own_layer(path) in FRONT:
        return
    calls = {
        ast.unparse(n.func) for n in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(n, ast.Call)
    }
    assert not calls & CLOCK
