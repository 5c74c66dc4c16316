"""雷同语句: what is found again in another report, and what the corpus keeps."""

from __future__ import annotations

from random import Random

import pytest

from yifa.reading.near_duplicates import (
    MOST_HOLDERS,
    SentenceCorpus,
    closest,
    fingerprints,
    places,
)
from yifa.reading.reading import Outline

FIRST = (
    "东郊乡2022年共开展法治宣传活动25次，发放宣传资料3000余份，受教育群众5000人次。"
    "依托村级网格化管理，常态化排查各类风险隐患，将矛盾化解在源头。无。"
)
COPY = (
    "西河镇2023年共开展法治宣传活动31次，发放宣传资料2800余份，受教育群众1.2万人次。"
    "制定了本镇自己的年度普法计划，并由各站所分头落实到人。"
)


def test_a_sentence_copied_with_other_figures_and_places_is_found() -> None:
    corpus = SentenceCorpus()
    assert corpus.add("东郊2022", fingerprints(FIRST, ["东郊"])) == ()
    repeats = corpus.add("西河2023", fingerprints(COPY, ["西河"]))
    assert [COPY[repeat.start : repeat.end] for repeat in repeats] == [COPY.split("。")[0]]
    assert repeats[0].documents == ("东郊2022",)
    assert not repeats[0].commonplace
    assert closest(repeats) == (("东郊2022", 1),)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("一是扎实开展矛盾纠纷大排查大化解活动", "（三）扎实开展矛盾纠纷，大排查、大化解活动", True),
        ("我乡共有十五个村聘请了法律顾问提供服务", "我镇共有21个村聘请了法律顾问提供服务", True),
        ("扎实开展矛盾纠纷大排查大化解活动", "扎实开展安全生产大检查大整治活动", False),
    ],
)
def test_what_counts_as_the_same(one: str, other: str, same: bool) -> None:
    values = [[sentence.value for sentence in fingerprints(text)] for text in (one, other)]
    assert all(values)
    assert (values[0] == values[1]) is same


def test_short_sentences_are_left_out() -> None:
    assert fingerprints("无。情况如下：\n现报告如下。") == ()


def test_a_sentence_that_many_hold_is_a_commonplace() -> None:
    corpus = SentenceCorpus()
    for number in range(MOST_HOLDERS + 5):
        repeats = corpus.add(f"第{number}份", fingerprints(FIRST))
    assert all(repeat.commonplace and len(repeat.documents) == MOST_HOLDERS for repeat in repeats)
    assert closest(repeats) == ()


def test_asking_keeps_nothing() -> None:
    corpus = SentenceCorpus()
    corpus.add("甲", fingerprints(FIRST))
    assert corpus.repeats(fingerprints(FIRST))
    assert len(corpus) == 1


def test_place_names_come_from_title_and_signatory() -> None:
    frame = Outline(
        "中共交口乡委员会交口乡人民政府2021年法治政府建设年度报告", "", 2021, "湘乡市东郊乡人民政府", "", ()
    )
    assert {"交口", "东郊", "湘乡"} <= set(places(frame))


def test_memory_kept_a_document_stays_below_two_kibibytes() -> None:
    rng = Random(1)
    words = [chr(code) for code in range(0x4E00, 0x4E00 + 2000)]
    corpus = SentenceCorpus()
    for number in range(400):
        text = "。".join("".join(rng.choices(words, k=24)) for _ in range(300))
        corpus.add(f"县乡镇{number}年度报告.docx", fingerprints(text))
    assert corpus.bytes_kept / len(corpus) < 2048 - 256


def test_the_letter_that_parts_sentences_parts_none_of_a_report() -> None:
    plain = "全面推进依法行政工作。持续提升基层治理的法治化水平；第二句话也写得足够长可以比较。"
    marked = plain.replace("持续", "持\u16a0续")
    assert [one.value for one in fingerprints(marked)] == [one.value for one in fingerprints(plain)]
