"""What was changed by hand: which paragraph, which words; how lines are divided does not count."""

from __future__ import annotations

import pytest

from yifa.reports.handed_back.differences import Difference, Kind, Words, changed_words, differences

TEXT = [
    "一、主要举措和成效",
    "全年受理矛盾纠纷266件，调解成功率97.6%。",
    "（一）加强组织领导",
    "本年度召开会议研究法治建设工作4次。",
    "二、存在的不足和原因",
    "年末尚有未结矛盾纠纷22件。",
    "指标\t单位\t2025年",
    "受理矛盾纠纷\t件\t266",
]


def kinds(found: list[str]) -> list[tuple[Kind, int]]:
    return [(one.kind, one.place) for one in differences(TEXT, found)]


@pytest.mark.parametrize(
    "found",
    [
        TEXT,
        [TEXT[0], " " + TEXT[1][:9], TEXT[1][9:] + TEXT[2], *TEXT[3:]],
        [line.replace("\t", " ") for line in TEXT],
        ["", *TEXT, " "],
    ],
    ids=["the same", "lines divided otherwise", "other spaces", "empty lines"],
)
def test_what_says_the_same_does_not_differ(found: list[str]) -> None:
    assert differences(TEXT, found) == []


def test_a_changed_number_is_shown_in_its_paragraph() -> None:
    (one,) = differences(TEXT, [TEXT[0], TEXT[1].replace("266", "286"), *TEXT[2:]])
    assert one == Difference(
        Kind.CHANGED,
        1,
        TEXT[1],
        TEXT[1].replace("266", "286"),
        (
            Words("全年受理矛盾纠纷", "kept"),
            Words("266", "removed"),
            Words("286", "added"),
            Words("件，调解成功率97.6%。", "kept"),
        ),
    )


def test_words_that_were_only_taken_out_are_shown() -> None:
    (one,) = differences(TEXT, [TEXT[0], TEXT[1].replace("，调解成功率97.6%", ""), *TEXT[2:]])
    assert [words.kind for words in one.words] == ["kept", "removed", "kept"]


def test_a_changed_cell_is_found_in_its_row() -> None:
    assert kinds([*TEXT[:7], "受理矛盾纠纷\t件\t267"]) == [(Kind.CHANGED, 7)]


def test_what_was_taken_out_and_put_in_is_told_where() -> None:
    assert kinds([*TEXT[:3], *TEXT[4:]]) == [(Kind.REMOVED, 3)]
    assert kinds([*TEXT[:4], "有人加写了这么一段话。", *TEXT[4:]]) == [(Kind.ADDED, 4)]
    assert kinds([*TEXT, "末尾又加了一段。"]) == [(Kind.ADDED, 8)]


def test_what_was_replaced_by_other_words_is_both() -> None:
    assert kinds([*TEXT[:3], "与原文毫无关系。", *TEXT[4:]]) == [(Kind.REMOVED, 3), (Kind.ADDED, 4)]


def test_several_changes_beside_one_another_are_told_apart() -> None:
    found = [TEXT[0], TEXT[1].replace("97.6%", "99%"), "加写的一段，别处没有。", TEXT[2] + "和落实", *TEXT[4:]]
    assert kinds(found) == [(Kind.CHANGED, 1), (Kind.ADDED, 2), (Kind.CHANGED, 2), (Kind.REMOVED, 3)]


def test_what_stands_elsewhere_was_moved() -> None:
    found = [*TEXT[:3], *TEXT[4:], TEXT[3]]
    (one,) = differences(TEXT, found)
    assert (one.kind, one.place, one.expected, one.found) == (Kind.MOVED, 3, TEXT[3], TEXT[3])


def test_another_text_altogether_is_told_line_by_line_without_being_matched() -> None:
    other = [f"另一份文件的第{number}段" for number in range(300)]
    ours = [f"本报告的第{number}段落" for number in range(300)]
    told = differences(ours, other)
    assert [one.kind for one in told].count(Kind.REMOVED) == [one.kind for one in told].count(Kind.ADDED) == 300


def test_one_character_has_no_pairs_and_is_like_nothing() -> None:
    assert [one.kind for one in differences(["一"], ["二"])] == [Kind.REMOVED, Kind.ADDED]


def test_spaces_that_alone_differ_are_kept() -> None:
    told = list(changed_words("共 3件", "共3件，办结"))
    assert [one.kind for one in told] == ["kept"] * (len(told) - 1) + ["added"]
    assert "".join(one.text for one in told) == "共3件，办结"


def test_what_was_written_anew_is_told_as_a_whole() -> None:
    was, now = "全年调解矛盾纠纷12件。", "法律顾问到村坐班，群众满意。"
    assert changed_words(was, now) == [Words(was, "removed"), Words(now, "added")]
    assert changed_words("", now) == [Words(now, "added")]


def test_a_character_that_stays_between_changes_belongs_to_them() -> None:
    told = changed_words("全年共调解各类矛盾纠纷，群众甲的乙评价好", "全年共调解各类矛盾纠纷，群众丙的丁评价好")
    assert told == [
        Words("全年共调解各类矛盾纠纷，群众", "kept"),
        Words("甲的乙", "removed"),
        Words("丙的丁", "added"),
        Words("评价好", "kept"),
    ]


@pytest.mark.parametrize(("end", "more"), [("好", ""), ("好", "吧")])
def test_nothing_that_stays_is_lost(end: str, more: str) -> None:
    was = f"全年共调解各类矛盾纠纷，群众甲{end}"
    now = f"全年共调解各类矛盾纠纷，群众乙{end}{more}"
    told = changed_words(was, now)
    assert "".join(one.text for one in told if one.kind != "added") == was
    assert "".join(one.text for one in told if one.kind != "removed") == now


def test_a_character_behind_which_only_spaces_differ_stays() -> None:
    told = changed_words("全年共调解各类矛盾纠纷，群众甲好 转多了", "全年共调解各类矛盾纠纷，群众乙好转多了")
    assert [(one.text, one.kind) for one in told if one.text][1:] == [
        ("甲", "removed"), ("乙", "added"), ("好", "kept"), ("转多了", "kept"),
    ]  # fmt: skip
