"""Write the data of the working-day calendar from the packages that know holidays and lunar dates.

chinesecalendar has the State Council's notices, lunardate the lunar dates. Run it after a new release of
chinesecalendar: ``python tools/make_calendar_data.py``. The notices' document numbers are kept here; one not known for
certain is left out.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path

from chinese_calendar import constants, get_solar_terms
from lunardate import LunarDate

DATA = Path(__file__).parent.parent / "src" / "yifa" / "law" / "calendar_data"
FIRST_YEAR, LAST_YEAR = 1990, 2099

NUMBERS = {
    2015: "国办发明电〔2014〕28号",
    2016: "国办发明电〔2015〕18号",
    2017: "国办发明电〔2016〕17号",
    2018: "国办发明电〔2017〕12号",
    2019: "国办发明电〔2018〕15号",
    2020: "国办发明电〔2019〕16号",
    2021: "国办发明电〔2020〕27号",
    2022: "国办发明电〔2021〕11号",
    2023: "国办发明电〔2022〕16号",
    2024: "国办发明电〔2023〕7号",
    2025: "国办发明电〔2024〕12号",
    2026: "国办发明电〔2025〕7号",
}
NAMES = {
    "new_years_day": "元旦",
    "spring_festival": "春节",
    "tomb_sweeping_day": "清明节",
    "labour_day": "劳动节",
    "dragon_boat_festival": "端午节",
    "national_day": "国庆节",
    "mid_autumn_festival": "中秋节",
    "anti_fascist_70th_day": "抗战胜利70周年纪念日",
}


def notice_year(day: date, holiday: str) -> int:
    """The year whose notice speaks of the day: the end of December may belong to the coming New Year's holiday."""
    return day.year + 1 if holiday == "new_years_day" and day.month == 12 else day.year


def notices() -> str:
    """The notices as TOML: per year and holiday, the days that rest and the weekend days that are worked."""
    rest: dict[int, dict[str, list[date]]] = defaultdict(lambda: defaultdict(list))
    work: dict[int, dict[str, list[date]]] = defaultdict(lambda: defaultdict(list))
    for days, into in ((constants.holidays, rest), (constants.workdays, work)):
        for day in sorted(days):
            holiday = constants.Holiday(days[day]).name
            into[notice_year(day, holiday)][NAMES[holiday]].append(day)
    lines = ["# Which days rest and which weekend days are worked, by the State Council's yearly notices.", ""]
    for year in sorted(rest):
        lines.append(f"[{year}]")
        if year in NUMBERS:
            lines.append(f'number = "{NUMBERS[year]}"')
        lines.append("holidays = [")
        for name in sorted(rest[year], key=lambda name: rest[year][name][0]):
            entry = f'name = "{name}", rest = "{spans(rest[year][name])}"'
            if work[year][name]:
                entry += f', work = "{spans(work[year][name])}"'
            lines.append(f"    {{ {entry} }},")
        lines += ["]", ""]
    return "\n".join(lines)


def spans(days: list[date]) -> str:
    """2025-01-28..2025-02-04 for days in a row, several spans parted by a space."""
    found: list[tuple[date, date]] = []
    for day in days:
        if found and found[-1][1] + timedelta(days=1) == day:
            found[-1] = (found[-1][0], day)
        else:
            found.append((day, day))
    return " ".join(str(first) if first == last else f"{first}..{last}" for first, last in found)


def moving_festivals() -> str:
    """For each year the days of 春节, 清明节, 端午节 and 中秋节, which no fixed date tells."""
    lines = ["# The days of 春节（正月初一）, 清明节, 端午节 and 中秋节 of each year, as MMDD."]
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        (qingming,) = [day for day, term in get_solar_terms(date(year, 4, 1), date(year, 4, 10)) if term == "清明"]
        festivals = [
            LunarDate(year, 1, 1).to_solar_date(),
            qingming,
            LunarDate(year, 5, 5).to_solar_date(),
            LunarDate(year, 8, 15).to_solar_date(),
        ]
        lines.append(f'{year} = "{" ".join(day.strftime("%m%d") for day in festivals)}"')
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    DATA.mkdir(exist_ok=True)
    (DATA / "notices.toml").write_text(notices(), encoding="utf-8")
    (DATA / "festivals.toml").write_text(moving_festivals(), encoding="utf-8")
