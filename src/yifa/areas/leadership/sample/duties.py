"""What was done for duties that no other register has; this year some are still open."""

from __future__ import annotations

from yifa.engine.sample_book import Book, rows

_RECORDS = """
-1.2.20|secretary_decides|党委文件和重大事项上会前作合法合规审查，全年坚持|党委书记|党委会议纪要
-1.5.9|secretary_people|选派两名干部参加行政执法资格培训|党委书记|培训通知
-1.12.4|secretary_publicity|国家宪法日到中学上法治课|党委书记|活动照片、签到表
-1.3.6|chief_decides|公布年度重大行政决策事项目录|乡长|目录公布页
-1.4.11|chief_enforces|检查执法记录仪配备和使用|乡长|检查记录
-1.6.5|chief_learns|主持政府会议会前学法|乡长|会议纪要
-1.9.18|chief_litigates|出庭应诉一件|乡长|出庭通知书
-1.10.14|office_acts|梳理本队执法事项并公示|综合行政执法队队长|公示页
0.2.24|secretary_decides|党委文件和重大事项上会前作合法合规审查|党委书记|党委会议纪要
0.3.10|chief_decides|公布年度重大行政决策事项目录|乡长|目录公布页
0.4.21|chief_enforces|检查执法记录仪配备和使用|乡长|检查记录
0.6.9|chief_learns|主持政府会议会前学法|乡长|会议纪要
0.7.3|office_acts|梳理本队执法事项并公示|综合行政执法队队长|公示页
"""
"""Day, duty, what was done, post, evidence."""


def do_duties(book: Book) -> None:
    """Enter them."""
    for written, duty, what, post, evidence in rows(_RECORDS):
        told = {"done_on": book.day(written), "duty": duty, "what": what, "post": post, "evidence": evidence}
        book.keep("duty_records", told)
