"""What users find, and in which order; runs on whichever database is set."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from tests.world import World
from yifa.engine.search import Hits, QueryTooLongError, add, index, index_many, remove, search, searching
from yifa.engine.search.models import SearchText
from yifa.engine.search.words import LONGEST_TEXT, fold
from yifa.engine.store.tenancy import every_org

FENCE = "东河村三组王㐂与李芳因院墙滴水发生邻里纠纷，赔偿1800元"
LOAN = "2025年3月5日，西坪村𠮷田与李芳芳民间借贷纠纷，已签订还款协议"
BLANK = "南沟村排水通行纠纷👨‍🌾，当事人撤回申请（编号ＡＢ－７）"


@pytest.fixture
def indexed(world: World) -> World:
    index_many([(world.township.pk, 1, FENCE), (world.township.pk, 2, LOAN), (world.other_township.pk, 3, BLANK)])
    return world


def found(query: str, *orgs: int) -> list[int]:
    return list(search(query, list(orgs) or None).ids)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("纠纷", [3, 2, 1]),
        ("邻里", [1]),
        ("李芳", [2, 1]),
        ("李芳芳", [2]),
        ("邻里纠纷", [1]),
        ("邻里协议", []),
        ("纠纷 李芳", [2, 1]),
        ("李芳　协议", [2]),
        ("2025", [2]),
        ("1800元", [1]),
        ("ab-7", [3]),
        ("ＡＢ－７", [3]),
        ("(编号", [3]),
        ("㐂", [1]),
        ("王㐂", [1]),
        ("𠮷", [2]),
        ("𠮷田与", [2]),
        ("👨‍🌾", [3]),
        ("议", [2]),
        ("元", [1]),
        ("纠\x00纷", [3, 2, 1]),
        ("", []),
        (" \t\n　", []),
        ("\x00\x1b", []),
    ],
)
def test_finds_what_stands_in_the_text(indexed: World, query: str, expected: list[int]) -> None:
    assert found(query) == expected


@pytest.mark.parametrize(
    "query",
    [
        *[
            '"',
            "'",
            "'; DROP TABLE search_text; --",
            "纠纷 OR 协议",
            "NOT 纠纷",
            "NEAR(纠纷 协议)",
            "tokens:纠纷",
            "^纠纷",
        ],
        *[
            "纠*",
            "纠纷*",
            "(纠纷",
            "纠纷 & 协议",
            "纠纷|协议",
            "!纠纷",
            "纠纷:*",
            "\\",
            "%",
            "_",
            "纠_",
            "纠%",
            "{a}",
            "-纠纷",
        ],
    ],
)
def test_operators_are_plain_text(indexed: World, query: str) -> None:
    assert found(query) == []


def test_an_operator_is_found_where_it_is_written(world: World) -> None:
    index(world.township.pk, 1, "村规：\"禁烧\" OR 罚款 100% 'a'\\b")
    for query in ['"禁烧"', "or", "100%", "'a'", "\\b", "'a'\\b", "%", "\\"]:
        assert found(query) == [1], query


def test_pairs_that_do_not_stand_together_are_no_phrase(world: World) -> None:
    index(world.township.pk, 1, "调解员调查，人民解调")
    assert found("调解") == [1]
    assert found("调解员调") == [1]
    assert found("员调解") == []
    assert found("人民调解") == []
    index(world.township.pk, 2, "甲乙丙。乙甲乙。")
    assert found("甲乙甲乙") == []


def test_only_the_scope_is_searched_and_counted(indexed: World) -> None:
    assert search("纠纷", [indexed.township.pk]) == Hits((2, 1), 2, capped=False)
    assert search("纠纷", [indexed.other_township.pk]) == Hits((3,), 1, capped=False)
    assert search("纠纷", [indexed.township.pk, indexed.other_township.pk]).count == 3
    assert search("纠纷", [indexed.county.pk]) == Hits((), 0, capped=False)
    assert search("纠纷", []) == Hits((), 0, capped=False)


@pytest.mark.parametrize("share", [None, 1e-6, 1.0], ids=["narrow", "walked", "index"])
def test_kinds_are_looked_for_or_left(indexed: World, monkeypatch: pytest.MonkeyPatch, share: float | None) -> None:
    if share is not None:
        monkeypatch.setattr(searching, "_NARROW", 0)
        monkeypatch.setattr(searching, "_WALKED_SHARE", {"sqlite": share, "postgresql": share})
    index_many([(indexed.township.pk, 4, "纠纷四"), (indexed.township.pk, 5, "纠纷五")], kind="lectures")
    index(indexed.township.pk, 6, "纠纷六", kind="visits")
    index(indexed.township.pk, 6, "纠纷第六", kind="visits")
    add(indexed.township.pk, 7, "纠纷七", kind="visits")
    for org_ids in ([indexed.township.pk], None):
        own = [3, 2, 1] if org_ids is None else [2, 1]
        assert list(search("纠纷", org_ids, kinds=[""]).ids) == own
        assert search("纠纷", org_ids, kinds=["lectures"]) == Hits((5, 4), 2, capped=False)
        assert list(search("纠纷", org_ids, without=["lectures"]).ids) == [7, 6, *own]
        assert list(search("纠纷", org_ids, kinds=["visits", ""], without=["visits"]).ids) == own


def test_pages_follow_one_another_and_the_count_is_of_all_pages(indexed: World) -> None:
    first = search("纠纷", None, limit=2)
    assert first == Hits((3, 2), 3, capped=False)
    assert search("纠纷", None, limit=2, before=first.ids[-1]) == Hits((1,), 3, capped=False)
    assert search("纠纷", None, limit=2, before=1) == Hits((), 3, capped=False)


def test_a_changed_text_is_found_by_its_new_words_alone(indexed: World) -> None:
    index(indexed.township.pk, 1, "改为宅基地纠纷")
    assert (found("邻里"), found("宅基"), found("纠纷")) == ([], [1], [3, 2, 1])
    index(indexed.township.pk, 1, "改为宅基地纠纷")
    assert found("宅基") == [1]
    index(indexed.township.pk, 1, " ")
    assert found("纠纷") == [3, 2]


def test_words_that_are_added_are_found_beside_those_before(indexed: World) -> None:
    add(indexed.township.pk, 1, "调解笔录：各让一步")
    add(indexed.township.pk, 1, " ")
    assert (found("各让一步"), found("邻里")) == ([1], [1])
    add(indexed.township.pk, 4, "新来的文书")
    assert found("文书") == [4]


def test_a_removed_document_is_not_found(indexed: World) -> None:
    remove(indexed.township.pk, 2)
    remove(indexed.township.pk, 2)
    assert found("李芳") == [1]
    index(indexed.township.pk, 2, LOAN)
    assert found("李芳") == [2, 1]


def test_an_organisation_cannot_remove_or_replace_the_document_of_another(indexed: World) -> None:
    remove(indexed.other_township.pk, 1)
    assert found("邻里") == [1]
    with pytest.raises(IntegrityError), transaction.atomic():
        index(indexed.other_township.pk, 1, "换成别的")
    assert found("邻里") == [1]


def test_what_is_rolled_back_was_never_found(indexed: World) -> None:
    with transaction.atomic():
        index(indexed.township.pk, 4, "回滚的纠纷")
        index(indexed.township.pk, 1, "回滚的改动")
        transaction.set_rollback(True)
    assert found("回滚") == []
    assert found("邻里") == [1]


def test_a_query_may_not_be_endless(world: World) -> None:
    assert found("纠" * 200) == []
    with pytest.raises(QueryTooLongError, match="最多200个字"):
        search("纠" * 201, None)


def test_the_beginning_of_an_endless_text_is_found(world: World) -> None:
    text = "".join(chr(0x4E00 + place % 20_000) + chr(0x20000 + place // 7) for place in range(LONGEST_TEXT))
    index(world.township.pk, 1, text)
    assert found(fold(text)[LONGEST_TEXT - 5 : LONGEST_TEXT]) == [1]
    assert found("尾注") == []


def test_the_count_is_capped_and_pages_go_on_beyond_it(world: World) -> None:
    index_many((world.township.pk, number, f"第{number}号邻里纠纷") for number in range(1, 1_206))
    hits = search("纠纷", None)
    assert hits == Hits(tuple(range(1_205, 1_185, -1)), 1_000, capped=True)
    assert search("纠纷", None, before=15, limit=20) == Hits(tuple(range(14, 0, -1)), 1_000, capped=True)
    assert search("纠纷", [world.township.pk], before=15, limit=3).ids == (14, 13, 12)


SIGNS = st.sampled_from("纠纷调解村民王李㐂𠮷Ａａ2５'\"\\*:&|!%_ （)é\x00\n👨🌾")
TEXTS = st.text(SIGNS, max_size=12)


@pytest.mark.parametrize(("query", "expected"), [("纠纷", [3, 2, 1]), ("排水", [3]), ("协议", [2])])
def test_words_frequent_of_late_are_looked_for_further_back(
    indexed: World, monkeypatch: pytest.MonkeyPatch, query: str, expected: list[int]
) -> None:
    """Whether the longer walk finds as many as are wanted, or the index has to be asked after it."""
    monkeypatch.setattr(searching, "_SAMPLE", 1)
    monkeypatch.setattr(searching, "_WALKED_SHARE", {"sqlite": 1e-6, "postgresql": 1e-6})
    monkeypatch.setattr(searching, "COUNT_CAP", 1)
    assert found(query) == expected


class SameAnswersAsReadingEveryText(TestCase):
    """Each of the ways of a search answers as a naive scan does."""

    @settings(max_examples=150)
    @given(
        texts=st.lists(st.tuples(st.integers(0, 2), TEXTS), max_size=12),
        changes=st.lists(st.tuples(st.integers(0, 11), st.one_of(st.none(), TEXTS)), max_size=4),
        query=st.text(SIGNS, max_size=6),
        scope=st.one_of(st.none(), st.lists(st.integers(0, 2), max_size=3, unique=True)),
        way=st.sampled_from(["as it is", "walk", "index"]),
        cap=st.sampled_from([1, 3, 1_000]),
    )
    def test_search_equals_scan(
        self,
        texts: list[tuple[int, str]],
        changes: list[tuple[int, str | None]],
        query: str,
        scope: list[int] | None,
        way: str,
        cap: int,
    ) -> None:
        orgs = _three_orgs()
        kept = {number: (orgs[place], text) for number, (place, text) in enumerate(texts)}
        index_many((org, number, text) for number, (org, text) in kept.items())
        for number, text in changes:
            if number in kept:
                org, _ = kept[number]
                kept[number] = (org, text or "")
                if text is None:
                    remove(org, number)
                else:
                    index(org, number, text)
        org_ids = None if scope is None else [orgs[place] for place in scope]
        words = fold(query).split()
        expected = [
            number
            for number, (org, text) in sorted(kept.items(), reverse=True)
            if words and (org_ids is None or org in org_ids) and all(word in fold(text) for word in words)
        ]
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(searching, "COUNT_CAP", cap)
            if way != "as it is":
                patch.setattr(searching, "_NARROW", 0)
                patch.setattr(searching, "_SAMPLE", 0 if way == "index" else 1_000)
                share = 1.0 if way == "index" else 1e-6
                patch.setattr(searching, "_WALKED_SHARE", {"sqlite": share, "postgresql": share})
            assert search(query, org_ids) == Hits(tuple(expected), min(len(expected), cap), len(expected) > cap)
            assert search(query, org_ids, limit=3).ids == tuple(expected[:3])
            assert search(query, org_ids, before=5).ids == tuple(number for number in expected if number < 5)
        with every_org("compare the table with what was indexed"):
            assert SearchText.objects.count() == sum(1 for _, text in kept.values() if fold(text))


def _three_orgs() -> list[int]:
    from tests.world import make_world

    world = make_world()
    return [world.county.pk, world.township.pk, world.other_township.pk]
