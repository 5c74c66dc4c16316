"""Sums of money in Chinese capitals, as bills and decisions write them beside the figures.

After the rules for filling in bills and settlement vouchers (支付结算办法, annex 1): 整 follows yuan or jiao, never
fen; one 零 stands for any run of zeros inside; where fen follow yuan without jiao, 零 stands between them.
"""

from __future__ import annotations

from decimal import Decimal

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿")
_LARGEST = Decimal("999999999999.99")


def capitals(yuan: Decimal) -> str:
    """The sum in capitals: ``Decimal("500")`` gives 伍佰元整.

    Raises:
        ValueError: the sum is negative, above 999,999,999,999.99 yuan, or has parts of a fen.
    """
    if not yuan.is_finite() or not 0 <= yuan <= _LARGEST or yuan != round(yuan, 2):
        raise ValueError(f"金额{yuan}不能写成大写：应为0至{_LARGEST}元，最多两位小数")
    whole, cents = divmod(int(yuan * 100), 100)
    jiao, fen = divmod(cents, 10)
    text = f"{_whole(whole)}元" if whole or not cents else ""
    if jiao:
        text += f"{_DIGITS[jiao]}角"
    if fen:
        text += f"{'零' if whole and not jiao else ''}{_DIGITS[fen]}分"
    else:
        text += "整"
    return text


def _whole(number: int) -> str:
    if number == 0:
        return "零"
    text, gap = "", False
    for place in (2, 1, 0):
        group = number // 10_000**place % 10_000
        if group == 0:
            gap = bool(text)
            continue
        if text and (gap or group < 1_000):
            text += "零"
        text += _group(group) + _GROUPS[place]
        gap = False
    return text


def _group(number: int) -> str:
    """A number below 10,000, not zero."""
    text, gap = "", False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if digit == 0:
            gap = bool(text)
            continue
        text += ("零" if gap else "") + _DIGITS[digit] + _PLACES[place]
        gap = False
    return text
