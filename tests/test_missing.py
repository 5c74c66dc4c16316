"""A missing browser or server is no excuse in CI, and is said aloud elsewhere."""

from __future__ import annotations

import pytest

from tests.missing import not_run


def test_in_ci_the_test_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="NOT RUN, Chromium is missing"):
        not_run("Chromium is missing")


def test_elsewhere_it_is_skipped_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="NOT RUN, Chromium is missing"):
        not_run("Chromium is missing")
