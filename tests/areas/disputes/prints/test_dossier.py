"""The dossier of a dispute: papers in their order, one run of numbers, what is missing told on screen alone."""

from __future__ import annotations

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from pypdf import PdfReader, PdfWriter

from tests.areas.disputes.prints.settled import sat_down, settled, text_of
from tests.areas.disputes.routes import all_done
from tests.course import Course
from tests.world import World
from yifa.engine.files.storing import attach
from yifa.engine.matters.general import correct
from yifa.engine.prints.dossier import Piece, bind, planned
from yifa.engine.prints.models import Print
from yifa.engine.prints.printing import open_print
from yifa.engine.prints.registry import dossier_of

pytestmark = pytest.mark.django_db


def pieces_of(root: Course) -> dict[str, Piece]:
    dossier = dossier_of("dispute")
    assert dossier is not None
    return {piece.paper.name: piece for piece in planned(dossier, root.fresh(), True, root.day)}


def bound(root: Course, world: World) -> tuple[Print, PdfReader]:
    dossier = dossier_of("dispute")
    assert dossier is not None
    pieces = planned(dossier, root.fresh(), True, root.day)
    row = bind(dossier, root.fresh(), pieces, world.mediator, True, root.day)
    with open_print(row) as file:
        return row, PdfReader(io.BytesIO(file.read()))


def pages(count: int, rotated: int = 0) -> bytes:
    writer = PdfWriter()
    for _ in range(count):
        writer.add_blank_page(612, 792).rotate(rotated)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def test_papers_stand_in_their_order_under_one_run_of_numbers(world: World) -> None:
    mediation = sat_down(world)
    attach(mediation.matter, "session_note", SimpleUploadedFile("笔录.pdf", pages(3, rotated=90)), world.mediator)
    picture = io.BytesIO()
    Image.new("RGB", (300, 200), "white").save(picture, "PNG")
    attach(mediation.matter, "evidence", SimpleUploadedFile("照片.png", picture.getvalue()), world.mediator)
    row, reader = bound(mediation.parent(), world)
    texts = ["".join(page.extract_text().split()) for page in reader.pages]
    assert "人民调解卷宗" in texts[0]
    contents = texts[1]
    order = ["人民调解申请书", "人民调解受理登记表", "权利义务告知书", "证据材料", "调解记录"]
    assert [contents.index(name) for name in order] == sorted(contents.index(name) for name in order)
    numbered = texts[2:-1]
    assert all(str(place) in text for place, text in enumerate(numbered, 1))
    scanned = [place for place, text in enumerate(numbered, 1) if text == str(place)]
    assert len(scanned) == 4  # the photograph and the three pages of the note carry nothing but their numbers
    assert f"{scanned[1]}—{scanned[3]}" in contents
    assert f"{len(numbered)}页" in texts[-1]
    assert not row.draft


def test_a_signed_scan_takes_the_place_of_the_print(world: World) -> None:
    mediation = settled(world)
    agreement = pieces_of(mediation.parent())["调解协议书"]
    assert len(agreement.scans) == 1
    assert not agreement.sheets
    assert not agreement.lacks_signature


def test_what_must_lie_there_and_does_not_is_told_on_screen_and_never_printed(world: World) -> None:
    mediation = sat_down(world, requests="")
    pieces = pieces_of(mediation.parent())
    assert pieces["申请书"].is_missing
    assert [need.says for _, lacking in pieces["申请书"].drafts for need in lacking] == ["申请事项"]
    assert pieces["调解记录"].lacks_signature
    _, reader = bound(mediation.parent(), world)
    assert "申请书" not in "".join(reader.pages[1].extract_text().split())


def test_what_can_not_be_bound_is_listed_and_not_merged(world: World) -> None:
    mediation = sat_down(world)
    attach(mediation.matter, "evidence", SimpleUploadedFile("录音说明.txt", "说明".encode()), world.mediator)
    broken = SimpleUploadedFile("坏.pdf", b"%PDF-1.4\nnothing")
    attach(mediation.matter, "evidence", broken, world.mediator)
    _, reader = bound(mediation.parent(), world)
    contents = "".join(reader.pages[1].extract_text().split())
    assert "证据材料（录音说明.txt）" in contents
    assert "电子文件，另存" in contents
    assert "不能装订，另存" in contents


def test_the_same_papers_give_the_same_dossier(world: World) -> None:
    mediation = sat_down(world)
    first, _ = bound(mediation.parent(), world)
    again, reader = bound(mediation.parent(), world)
    assert again.pk == first.pk
    assert all(round(float(page.mediabox.width)) == 595 for page in reader.pages)
    assert "清溪乡人民调解委员会" in text_of(open_print(again).read())


def test_cover_index_and_note_say_one_number_the_title_as_corrected_and_the_retention(world: World) -> None:
    mediation = settled(world)
    mediation.act("record_performance", world.mediator, Performance=all_done(mediation))
    copies = [{"party": party, "given_on": mediation.day} for party in mediation.parties()]
    mediation.act("hand_out_agreement", world.clerk, AgreementCopy=copies)
    mediation.act("close", world.mediator)
    dispute = mediation.parent()
    dispute.act("resolve", world.clerk)
    dispute.act("close", world.clerk)
    dispute.act("archive", world.clerk, dossier_number="2025-调-9", retention="30年")
    correct(dispute.matter, {"title": "界沟之争"}, actor=world.clerk, happened_on=dispute.day, reason="名称写错")
    _, reader = bound(dispute, world)
    texts = ["".join(page.extract_text().split()) for page in reader.pages]
    assert "界沟之争" in texts[0]
    assert "30年" in texts[0]
    for page in (texts[0], texts[1], texts[-1]):
        assert "卷号：2025-调-9" in page
