"""Painters are closed whatever happens: an open one in an exception ends the program."""

import ast
from pathlib import Path

import pytest

import torchviewer

SOURCES = sorted(Path(torchviewer.__file__).parent.rglob("*.py"))


def painters(tree: ast.AST) -> list[ast.Call]:
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "QPainter"
    ]


def closed_painters(tree: ast.AST) -> list[ast.expr]:
    """The QPainter(...) of every `with QPainter(...) as painter`."""
    opened = (n for n in ast.walk(tree) if isinstance(n, ast.With))
    return [item.context_expr for statement in opened for item in statement.items]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_that_every_painter_is_opened_by_with(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    closed = closed_painters(tree)
    assert [ast.unparse(call) for call in painters(tree) if call not in closed] == []
