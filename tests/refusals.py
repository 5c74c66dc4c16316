"""Which demands of a procedure must be seen to refuse, and which a folder of tests sees refuse.

``Course.refused`` demands that exactly the rules named in it refuse, ``assert refused.value.names() == […]`` does so
for an opening act: a rule that stands in one of them as a literal has its test.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

from yifa.law.procedure import Lapse, Procedure


def rules_of(*procedures: Procedure) -> set[str]:
    """Every rule by which an act of these procedures can be refused beyond state, role and data."""
    return {rule for procedure in procedures for rule in _rules(procedure)}


def _rules(procedure: Procedure) -> Iterator[str]:
    for act in procedure.acts:
        yield from (guard.id for guard in act.guards)
        if act.certified is not None:
            yield act.certified.id
    yield from (separation.id for separation in procedure.separations)
    for clock in procedure.clocks:
        if clock.gates:
            yield f"not_before_{clock.id}"
        elif clock.lapse is Lapse.RIGHT_LOST:
            yield f"lapsed_{clock.id}"


def rules_refused_in(folder: Path) -> set[str]:
    """The rules that the tests of a folder and its subfolders see refuse."""
    return {rule for path in folder.rglob("test_*.py") for rule in _named(ast.parse(path.read_text(encoding="utf-8")))}


def _named(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _method(node) == "refused":
            yield from _literals(node.args[2:])  # refused(act, actor, *rules)
        elif isinstance(node, ast.Compare) and isinstance(node.left, ast.Call) and _method(node.left) == "names":
            for listed in node.comparators:
                yield from _literals(listed.elts if isinstance(listed, ast.List) else ())


def _method(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""


def _literals(nodes: Iterable[ast.expr]) -> Iterator[str]:
    yield from (node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))
