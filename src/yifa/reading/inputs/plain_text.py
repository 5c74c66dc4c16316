"""Text in any encoding customary in Chinese offices: UTF-8, UTF-16, GB18030, Big5, and files that mix them."""

from __future__ import annotations

import re
from typing import Final

from yifa.reading.inputs.document import Document, Unreadable
from yifa.reading.inputs.forms import Form
from yifa.reading.inputs.limits import LARGEST_TEXT

_BYTE_ORDER_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_LEGACY: Final = ("gb18030", "big5hkscs")
_CUSTOMARY: Final = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所"
    "民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那"
    "社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并"
    "提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强"
    "放决西被干做必战先回则任取据处府乡镇村县市省局办组织纠纷调解宣传普法执法案处罚矛盾群众服务召开落实推进加强完善开展规范监督"
    "的這中為個國我時來們對會發動說產種麼後過還於從業點開機當現實體與關係經進義無圖書館學業務處鄉鎮縣區級長選舉調解矛盾糾紛組織"
    "請問題員單報導據總統計規範監督執行辦理應該將會議務農業資料電話號碼台灣香港澳門"
)
"""Characters that fill half of any Chinese text; letters read in the wrong encoding are spread over thousands."""

_NOT_TEXT: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffd]")
_DAMAGE: Final = "\ufffd"
_CONTROLS: Final = bytes((*range(9), *range(14, 32), 127))

_NOTHING: Final = re.compile(rb"(?:[\s\x00]|\xef\xbb\xbf|\xff\xfe|\xfe\xff|\xe3\x80\x80)*")
_SAMPLE: Final = 65536
"""Bytes by which the encoding is told."""

MOST_BYTES: Final = 4 * LARGEST_TEXT
"""No encoding takes more than four bytes a character."""

MOST_NOT_TEXT: Final = 0.1
"""The share of control characters and unreadable bytes above which a file is no text: damaged texts have under 2 %."""


def read_plain_text(data: bytes) -> Document:
    """The text of the bytes, changed in nothing: line ends, marks and odd characters stay, so that offsets hold.

    Only a byte order mark is left out. Raises `Unreadable` where the bytes are no text, or too much of it.
    """
    if _NOTHING.fullmatch(data):
        raise Unreadable("文件是空的，没有文字。请确认选对了文件")
    sample = decoded(data[:_SAMPLE])
    if _may_be_no_text(data[:_SAMPLE], sample) and len(_NOT_TEXT.findall(sample)) > MOST_NOT_TEXT * len(sample):
        raise Unreadable(
            "不是文字文件，也不是能识别的格式。请提供 .docx、.doc、.wps、.pdf、.html、.txt 或者扫描图片；"
            "压缩包请先解压，程序和数据文件不能读取"
        )
    text = sample
    if len(data) > _SAMPLE:
        text = decoded(data) if len(data) <= MOST_BYTES else ""
    if len(data) > MOST_BYTES or len(text) > LARGEST_TEXT:
        raise Unreadable(f"文字超过{LARGEST_TEXT}字，不是一份报告的篇幅。请只提交报告本身，或者拆分后逐份读取")
    damaged = text.count(_DAMAGE)
    remarks = (f"有{damaged}处字节已损坏，无法还原，读作“{_DAMAGE}”",) if damaged else ()
    return Document(text, Form.TEXT, remarks)


def _may_be_no_text(data: bytes, text: str) -> bool:
    """Whether the bytes, or the text that they were read as, hold anything that no text has.

    In every encoding a control character is written with the byte of its number: looking at bytes takes a third of the
    time of looking at characters.
    """
    return _DAMAGE in text or len(data.translate(None, _CONTROLS)) < len(data)


def decoded(data: bytes) -> str:
    """The bytes as text: in the one encoding that fits, otherwise line by line, and what fits nowhere as U+FFFD."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            marked = data[len(mark) :]
            if (text := _strict(marked, encoding)) is not None:
                return text
            return _line_by_line(marked) if encoding == "utf-8" else marked.decode(encoding, "replace")
    if b"\x00" in data:
        wide = max(("utf-16-le", "utf-16-be"), key=lambda encoding: _fitness(data[:_SAMPLE], encoding))
        return data.decode(wide, "replace") if _fitness(data[:_SAMPLE], wide) > 0 else data.decode("utf-8", "replace")
    text = _strict(data, "utf-8")
    return _line_by_line(data) if text is None else text


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _fitness(data: bytes, encoding: str) -> float:
    """How well the bytes read in this encoding: the share of customary characters less the share of impossible ones."""
    text = data.decode(encoding, "replace")
    beyond = [character for character in text if character > "\x7f"]
    if not beyond:
        return 0.0 if _NOT_TEXT.search(text) else 1.0
    wrong = len(_NOT_TEXT.findall(text)) + sum("\ue000" <= character <= "\uf8ff" for character in beyond)
    return (sum(character in _CUSTOMARY for character in beyond) - 4 * wrong) / len(beyond)


def _line_by_line(data: bytes) -> str:
    """Files pasted together from several, or cut by a program that counts bytes: each line in what fits it best."""
    lines = data.split(b"\n")
    foreign = [line for line in lines if _strict(line, "utf-8") is None]
    sample = b"\n".join(foreign)[:_SAMPLE]
    legacy = max(_LEGACY, key=lambda encoding: _fitness(sample, encoding))
    unmixed = len(foreign) == sum(not line.isascii() for line in lines)
    # The usual case, at once: no line needs to be judged by itself.
    if unmixed and _fitness(sample, legacy) > _fitness(sample, "utf-8") and (text := _strict(data, legacy)) is not None:
        return text
    return "\n".join(_line(line, legacy) for line in lines)


def _line(line: bytes, legacy: str) -> str:
    if (text := _strict(line, "utf-8")) is not None:
        return text
    best = max((legacy, "utf-8"), key=lambda encoding: _fitness(line[:_SAMPLE], encoding))
    return line.decode(best, "replace")
