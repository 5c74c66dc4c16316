"""Citing articles of statutes: how it reads, what is refused, what exists on a day."""

from __future__ import annotations

from datetime import date

import pytest

from yifa.law import citation, statute_files
from yifa.law.citation import (
    MSSSF,
    RMTJF,
    SXZD,
    XZCFF,
    XZXKF,
    ZDJC,
    Basis,
    Citation,
    CitationError,
    Citations,
    WorkingDayRule,
    statute,
    statutes,
)

TODAY = date(2026, 6, 1)


@pytest.mark.parametrize(
    ("cited", "reads"),
    [
        (RMTJF[17], "《人民调解法》第17条"),
        (RMTJF[17, 18, 19], "《人民调解法》第17、18、19条"),
        (RMTJF[[17, 18]], "《人民调解法》第17、18条"),
        (XZCFF["57(2)"], "《行政处罚法》第57条第2款"),
        (XZCFF[42, "57(2)"], "《行政处罚法》第42条、第57条第2款"),
        (XZCFF["64(一)", 65, 66], "《行政处罚法》第64条第（一）项、第65、66条"),
        (XZCFF["13(1)(三)"], "《行政处罚法》第13条第1款第（三）项"),
        (XZCFF["52之一"], "《行政处罚法》第52条之一"),
        (RMTJF.whole, "《人民调解法》"),
        (RMTJF[28] + ZDJC[25], "《人民调解法》第28条、《重大行政决策程序暂行条例》第25条"),
    ],
)
def test_a_citation_reads_as_offices_write_it(cited: Basis, reads: str) -> None:
    assert str(cited) == reads


def test_a_document_without_articles_is_cited_by_its_parts() -> None:
    assert str(SXZD["二(三)"]).endswith("》第二部分第（三）项")


@pytest.mark.parametrize("article", ["", "0", "第17条", "17.2", "17(", "17(0)", "a", "57（2）", " 17"])
def test_an_article_in_no_known_form_is_refused(article: str) -> None:
    with pytest.raises(CitationError, match="条文写法无法识别"):
        RMTJF[article]


def test_citing_no_article_is_refused() -> None:
    with pytest.raises(CitationError, match="未写明条文"):
        RMTJF[[]]


def test_citations_are_values() -> None:
    assert RMTJF[17] == Citation("RMTJF", ("17",))
    assert len({RMTJF[17], RMTJF["17"], RMTJF[18]}) == 2
    assert sorted([XZCFF[100], XZCFF[9], RMTJF[30], XZCFF["9(2)"]]) == [
        RMTJF[30],
        XZCFF[9],
        XZCFF["9(2)"],
        XZCFF[100],
    ]


def test_citations_add_up_to_one_basis() -> None:
    both = RMTJF[1] + XZCFF[2]
    assert both == Citations((RMTJF[1], XZCFF[2]))
    assert list(both + ZDJC[3]) == [RMTJF[1], XZCFF[2], ZDJC[3]]
    assert (ZDJC[3] + both).citations == (ZDJC[3], RMTJF[1], XZCFF[2])
    assert RMTJF[1].citations == (RMTJF[1],)
    assert isinstance(both, Basis)
    assert isinstance(RMTJF[1], Basis)


def test_an_article_beyond_the_last_does_not_exist() -> None:
    assert RMTJF[35].exists_on(TODAY)
    assert not RMTJF[36].exists_on(TODAY)
    assert RMTJF[36].problem_on(TODAY) == "《人民调解法》第36条不存在：2026-06-01施行的版本共35条"
    assert not (RMTJF[1] + XZCFF[87]).exists_on(TODAY)


def test_how_many_articles_there_are_depends_on_the_version() -> None:
    assert XZCFF[64].exists_on(date(2020, 1, 1))
    assert not XZCFF[86].exists_on(date(2021, 7, 14))
    assert XZCFF[86].exists_on(date(2021, 7, 15))


