"""The glossary names every role and table as users read them, and lists none that are gone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.apps import AppConfig, apps

from yifa.law.limits import ClockKind
from yifa.law.procedure import Lapse, Owner
from yifa.law.roles import ROLES

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "glossary.md").read_text(encoding="utf-8")
OURS = [app for app in apps.get_app_configs() if app.name.startswith("yifa.") and any(app.get_models())]


@pytest.mark.parametrize("app", OURS, ids=lambda app: app.label)
def test_it_has_the_tables_of_each_app_as_users_call_them(app: AppConfig) -> None:
    _, _, section = PAGE.partition(f"### {app.verbose_name} `{app.label}`\n")
    listed = re.findall(r"^\| `(\w+)` \| (.+?) \|", section.partition("\n### ")[0], re.MULTILINE)
    assert sorted(listed) == sorted((model.__name__, str(model._meta.verbose_name)) for model in app.get_models())


def test_it_has_every_role() -> None:
    assert all(f"| `{role.code}` | {role.name} |" in PAGE for role in ROLES.values())


def test_it_has_what_clocks_are_who_owes_them_and_what_follows() -> None:
    assert all(f"| `{kind.value}` | {kind.chinese} |" in PAGE for kind in ClockKind)
    assert all(f"`{word.value}`" in PAGE for word in (*Owner, *Lapse))
