"""Amounts in Chinese capital numerals 大写, as vouchers ask for them: 1,234.50 → 壹仟贰佰叁拾肆元伍角整.

Rules of the People's Bank of China for filling in bills (票据和结算凭证 正确填写基本规定): inner zeros as one 零, 整 after
yuan or jiao, a leading 负 for what is paid back. Pure; not a speller of other languages.
"""

from __future__ import annotations

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿")
_LIMIT_FEN = 10**14  # a trillion yuan: beyond the groups above


def amount_words(fen: int) -> str:
    """The amount in words, in yuan, jiao and fen. ValueError from 10^12 yuan on, TypeError for what is no integer."""
    if isinstance(fen, bool) or not isinstance(fen, int):
        raise TypeError("an amount is an integer of fen")
    if abs(fen) >= _LIMIT_FEN:
        raise ValueError("the amount is too large to be put in words")
    if fen < 0:
        return "负" + amount_words(-fen)
    yuan, cents = divmod(fen, 100)
    jiao, rest = divmod(cents, 10)
    words = f"{_whole(yuan)}元" if yuan else ""
    if jiao:
        # Where the yuan end in 0, a 零 may stand before the jiao; the bank's rule lets it be left out, we set it.
        gap = "零" if yuan and yuan % 10 == 0 else ""
        words += f"{gap}{_DIGITS[jiao]}角"
    elif rest and yuan:
        words += "零"
    if rest:
        return f"{words}{_DIGITS[rest]}分"
    return f"{words or '零元'}整"


def _whole(number: int) -> str:
    """A whole number above 0 in groups of ten thousand."""
    groups = []
    while number:
        number, group = divmod(number, 10_000)
        groups.append(group)
    words, gap = "", False
    for at in range(len(groups) - 1, -1, -1):
        group = groups[at]
        if not group:
            gap = True
            continue
        words += ("零" if words and (gap or group < 1000) else "") + _group(group) + _GROUPS[at]
        gap = False
    return words


def _group(number: int) -> str:
    """1 to 9999 in digits and places, inner zeros as one 零, trailing zeros left out."""
    words, gap = "", False
    for at in range(3, -1, -1):
        digit = number // 10**at % 10
        if digit:
            words += ("零" if gap and words else "") + _DIGITS[digit] + _PLACES[at]
            gap = False
        else:
            gap = True
    return words
