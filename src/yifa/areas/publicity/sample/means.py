"""Law-aware people and volunteers with what they learned and did, teams, places, posts and materials."""

from __future__ import annotations

from datetime import date, timedelta

from yifa.engine.registers.models import EntryRecord
from yifa.engine.sample_book import Book, rows

_FAMILY = "程田叶秦严陶姜戚邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤"
_GIVEN = ("明礼", "知行", "和顺", "守信", "向善", "思源", "乐群", "有恒")
_STANDINGS = ("cadre", "grid_worker", "party_member", "group_leader", "respected", "mediator", "producer")

_TEAMS = """
-2.3.1|lecturers|清溪乡普法讲师团|9|
-2.3.1|volunteers|清溪乡普法志愿服务队|24|
-1.4.10|troupe|清溪乡法治文艺队|12|
-1.6.1|squad|老街村普法小分队|6|老街村
-1.6.1|squad|东溪村普法小分队|5|东溪村
0.3.20|squad|石桥村普法小分队|5|石桥村
"""
"""Founded, kind, name, members, village."""

_TRAININGS = """
-1.3.20|民法典相邻关系、调解技巧|清溪司法所|45|45|43
-1.9.25|反诈、养老和信访知识|村法律顾问|41||
0.3.18|《法治宣传教育法》和村级普法|清溪司法所|48|48|47
0.9.16|土地承包和宅基地|自然资源所|43||
"""
"""Day, topic, trainer, attendance, tested, passed."""

_WORK = """
-1.4.8|0|publicity|院坝会讲反诈|22
-1.5.16|3|mediation|参与调解排水纠纷|4
-1.7.3|6|guidance|引导老人申请法律援助|1
-1.8.21|9|publicity|给返乡学生讲防溺水|18
-1.10.11|12|opinion|反映路灯损坏|0
-1.11.27|15|mediation|劝和家庭赡养争议|5
0.2.26|1|publicity|节前讲烟花爆竹管理|35
0.4.14|4|guidance|带群众到公共法律服务站|2
0.5.22|7|mediation|参与调解地界争议|4
0.6.18|10|publicity|讲解森林防火规定|27
0.8.12|13|opinion|反映灌溉用水分配|0
0.9.23|16|publicity|讲解土地流转合同|19
0.10.20|19|guidance|引导务工人员讨薪|3
"""
"""Day, which of the law-aware people, kind, what, people served."""

_PLACES = """
-3.10.8|square|清溪法治广场|集镇文化广场|清溪司法所||
-2.5.10|corridor|东溪村法治长廊|村委会旁|东溪村民委员会|东溪村|
-2.5.10|column|老街村法治宣传栏|村口|老街村民委员会|老街村|
-2.6.1|column|石桥村法治宣传栏|桥头|石桥村民委员会|石桥村|
-2.6.1|column|龙井村法治宣传栏|晒场|龙井村民委员会|龙井村|
-2.9.1|library|便民服务中心法律图书角|服务大厅|便民服务中心||
-2.9.1|wall|省道法治标语墙|省道边|综治办||-1.8.6
-1.4.22|screen|集镇电子显示屏|十字路口|党政综合办||
-1.9.12|school|清溪中学法治教育基地|清溪中学|清溪司法所||
0.4.28|square|石桥村法治小广场|桥头|石桥村民委员会|石桥村|
0.7.9|column|白云村法治宣传栏|村委会|白云村民委员会|白云村|
"""
"""Opened, kind, name, where, keeper, village, closed."""

_CHECKS = """
-1.3.10|-2.5.10|corridor|good||检查完好
-1.3.12|-2.6.1|column|good|1|更换春耕用法内容
-1.6.20|-2.6.1|column|good|1|更换禁毒内容
-1.9.3|-2.6.1|column|worn|1|边框生锈
-1.12.1|-2.6.1|column|good|1|更换宪法内容，边框已换
0.3.11|-2.6.1|column|good|1|更换春耕用法内容
0.6.16|-2.6.1|column|good|1|更换安全生产内容
0.9.8|-2.6.1|column|good|1|更换反诈内容
0.10.14|-1.4.22|screen|broken||半屏不亮，已报修
"""
"""Day, which place (by its day and kind, the last of several), state, issues, what."""

