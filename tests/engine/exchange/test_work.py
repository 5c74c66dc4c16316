"""Imports done by a process of their own: once at a time, to the end, and again where one was interrupted."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.engine.exchange.books import workbook
from tests.engine.exchange.test_bringing import upload
from tests.engine.exchange.test_importing import HEAD, ONE, TWO
from tests.faults.killing import database_url
from tests.world import World, make_world
from yifa.engine.exchange import work
from yifa.engine.exchange.models import BatchState, BroughtFile, ImportBatch, Stage
from yifa.engine.exchange.work import (
    Job,
    do,
    is_worked_on,
    start_taking,
    start_trying,
    start_undoing,
    was_interrupted,
)
from yifa.engine.matters.models import Matter
from yifa.engine.store.tenancy import org_scope


@pytest.fixture
def brought(world: World, tmp_path: Path) -> BroughtFile:
    return upload(world, workbook(tmp_path / "台账.xlsx", {"2025年": [HEAD, ONE, TWO]}))


@pytest.fixture
def held(brought: BroughtFile) -> Iterator[BroughtFile]:
    """A file at which somebody else is."""
    handle = work._locked(work._lock_of_file(brought))
    assert handle is not None
    yield brought
    os.close(handle)


class TestWhoIsAtIt:
    def test_a_step_that_nobody_works_on_was_interrupted(self, brought: BroughtFile) -> None:
        assert not was_interrupted(brought)
        start_trying(brought)
        assert brought.stage == Stage.TRYING
        assert was_interrupted(brought)
        assert not is_worked_on(brought)

    def test_a_lock_that_is_held_says_that_somebody_is(self, held: BroughtFile) -> None:
        held.stage = Stage.IMPORTING
        assert is_worked_on(held)
        assert not was_interrupted(held)

    def test_nothing_is_begun_while_somebody_is(self, held: BroughtFile) -> None:
        held.stage = Stage.TRYING
        start_taking(held)
        assert held.stage == Stage.TRYING

    def test_no_second_process_is_started(
        self, held: BroughtFile, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(work, "_PATIENCE", 2)
        work._spawn(Job.TRY, held.pk, work._lock_of_file(held))
        held.refresh_from_db()
        assert held.stage == Stage.MATCHING
        assert capfd.readouterr().err == ""


class TestWhatTheProcessDoes:
    def test_it_tries_takes_and_undoes(self, world: World, brought: BroughtFile) -> None:
        do(Job.TRY, brought.pk)
        brought.refresh_from_db()
        assert brought.stage == Stage.TRIED
        do(Job.TAKE, brought.pk)
        batch = ImportBatch.objects.get()
        start_undoing(batch, actor=world.clerk, reason="选错了年度")
        assert was_interrupted(batch)
        do(Job.UNDO, batch.pk)
        batch.refresh_from_db()
        assert (batch.state, batch.undone_by) == (BatchState.UNDONE, world.clerk)
        assert Matter.objects.filter(voided=True).count() == 2

    def test_it_undoes_nothing_that_nobody_asked_for(self, brought: BroughtFile) -> None:
        do(Job.TAKE, brought.pk)
        with pytest.raises(ValueError, match="nobody has asked"):
            do(Job.UNDO, ImportBatch.objects.get().pk)


@pytest.mark.django_db(transaction=True)
def test_it_is_a_process_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, transactional_db: Any) -> None:
    monkeypatch.setenv("DATABASE_URL", database_url())
    world = make_world()
    with org_scope(world.township):
        brought = upload(world, workbook(tmp_path / "台账.xlsx", {"2025年": [HEAD, ONE, TWO]}))
        start_taking(brought)
        assert is_worked_on(brought)
        handle = work._locked(work._lock_of_file(brought), tries=6000)
        assert handle is not None
        os.close(handle)
        brought.refresh_from_db()
        assert brought.stage == Stage.DONE
        assert Matter.objects.count() == 2
