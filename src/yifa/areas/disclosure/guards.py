"""What is demanded of information that is published, beyond the ready-made demands (政府信息公开条例)."""

from __future__ import annotations

from datetime import date
from typing import Any

from yifa.areas.disclosure.addresses import is_web_address
from yifa.law.citation import ZFXXGK
from yifa.law.facts import Facts
from yifa.law.guards import guard

_WITH_ADDRESS = ("site", "account")


@guard("形成日期不能晚于登记日期", law=ZFXXGK[26], reads=("field:formed_on",))
def formed_already(facts: Facts) -> bool:
    """The time runs from the day on which information was formed: that day has come."""
    formed: date | None = facts.record.formed_on
    return formed is None or formed <= facts.happened_on


@guard("所选栏目当日没有使用或者不是本单位的，请重新选择", law=ZFXXGK.whole, reads=("field:column",))
def column_in_use(facts: Facts) -> bool:
    """What is published stands in a column of the catalogue in force."""
    column: Any = facts.record.column
    if column is None:
        return True
    return not column.voided and column.org_id == facts.record.org_id and column.is_meant_on(facts.happened_on)


@guard(
    "在政府网站、政务新媒体公开的，应当填写网址，以http://或者https://开头",
    law=ZFXXGK.whole,
    reads=("field:carrier", "field:address"),
)
def address_given(facts: Facts) -> bool:
    """What is published on the web is found by its address."""
    return facts.record.carrier not in _WITH_ADDRESS or is_web_address(facts.record.address)


@guard(
    "公开以前应当经过保密审查：写明保密审查日期，不晚于公开日期",
    law=ZFXXGK[17],
    reads=("field:reviewed_on", "field:published_on"),
)
def examined_before(facts: Facts) -> bool | str:
    """Nothing hangs out before somebody has looked whether it may."""
    reviewed: date | None = facts.record.reviewed_on
    published: date | None = facts.record.published_on
    if reviewed is None:
        return False
    if published is not None and published < reviewed:
        return f"公开日期{published}早于保密审查日期{reviewed}；应当先审查、后公开，请核对日期"
    return True


@guard(
    "变更日期不能早于上次公开日期，也不能晚于登记更新的日期",
    law=ZFXXGK[26],
    reads=("field:changed_on", "field:published_on"),
)
def changed_since_published(facts: Facts) -> bool:
    """What is revised changed after it was put out, and has changed by now."""
    changed: date | None = facts.record.changed_on
    published: date | None = facts.record.published_on
    if changed is None or published is None:
        return True
    return published <= changed <= facts.happened_on
