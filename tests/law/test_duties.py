"""Lists of duties: dated data, of a region or of everywhere; what is wrong with a file is said by file and duty."""

from __future__ import annotations

from pathlib import Path

import pytest

from yifa.law.duties import HOLDERS, DutyListError, Source, duty_choices, list_for, lists, read

HEAD = """
id = "{id}"
name = "职责清单"
in_force = {in_force}
source = "省里的文件"
verified = true
region = "{region}"
"""
DUTY = """
[[duty]]
code = "secretary_hears"
holder = "secretary"
name = "听取汇报"
"""


def written(folder: Path, id: str, in_force: str = "2020-01-01", region: str = "", duties: str = DUTY) -> Path:
    """A file with one list."""
    path = folder / f"{id}.toml"
    path.write_text(HEAD.format(id=id, in_force=in_force, region=region) + duties, encoding="utf-8")
    return path


class TestTheProducts:
    def test_every_holder_has_duties_and_none_claims_a_number_that_nobody_laid_down(self) -> None:
        (known,) = lists()
        assert all(known.of(holder) for holder in HOLDERS)
        assert {duty.at_least for duty in known.duties} == {1}
        assert not known.verified
        assert all(duty.law for duty in known.duties)

    def test_a_part_of_a_figure_may_meet_a_duty(self) -> None:
        hears = next(duty for duty in lists()[0].duties if duty.code == "secretary_hears")
        assert hears.met_by == (Source("leadership.reports_heard", "chaired_by", "secretary"),)


class TestWhichHolds:
    def test_the_nearest_region_s_latest_list_of_the_year(self, tmp_path: Path) -> None:
        for id, in_force, region in [
            ("p2022", "2022-06-01", "99"), ("p2026", "2026-01-01", "99"), ("city", "2024-01-01", "9901"),
        ]:  # fmt: skip
            written(tmp_path, id, in_force, region)
        known = lists(tmp_path)
        chosen = {year: list_for("990201", year, known) for year in (2014, 2021, 2022, 2025, 2026)}
        assert {year: one and one.id for year, one in chosen.items()} == {
            2014: None, 2021: "model", 2022: "p2022", 2025: "p2022", 2026: "p2026",
        }  # fmt: skip
        city = list_for("990101201", 2026, known)
        assert city is not None
        assert city.id == "city"

    def test_a_duty_is_one_choice_whatever_lists_it_stands_in(self, tmp_path: Path) -> None:
        written(tmp_path, "p2026")
        choices = duty_choices(lists(tmp_path))
        assert [name for code, name in choices if code == "secretary_hears"] == ["党委书记：听取法治建设工作汇报"]


class TestWhatIsWrong:
    @pytest.mark.parametrize(
        ("duties", "says"),
        [
            ("", "没有写 duty"),
            ("[[duty]]\nholder = 'chief'\nname = 'x'", "第1项职责：没有写 code"),
            ("[[duty]]\ncode = 'a'\nholder = 'mayor'\nname = 'x'", "holder 应是 secretary、chief"),
            (DUTY + "at_least = 0", "应当大于零"),
            (DUTY + "at_least = 'two'", "at_least 的值“two”不对，应是整数"),
            (DUTY + "met_by = ['leadership.meetings']", "每一项应当是表"),
            (DUTY + "met_by = [{figure = 'a.b', x = 'y', z = 'w'}]", "只能限定一种分组，写了 x、z"),
            (DUTY + DUTY, "secretary_hears 用了不止一次"),
            ("[[duty]\n", "不是有效的 TOML"),
        ],
    )
    def test_it_is_said_where_and_what(self, tmp_path: Path, duties: str, says: str) -> None:
        path = written(tmp_path, "wrong", duties=duties)
        with pytest.raises(DutyListError, match=says) as caught:
            read(path)
        assert str(caught.value).startswith("wrong.toml")

    def test_a_folder_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(DutyListError, match="不存在"):
            lists(tmp_path / "none")

    def test_a_date_written_as_words(self, tmp_path: Path) -> None:
        path = written(tmp_path, "wrong", in_force="'2026年'")
        with pytest.raises(DutyListError, match="in_force 的值“2026年”不对，应是日期"):
            read(path)
