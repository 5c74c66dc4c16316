"""普法宣传资料发放、新媒体发布登记表 (G8): what a month handed out, and what it posted."""

from __future__ import annotations

from attrs import frozen

from yifa.areas.publicity.bulletins import MONTHLY
from yifa.areas.publicity.models import Material, PublicityPost
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.subjects import MonthSubject
from yifa.engine.prints.words import dotted, plain


@frozen
class Given:
    """Materials that a village or unit took."""

    on: str = ""
    name: str = ""
    kind: str = ""
    copies: str = ""
    to: str = ""


@frozen
class Posted:
    """One text, picture or film."""

    on: str = ""
    channel: str = ""
    headline: str = ""
    link: str = ""
    reads: str = ""


@frozen
class PublicityLedger:
    """Both lists with their sums."""

    body: str = ""
    month: str = ""
    given: tuple[Given, ...] = ()
    copies: str = ""
    posted: tuple[Posted, ...] = ()
    reads: str = ""

    @classmethod
    def of(cls, subject: MonthSubject) -> PublicityLedger:
        """The month as far as it has come."""
        month = {"org": subject.org, "voided": False, "dated_on__range": (subject.month.first, subject.month.last)}
        given = list(Material.objects.filter(**month).order_by("dated_on", "pk"))
        posted = list(PublicityPost.objects.filter(**month).order_by("dated_on", "pk"))
        return cls(
            body=plain(subject.org.name),
            month=str(subject.month),
            given=tuple(
                Given(
                    dotted(one.given_on),
                    plain(one.name),
                    one.get_kind_display(),
                    str(one.copies or ""),
                    plain(one.given_to),
                )
                for one in given
            ),
            copies=str(sum(one.copies or 0 for one in given)),
            posted=tuple(
                Posted(
                    dotted(one.posted_on),
                    f"{one.get_channel_display()} {plain(one.account)}",
                    plain(one.headline),
                    one.link,
                    "" if one.reads is None else str(one.reads),
                )
                for one in posted
            ),
            reads=str(sum(one.reads or 0 for one in posted)),
        )


FORM = Form("publicity_ledger", (), PublicityLedger, bulletin=MONTHLY)
