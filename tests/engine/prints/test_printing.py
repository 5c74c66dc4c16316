"""Prints: kept as they came out, once for the same record, in the journal, never as markup."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.db import DatabaseError, transaction

from tests.areas.disputes.prints.settled import printed, sat_down, settled, subject, words_on
from tests.engine.matters.mediating import disputed
from tests.world import World
from yifa.engine.files.errors import FileDamagedError
from yifa.engine.journal.models import JournalEntry
from yifa.engine.journal.verification import verify
from yifa.engine.matters.general import correct
from yifa.engine.prints.declarations import Way
from yifa.engine.prints.models import Print
from yifa.engine.prints.printing import fill, open_print, typeset
from yifa.engine.prints.registry import form

pytestmark = pytest.mark.django_db
NASTY = '#read("/etc/passwd") #{1+1} $x^2$ *粗* _斜_ @ref <b> \\ `raw` //注释 #import "@preview/x:1.0.0"'


def test_nothing_that_was_typed_is_taken_for_markup(world: World) -> None:
    names = [{"side": "applicant", "name": "#read('a')*甲*"}, {"side": "respondent", "name": "$乙$@丙"}]
    dispute = disputed(world, summary=NASTY, requests=NASTY, Party=names)
    words = words_on(printed(dispute, "mediation_application", world))
    assert words.count("".join(NASTY.split())) == 2
    assert "root:" not in words
    for party in names:
        assert party["name"] in words


def test_the_same_record_prints_the_same_paper_once(world: World) -> None:
    mediation = settled(world)
    first = printed(mediation, "mediation_agreement", world)
    again = printed(mediation, "mediation_agreement", world)
    assert again.pk == first.pk
    other = printed(mediation, "mediation_agreement", world, Way.SIGNING)
    assert (first.serial, other.serial) == (1, 2)
    assert first.digest != other.digest


def test_the_same_data_at_the_same_time_give_the_same_bytes(world: World) -> None:
    mediation = settled(world)
    filled = [fill(form("mediation_agreement"), subject(mediation), Way.FILLED) for _ in range(2)]
    assert filled[0].digest == filled[1].digest
    assert typeset(filled[0], qr="一", foot="", at=7) == typeset(filled[1], qr="一", foot="", at=7)


def test_a_reprint_after_a_correction_says_so_and_the_first_opens_again(world: World) -> None:
    dispute = disputed(world, requests="恢复水沟原状")
    first = printed(dispute, "mediation_application", world, final=True)
    correct(
        dispute.matter,
        {"summary": "因滴水檐发生争执"},
        actor=world.mediator,
        happened_on=dispute.later(2),
        reason="笔误",
    )
    second = printed(dispute, "mediation_application", world, final=True)
    assert (second.serial, second.corrects) == (2, 1)
    words = words_on(second)
    assert "更正件：2025年3月7日更正后打印，代替第1次打印的文本" in words
    assert "因滴水檐发生争执" in words
    assert "因排水沟走向发生争执" in words_on(first)


def test_what_merely_went_on_is_no_correction(world: World) -> None:
    mediation = sat_down(world)
    printed(mediation, "mediation_agreement", world, Way.SIGNING)
    assert printed(mediation, "mediation_rights_notice", world).corrects is None


def test_each_print_stands_in_the_journal_which_verifies(world: World) -> None:
    row = printed(disputed(world), "mediation_application", world)
    entry = JournalEntry.objects.get(org=world.township, kind="print")
    assert entry.seq == row.journal_seq
    assert row.sha256 in entry.body
    assert verify(world.township).findings.total == 0


def test_a_print_is_never_changed(world: World) -> None:
    row = printed(disputed(world), "mediation_application", world)
    for change in (
        lambda: Print.objects.filter(pk=row.pk).update(serial=9),
        lambda: Print.objects.filter(pk=row.pk).delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


def test_changed_bytes_are_not_given_out(world: World) -> None:
    row = printed(disputed(world), "mediation_application", world)
    path = settings.VAR_DIR / row.path
    path.chmod(0o600)
    path.write_bytes(b"%PDF-1.4 anything")
    with pytest.raises(FileDamagedError, match="与打印时不一致"):
        open_print(row)