_POSTS = (
    ("wechat_account", "清溪发布", "一图读懂宅基地", 820),
    ("wechat_group", "老街村村务群", "电信诈骗新手法", None),
    ("video", "清溪乡融媒", "三分钟讲民法典", 2600),
    ("wechat_group", "东溪村村务群", "村规民约问答", None),
    ("site", "青山县政府网", "清溪乡普法动态", 340),
)
"""Channel, account, title, reads: in turn, two a month."""

_MATERIALS = """
3.3|book|民法典实用手册|300|各村民委员会
5.6|leaflet|防范电信诈骗折页|1200|各村民委员会
8.27|book|未成年人保护法读本|420|清溪中学、中心小学
11.26|poster|宪法宣传挂图|45|各村民委员会
"""
"""Day, kind, name, copies, to whom; of each year."""


def keep_means(book: Book) -> None:
    """Enter by whom and with what."""
    people = _people(book)
    _log(book, people)
    _places(book)
    _spread(book)


def _people(book: Book) -> list[EntryRecord]:
    """Three law-aware people in each village, one of them for a year only, and volunteers of the township."""
    found = []
    for number, village in enumerate(book.villages):
        for place in range(3):
            day = date(book.today.year - 2, 11, 6) + timedelta(days=number)
            nth = 3 * number + place
            told = {
                "since": day, "kind": "literate", "name": _FAMILY[nth] + _GIVEN[nth % len(_GIVEN)],
                "standing": _STANDINGS[nth % len(_STANDINGS)], "number": f"{day.year}-{nth + 1:03}",
            }  # fmt: skip
            gone = {"until": book.day("-1.10.30"), "left_because": "外出务工"}
            book.keep("law_literates", told, *([gone] if nth % 17 == 5 else []), village=village)
            found.append(book.kept["law_literates", day])
    for number, given in enumerate(_GIVEN):
        told = {"kind": "volunteer", "name": f"林{given}", "standing": "graduate" if number % 2 else "veteran"}
        book.keep("law_literates", told | {"since": book.day("-1.4.15") if number < 5 else book.day("0.4.15")})
    return found


def _log(book: Book, people: list[EntryRecord]) -> None:
    for founded, kind, name, members, village in rows(_TEAMS):
        told = {"founded_on": book.day(founded), "kind": kind, "name": name, "members": int(members)}
        book.keep("publicity_teams", told, village=village)
    for held, topic, trainer, attendance, tested, passed in rows(_TRAININGS):
        told = {"held_on": book.day(held), "topic": topic, "trainer": trainer, "attendance": int(attendance)}
        test = {"tested": int(tested), "passed": int(passed)} if tested else {}
        book.keep("literate_trainings", told | test)
    for done, nth, kind, what, served in rows(_WORK):
        worker = people[int(nth) * 2]
        told = {"done_on": book.day(done), "worker": worker, "kind": kind, "what": what, "served": int(served)}
        book.keep("literate_work", told, village=str(worker.village))


def _places(book: Book) -> None:
    kept: dict[tuple[str, str], tuple[EntryRecord, str]] = {}
    for opened, kind, name, where, keeper, village, closed in rows(_PLACES):
        day = book.day(opened)
        told = {"opened_on": day, "kind": kind, "name": name, "where": where, "keeper": keeper}
        gone = {"closed_on": book.day(closed), "closed_because": "道路拓宽拆除"} if closed else {}
        book.keep("publicity_places", told, *([gone] if gone else []), village=village)
        if day <= book.today:
            kept[opened, kind] = book.kept["publicity_places", day], village
    for checked, opened, kind, state, issues, what in rows(_CHECKS):
        place, village = kept[opened, kind]
        told = {"checked_on": book.day(checked), "place": place, "state": state, "what": what}
        book.keep("publicity_checks", told | ({"issues": int(issues)} if issues else {}), village=village)


def _spread(book: Book) -> None:
    for year in (-1, 0):
        for nth in range(24):
            channel, account, headline, reads = _POSTS[nth % len(_POSTS)]
            day = date(book.today.year + year, 1 + nth // 2, 5 if nth % 2 else 19)
            told = {"posted_on": day, "channel": channel, "account": account, "headline": f"{headline}（{nth + 1}）"}
            book.keep("publicity_posts", told, *([{"reads": reads + 10 * nth}] if reads else []))
        for given, kind, name, copies, to in rows(_MATERIALS):
            told = {"given_on": book.day(f"{year}.{given}"), "kind": kind, "name": name, "given_to": to}
            book.keep("publicity_materials", told | {"copies": int(copies) + 15 * year})
