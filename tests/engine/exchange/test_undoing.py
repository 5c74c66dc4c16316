"""A whole import is undone but for what somebody has acted on since."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.timezone import localdate

from tests.engine.exchange.conftest import Import
from tests.engine.exchange.test_importing import HEAD, ONE, TWO
from tests.world import World
from yifa.areas.disputes.models import Dispute, Sweep
from yifa.engine.exchange import undoing
from yifa.engine.exchange.models import BatchState, BroughtFile, ImportBatch
from yifa.engine.exchange.undoing import Undone, foresee, undo
from yifa.engine.files.storing import attach
from yifa.engine.journal.verification import verify
from yifa.engine.matters import taking_back
from yifa.engine.matters.conformity import departures
from yifa.engine.matters.general import link, note, void
from yifa.engine.matters.models import ActEntry, Matter
from yifa.engine.matters.refusals import Refused
from yifa.engine.registers.entering import complete
from yifa.engine.registers.models import Entry
from yifa.engine.search import search

MEETINGS = [
    ["会议日期", "主持人", "出席人数", "分析研判", "议定事项"],
    ["2025.3.5", "蒋思远", 12, "上月情况", "包案"],
    ["2025.4.5", "蒋思远", 13, "上月情况", "包案"],
]


def take_back(world: World, batch: int | None) -> Undone:
    """Undo it; what happens is what was foreseen."""
    found = ImportBatch.objects.get(pk=batch)
    foreseen = foresee(found)
    undone = undo(found, actor=world.clerk)
    assert foreseen.voided == undone.voided
    assert sorted(map(str, foreseen.left)) == sorted(map(str, undone.left))
    return undone


def test_matters_that_nobody_touched_are_voided(world: World, bring: Import) -> None:
    done = bring("disputes", [HEAD, ONE, TWO])
    touched = Matter.objects.get(opened_on=date(2025, 4, 6))
    note(touched, "已电话联系", actor=world.clerk, happened_on=date(2025, 5, 1))
    undone = take_back(world, done.batch)
    assert undone.voided == 1
    assert [(left.row, left.title) for left in undone.left] == [(3, touched.title)]
    voided = Matter.objects.get(voided=True)
    assert voided.opened_on == date(2025, 3, 5)
    assert Dispute.objects.get(matter=voided).voided
    assert search("排水沟", [world.township.pk]).ids == ()
    assert ImportBatch.objects.get().state == BatchState.UNDONE
    assert list(departures(world.township)) == []
    assert verify(world.township).holds


def test_who_took_it_back_and_why_is_kept(world: World, bring: Import) -> None:
    done = bring("disputes", [HEAD, ONE])
    undo(ImportBatch.objects.get(), actor=world.clerk, reason="选错了年度")
    batch = ImportBatch.objects.get(pk=done.batch)
    assert (batch.undone_by, batch.undo_reason) == (world.clerk, "选错了年度")
    assert ActEntry.objects.get(act="void").note.endswith("：选错了年度")


def test_a_matter_with_papers_or_a_link_stays(world: World, bring: Import) -> None:
    third = [3, "2025.4.7", "西岭", "邻里", "周戊五、吴己六", "围墙", "", "", "调解中", ""]
    bring("disputes", [HEAD, TWO], name="先.xlsx")
    done = bring("disputes", [HEAD, ONE, third, [4, "2025.4.8", *third[2:]]])
    papered, linked, _ = Matter.objects.filter(batch=done.batch).order_by("opened_on")
    scan = SimpleUploadedFile("申请书.pdf", b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n")
    attach(papered, "application", scan, world.clerk)
    other = Matter.objects.exclude(batch=done.batch).get()
    link(other, linked, actor=world.clerk, happened_on=date(2025, 5, 1))
    undone = take_back(world, done.batch)
    assert undone.voided == 1
    assert sorted(left.because for left in undone.left) == ["导入后已上传材料", "导入后已与其他事项关联"]


def test_what_was_undone_may_come_in_again(world: World, bring: Import) -> None:
    done = bring("disputes", [HEAD, ONE, TWO])
    take_back(world, done.batch)
    again = bring("disputes", [HEAD, ONE, TWO])
    assert (again.taken, again.known, again.refused) == (2, 0, [])


def test_entries_that_nobody_touched_are_voided(world: World, bring: Import) -> None:
    done = bring("disputes.meetings", MEETINGS)
    first = Entry.objects.get(dated_on=date(2025, 3, 5))
    complete(first, {"done_on": date(2025, 3, 20), "done_how": "已办"}, actor=world.clerk)
    undone = take_back(world, done.batch)
    assert undone.voided == 1
    assert [left.because for left in undone.left] == ["导入后补记或者更正过"]
    assert not Entry.objects.get(pk=first.pk).voided


def test_an_entry_that_something_names_stays(world: World, bring: Import) -> None:
    rows = [
        ["排查日期", "村", "排查时机", "排查结果", "排查情况"],
        ["2025.3.5", "东溪村", "例行", "有发现", "田界争议"],
    ]
    done = bring("disputes.sweeps", rows)
    sweep = Sweep.objects.get()
    bring("disputes", [HEAD, ONE], name="二.xlsx")
    Dispute.objects.update(sweep=sweep)
    undone = take_back(world, done.batch)
    assert (undone.voided, len(undone.left)) == (0, 1)


def test_it_is_undone_once(world: World, bring: Import) -> None:
    done = bring("disputes", [HEAD, ONE])
    take_back(world, done.batch)
    with pytest.raises(Refused, match="已经撤销"):
        take_back(world, done.batch)


def test_who_may_not_import_may_not_undo(world: World, bring: Import) -> None:
    done = bring("disputes", [HEAD, ONE])
    with pytest.raises(Refused, match="不能撤销"):
        undo(ImportBatch.objects.get(pk=done.batch), actor=world.reviewer)
    assert not Matter.objects.filter(voided=True).exists()


def test_an_undoing_that_was_interrupted_goes_on(world: World, bring: Import, monkeypatch: pytest.MonkeyPatch) -> None:
    done = bring("disputes.meetings", MEETINGS)
    monkeypatch.setattr(undoing, "CHUNK", 1)
    undo_chunk, calls = undoing._undo_chunk, count()

    def breaks_off(*args: Any) -> None:
        if next(calls) == 1:
            raise KeyboardInterrupt
        undo_chunk(*args)

    monkeypatch.setattr(undoing, "_undo_chunk", breaks_off)
    with pytest.raises(KeyboardInterrupt):
        take_back(world, done.batch)
    monkeypatch.setattr(undoing, "_undo_chunk", undo_chunk)
    assert [entry.voided for entry in Entry.objects.order_by("dated_on")] == [False, True]
    assert take_back(world, done.batch).voided == 1
    assert [entry.voided for entry in Entry.objects.order_by("dated_on")] == [True, True]
    assert verify(world.township).holds


def test_a_matter_that_was_voided_meanwhile_stays_so(world: World, bring: Import) -> None:
    done = bring("disputes", [HEAD, ONE])
    void(Matter.objects.get(), actor=world.leader, happened_on=localdate(), reason="重复登记")
    assert [left.because for left in take_back(world, done.batch).left] == ["已作废"]


def test_matters_that_somebody_acted_on_are_never_taken_back(world: World, bring: Import) -> None:
    bring("disputes", [HEAD, ONE])
    note(Matter.objects.get(), "已电话联系", actor=world.clerk, happened_on=localdate())
    with pytest.raises(ValueError, match="acted on"):
        taking_back.take_back([Matter.objects.get()], actor=world.clerk, reason="撤销")


def test_who_is_no_clerk_takes_no_matter_back(world: World, bring: Import) -> None:
    bring("disputes", [HEAD, ONE])
    with pytest.raises(Refused, match="不能撤销导入"):
        taking_back.take_back([Matter.objects.get()], actor=world.reviewer, reason="撤销")


def test_a_file_and_a_batch_say_what_they_are(world: World, bring: Import) -> None:
    bring("disputes", [HEAD, ONE])
    assert str(ImportBatch.objects.get()) == "台账.xlsx（已完成）"
    assert str(BroughtFile(file_name="台账.xlsx")) == "台账.xlsx（待核对列名）"