def test_a_statute_binds_from_its_day_on() -> None:
    assert not RMTJF[1].exists_on(date(2010, 12, 31))
    assert RMTJF[1].exists_on(date(2011, 1, 1))
    assert RMTJF[1].problem_on(date(2010, 12, 31)) == "《人民调解法》在2010-12-31未施行，请核对施行日期"
    assert RMTJF.version_on(date(2010, 12, 31)) is None


def test_a_part_of_a_document_is_no_article_of_a_statute_with_articles() -> None:
    assert SXZD["二(三)"].exists_on(TODAY)
    assert not RMTJF["二(三)"].exists_on(TODAY)


def test_summaries_say_what_the_cited_articles_say() -> None:
    assert RMTJF[17, 4].summaries(TODAY) == {
        "17": "可依申请调解，也可主动调解；一方明确拒绝的，不得调解。",
        "4": "人民调解一律免费。",
    }
    assert XZCFF["57(2)"].summaries(TODAY).keys() == {"57(2)"}
    assert (RMTJF[4] + ZDJC[42]).summaries(TODAY) == {
        "《人民调解法》第4条": "人民调解一律免费。",
        "《重大行政决策程序暂行条例》第42条": "县级以上政府部门和乡级政府参照执行。",
    }


def test_an_older_version_is_not_given_the_newest_summaries() -> None:
    assert XZCFF[42].summaries(date(2021, 7, 14)) == {}


@pytest.mark.parametrize(
    ("key", "articles"),
    [
        ("RMTJF", range(1, 36)),
        ("ZDJC", range(1, 43)),
        ("GPJZ", range(8, 19)),
        ("XZQZF", [19, 25, 35, 44, 45, 46, 51, 53, 54, 69]),
        ("MSSSF", [85, *range(87, 96), 205, 206]),
        ("MFD", [201, 202, 203]),
        ("XZCFF", [*range(20, 26), 29, 33, 34, 36, 37, *range(39, 49), *range(54, 75), 85]),
    ],
)
def test_what_the_procedures_cite_has_its_summary(key: str, articles: list[int]) -> None:
    assert len(statute(key)[articles].summaries(TODAY)) == len(list(articles))


def test_every_statute_on_file_is_well_formed() -> None:
    for found in statutes():
        assert statute_files.read(found.key)["key"] == found.key
        assert found.key.isidentifier()
        assert found.versions == tuple(sorted(found.versions, key=lambda version: version.in_force))
        for article, summary in statute_files.read(found.key).get("article", {}).items():
            assert found[article].exists_on(found.newest.in_force), f"{found.key} {article}"
            assert summary.endswith("。"), f"{found.key} {article}"


def test_versions_follow_one_another_without_gap() -> None:
    for earlier, later in zip(MSSSF.versions, MSSSF.versions[1:], strict=False):
        assert earlier.until == later.in_force
    assert MSSSF.newest.until is None


@pytest.mark.parametrize(
    ("rule", "working", "calendar"),
    [
        (WorkingDayRule("85", numbers=(2, 3, 5, 7)), [2, 3, 5, 7], [1, 4, 6, 10, 15, 90]),
        (WorkingDayRule("69", up_to=10), [1, 3, 10], [11, 30]),
        (WorkingDayRule("82"), [1, 20, 45], []),
    ],
)
def test_which_numbers_are_working_days_is_the_statutes_rule(
    rule: WorkingDayRule, working: list[int], calendar: list[int]
) -> None:
    assert [n for n in working + calendar if rule.applies(n)] == working
    assert XZXKF.newest.working_days == WorkingDayRule("82")


def test_an_unknown_statute_is_refused() -> None:
    with pytest.raises(CitationError, match="没有关键字为 NOSUCH 的法律文件"):
        statute("NOSUCH")
    with pytest.raises(AttributeError, match="NOSUCH"):
        citation.NOSUCH  # noqa: B018
