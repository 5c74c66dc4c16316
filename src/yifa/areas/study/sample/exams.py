"""Two years of exams with their results, a bank of questions, who was put forward to be qualified and who is."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, cast

from yifa.areas.study.models import Exam, Learner
from yifa.engine.registers.adopting import AdoptingDesk
from yifa.engine.registers.entering import complete
from yifa.engine.sample_book import Book, rows

_QUESTIONS = """
single|宪法|我国的根本法是|A|宪法/民法典/刑法/立法法|《宪法》序言
single|宪法|国家宪法日是每年的|C|1月1日/10月1日/12月4日/12月20日|《法治宣传教育法》第13条
single|行政处罚法|行政处罚由具有行政执法资格的执法人员实施，执法人员不得少于|B|一人/两人/三人/四人|《行政处罚法》第42条
single|行政处罚法|可以当场作出行政处罚决定的，对公民罚款的限额是|B|五十元以下/二百元以下/五百元以下/一千元以下|《行政处罚法》第51条
single|行政处罚法|对法人可以当场作出行政处罚决定的罚款限额是|D|二百元以下/五百元以下/一千元以下/三千元以下|《行政处罚法》第51条
single|行政处罚法|行政机关应当自行政处罚案件立案之日起多少日内作出行政处罚决定|C|三十日/六十日/九十日/一百二十日|《行政处罚法》第60条
single|行政处罚法|当事人要求听证的，应当在行政机关告知后几日内提出|B|三日/五日/七日/十日|《行政处罚法》第64条
single|民法典|八周岁以上的未成年人为|B|无民事行为能力人/限制民事行为能力人/完全民事行为能力人/视为完全民事行为能力人|《民法典》第19条
single|民法典|向人民法院请求保护民事权利的诉讼时效期间一般为|C|一年/两年/三年/五年|《民法典》第188条
single|人民调解法|人民调解委员会委员的任期是|B|两年/三年/四年/五年|《人民调解法》第9条
single|人民调解法|人民调解委员会调解民间纠纷，收取费用的规定是|A|不收取任何费用/按标的收取/由当事人商定/只收工本费|《人民调解法》第4条
single|政府信息公开条例|行政机关收到政府信息公开申请，不能当场答复的，应当自收到之日起几个工作日内答复|C|十个/十五个/二十个/三十个|《政府信息公开条例》第33条
multiple|行政处罚法|下列属于行政处罚种类的有|ABC|警告、通报批评/罚款、没收违法所得/行政拘留/有期徒刑|《行政处罚法》第9条
multiple|行政处罚法|行政处罚遵循的原则有|AB|公正/公开/保密/从重|《行政处罚法》第5条
multiple|行政强制法|下列属于行政强制措施的有|ABD|查封场所、设施或者财物/扣押财物/加处罚款或者滞纳金/冻结存款、汇款|《行政强制法》第9条
multiple|人民调解法|当事人在人民调解活动中享有的权利有|ABCD|选择或者接受人民调解员/接受调解、拒绝调解或者要求终止调解/要求调解公开进行或者不公开进行/自主表达意愿、自愿达成调解协议|《人民调解法》第23条
multiple|民法典|民事主体从事民事活动应当遵循的原则有|ABCD|自愿/公平/诚信/绿色|《民法典》第5条至第9条
judge|宪法|中华人民共和国的一切权力属于人民|对||《宪法》第2条
judge|行政处罚法|没有行政执法资格的人员可以单独实施行政处罚|错||《行政处罚法》第42条
judge|行政处罚法|行政机关不得因当事人陈述、申辩而给予更重的处罚|对||《行政处罚法》第45条
judge|行政处罚法|可以对行政执法人员下达罚款指标|错||《行政处罚法》第74条
judge|人民调解法|经人民调解委员会调解达成的调解协议，具有法律约束力|对||《人民调解法》第31条
judge|民法典|民事主体在民事活动中的法律地位一律平等|对||《民法典》第4条
judge|行政强制法|行政强制措施权可以委托给其他组织行使|错||《行政强制法》第17条
"""
"""Kind, category, text, answer, options, basis."""

_EXAMS = """
-1.6.16|-1.6.20|{year}年上半年国家工作人员学法考试|platform|government||-1.6.24
-1.7.4|-1.7.4|{year}年上半年学法考试补考|paper|government|-1.6.16|-1.7.7
-1.12.1|-1.12.7|{year}年宪法法律知识测试|paper|everyone||-1.12.12
0.6.15|0.6.19|{year}年上半年国家工作人员学法考试|platform|government||0.6.24
0.7.3|0.7.3|{year}年上半年学法考试补考|paper|government|0.6.15|0.7.7
0.11.16|0.11.30|{year}年学法用法在线考试|here|everyone||
"""
"""Begins, ends, name, how, for whom, the exam that it makes up for, summed up."""

_PARTS = (("single", 10, "5.0"), ("multiple", 5, "6.0"), ("judge", 5, "4.0"))
_WHY = ("公差", "病假", "住院")

_CERTIFICATES = """
-5.1.1|-1.12.31+5|郑守正|99010100007
-5.1.1|-1.12.31+5|冯立新|99010100008
-3.6.1|-3.5.31+5|严执方|99010100103
-5.1.4|0.12.31|秦守规|99010100104
-6.5.10|-1.5.9|葛公允|99010100105|replaced|-1.5.8
-1.5.8|-1.5.7+5|葛公允|99010100105
-4.9.1|-4.8.31+5|常巡行|99010100106|revoked|0.4.10
-1.7.1|-1.6.30+5|邢有据|99010100107
0.9.1|0.8.31+5|尹知法|99010100108
"""
"""Issued, ends (so many years later), holder, number, how it ended, when."""

_LAWYERS = """
陈明法|A20209901010009
司正平|A20209901010023
"""

_ENROLMENTS = """
-1.4.10|邢有据|enforcement|-1.6.8|passed
0.5.11|尹知法|enforcement|0.7.12|passed
0.6.22|文思敏|legal_profession|0.9.12|failed
"""


def bank(book: Book) -> None:
    """Enter the questions."""
    entered = book.day("-1.3.3")
    for kind, category, text, answer, options, law in rows(_QUESTIONS):
        told = {"entered_on": entered, "kind": kind, "text": text, "answer": answer, "law": law, "category": category}
        book.keep("exam_questions", told | {"options": options.replace("/", "\n")})


def exams(book: Book) -> None:
    """Enter the exams, who sat them and how they did, and sum them up."""
    for begins, until, name, manner, audience, first, counted in rows(_EXAMS):
        day = book.day(begins)
        told: dict[str, Any] = {
            "begins_on": day, "until": book.day(until), "name": name.format(year=day.year), "manner": manner,
            "audience": audience, "make_up_of": book.kept.get(("exams", book.day(first))) if first else None,
        }  # fmt: skip
        if first and told["make_up_of"] is None:
            continue
        book.keep("exams", told, *([{"minutes": 60, "attempts": 2}] if manner == "here" else []))
        exam = cast("Exam | None", book.kept.get(("exams", day)))
        if exam is None:
            continue
        if manner == "here":
            for kind, count, points in _PARTS:
                part = {"set_on": book.day("0.11.10"), "exam": exam, "kind": kind, "count": count}
                book.keep("exam_parts", part | {"points": Decimal(points)})
        if counted and book.day(counted) <= book.today:
            _results(book, exam)
            complete(exam.entry, {"counted_on": book.day(counted)}, actor=book.by)


def _results(book: Book, exam: Exam) -> None:
    desk = AdoptingDesk("exam_results", book.org, book.by)
    for data in _marks(exam):
        desk.prepare(data, None)
        book.count += 1
    desk.write()


def _marks(exam: Exam) -> Iterator[dict[str, Any]]:
    """Marks as such exams have them: a few are away, a few fail."""
    seed = exam.until.month
    for number, learner in enumerate(exam.due()):
        told: dict[str, Any] = {"taken_on": exam.until, "exam": exam, "learner": learner}
        if exam.make_up_of_id is None and (number * 3 + seed) % 29 == 0:
            yield told | {"absent": True, "remark": _WHY[number % len(_WHY)]}
        elif exam.make_up_of_id is None and (number * 5 + seed) % 31 == 0:
            yield told | {"score": Decimal(58 + number % 10)}
        else:
            yield told | {"score": Decimal(76 + (number * 7 + seed) % 24)}


def certificates(book: Book) -> None:
    """Enter who was put forward, and who holds what."""
    known = {learner.name: learner for learner in Learner.objects.filter(org=book.org, voided=False)}
    for enrolled, name, kind, sat, result in rows(_ENROLMENTS):
        told = {"enrolled_on": book.day(enrolled), "learner": known.get(name), "kind": kind}
        if told["learner"] is not None:
            scope = {"scope": "乡镇综合行政执法"} if kind == "enforcement" else {}
            book.keep("qualification_exams", told | scope, {"sat_on": book.day(sat), "result": result})
    for issued, ends, name, number, *end in rows(_CERTIFICATES):
        if name in known:
            _certificate(book, known[name], issued, ends, number, end)
    for name, number in rows(_LAWYERS):
        told = {"issued_on": book.day("-5.1.1"), "learner": known[name], "kind": "legal_profession", "number": number}
        book.keep("certificates", told | {"issuer": "司法部"})


def _certificate(book: Book, learner: Learner, issued: str, ends: str, number: str, end: list[str]) -> None:
    day, _, years = ends.partition("+")
    expires = book.day(day)
    told = {
        "issued_on": book.day(issued), "learner": learner, "kind": "enforcement", "number": number,
        "issuer": "青岳省人民政府", "scope": "乡镇综合行政执法，青山县清溪乡",
        "expires_on": expires.replace(year=expires.year + int(years or 0)),
    }  # fmt: skip
    later = {
        "replaced": lambda on: {"replaced_on": on},
        "revoked": lambda on: {"revoked_on": on, "revoked_because": "调离执法岗位"},
    }
    book.keep("certificates", told, *([later[end[0]](book.day(end[1]))] if end else []))
