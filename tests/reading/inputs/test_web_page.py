"""Web pages in the manners of government sites' editors."""

from __future__ import annotations

import pytest

from tests.reading.inputs.made_files import REPORT
from yifa.reading.inputs.document import Unreadable
from yifa.reading.inputs.limits import LARGEST_PAGE
from yifa.reading.inputs.web_page import read_web_archive, read_web_page

TITLE = REPORT[0]
BODY = [
    "2023年，东郊乡在县委、县政府的正确领导下，坚持以习近平法治思想为指导，扎实推进法治政府建设，现将有关情况报告如下。",
    "一、主要举措和成效",
    "（一）加强组织领导。全年召开法治专题会议4次，党政主要负责人听取汇报2次，研究解决问题6个。",
    "（二）化解矛盾纠纷。全年共排查矛盾纠纷170件，成功化解168件，化解率98.8%，未发生群体性事件。",
    "二、存在的问题",
    "执法力量不足，持证人员仅9名，普法宣传的针对性有待加强。",
    "东郊乡人民政府",
    "2024年1月30日",
]
MENU = "".join(
    f'<li><a href="/{word}/">{word}</a></li>' for word in ("首页", "政务公开", "政务服务", "互动交流", "走进东郊")
)
ASIDE = "".join(
    f'<li><a href="/{place}.html">{line}</a><span>2024-01-1{place}</span></li>'
    for place, line in enumerate(["本月受理热线1234件", "完成投资12.3亿元", "关于搬迁的公告", "关于放假的通知"])
)
HEAD = (
    f'<!DOCTYPE html><html><head><meta charset="{{charset}}"><title>{TITLE}_东郊乡人民政府</title>'
    f'<meta name="ArticleTitle" content="{TITLE}"></head><body><ul class="nav">{MENU}</ul>'
    '<div class="location">当前位置：<a href="/">首页</a> &gt; <a href="/x">法治政府建设</a></div>'
)
INFO = "<div class='info'><span>发布日期：2024-02-01</span><span>浏览次数：<em>1532</em>次</span></div>"
FOOT = (
    f'<div class="right"><h3>热点推荐</h3><ul>{ASIDE}</ul></div><div class="footer"><p>主办单位：东郊乡人民政府</p>'
    "<p>网站标识码：4101050001 备案序号：05000001号-1</p><p>您是第1234567位访客</p></div></body></html>"
)


def paragraphs(form: str) -> str:
    return "".join(form.format(line) for line in BODY)


MANNERS = {
    "paragraphs": '<div class="TRS_Editor"><style>.TRS_Editor P{}</style>' + paragraphs("<p>　　{}</p>") + "</div>",
    "spans of a word processor": '<div id="zoom">'
    + paragraphs(
        '<p style="line-height:35px"><span style="font-family:仿宋_GB2312"><span lang="EN-US">{}</span></span></p>'
    )
    + "</div>",
    "blocks": '<div class="article">' + paragraphs("<div>{}</div>") + "</div>",
    "lines in nested tables": '<table width="1000"><tr><td><table><tr><td>'
    + TITLE
    + "</td></tr><tr><td>"
    + paragraphs("　　{}<br>")
    + "</td></tr></table></td></tr></table>",
}


def page(manner: str, charset: str = "utf-8") -> bytes:
    text = HEAD.format(charset=charset) + f"<h1>{TITLE}</h1>{INFO}" + MANNERS[manner] + FOOT
    return text.encode(charset)


@pytest.mark.parametrize("charset", ["utf-8", "gb18030"])
@pytest.mark.parametrize("manner", MANNERS)
def test_title_and_every_line_of_the_text_and_nothing_around_it(manner: str, charset: str) -> None:
    document = read_web_page(page(manner, charset))
    lines = [line.strip("　 ") for line in document.text.split("\n") if line.strip()]
    assert lines == [TITLE, *BODY]
    assert document.remarks == ()


def test_a_table_in_the_text_keeps_its_rows() -> None:
    table = "<table><tr><th>项目</th><th>数量</th></tr><tr><td>行政处罚</td><td>12件</td></tr></table>"
    text = HEAD.format(charset="utf-8") + "<div>" + paragraphs("<p>{}</p>") + table + "<p>特此报告。</p></div>" + FOOT
    assert "\n项目\t数量\n行政处罚\t12件\n特此报告。" in read_web_page(text.encode()).text


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>东郊乡年度报告_东郊乡人民政府网</title>", "东郊乡年度报告"),
        ("<title>东郊乡人民政府网</title></head><body><h1>东郊乡年度报告</h1>", "东郊乡年度报告"),
        ("<title></title>", BODY[0]),
    ],
)
def test_the_title_is_the_headings_or_the_tabs(head: str, title: str) -> None:
    text = f"<html><head>{head}</head><body>" + "<div>" + paragraphs("<p>{}</p>") + "</div></body></html>"
    assert read_web_page(text.encode()).text.split("\n")[0] == title


def test_a_page_without_main_text_is_read_whole_and_remarked() -> None:
    document = read_web_page("<html><body><ul><li>调解3件</li></ul></body></html>".encode())
    assert "调解3件" in document.text
    assert "整个页面" in document.remarks[0]


@pytest.mark.parametrize("data", [b"<html></html>", b"<html><body><img src='a.jpg'></body></html>", b"<p>"])
def test_a_page_without_text_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable, match="网页里没有"):
        read_web_page(data)


def test_a_page_too_large_is_refused() -> None:
    with pytest.raises(Unreadable, match="超过上限"):
        read_web_page(b"<html>" + b" " * LARGEST_PAGE)


def test_an_archive_holds_its_page() -> None:
    archive = (
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n"
        b"Content-Transfer-Encoding: 8bit\r\n\r\n" + page("paragraphs") + b"\r\n--x--\r\n"
    )
    assert read_web_archive(archive).text.startswith(TITLE)
    with pytest.raises(Unreadable, match="没有网页"):
        read_web_archive(b"MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nx")
