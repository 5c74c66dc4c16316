"""General acts that are submitted twice: the same again does nothing, something else under the id is refused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeAlias

import pytest

from tests.course import Course
from tests.world import World
from yifa.engine.matters import general
from yifa.engine.matters.attempt import Done
from yifa.engine.matters.models import ActEntry, Matter, Party
from yifa.engine.matters.refusals import Refused

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("old_quarrels")]

DAY = date(2025, 3, 3)
Deed: TypeAlias = Callable[..., Done]


def heard(world: World) -> Course:
    """A quarrel that was heard."""
    parties = [{"side": "applicant", "name": "赵甲一"}, {"side": "respondent", "name": "钱乙二"}]
    return Course.begin("test_quarrel", world.township, world.clerk, DAY, "水沟纠纷", kind="other", Party=parties)


def deeds(world: World) -> dict[str, tuple[Deed, Deed]]:
    """Every general act by its name, and the same with something else asked for."""
    matter, other, third = (heard(world).matter for _ in range(3))
    party = Party.objects.filter(matter=matter).order_by("pk")[0]

    def on(act: Callable[..., Done], *about: Any, **more: Any) -> Deed:
        return lambda **how: act(matter, *about, **how, **more)

    return {
        "note": (
            lambda reason, **how: general.note(matter, reason, **how),
            lambda reason, **how: general.note(matter, f"{reason}另事", **how),
        ),
        "correct": (on(general.correct, {"people": 3}), on(general.correct, {"people": 4})),
        "correct_line": (
            on(general.correct_line, party, {"name": "赵甲壹"}),
            on(general.correct_line, party, {"name": "赵甲二"}),
        ),
        "hand_over": (on(general.hand_over, world.leader), on(general.hand_over, world.clerk)),
        "link": (on(general.link, other), on(general.link, third)),
        "split": (on(general.split, "分出"), on(general.split, "另分出")),
        "pause": (on(general.pause, "reply", "consultation"), on(general.pause, "reply", "other")),
        "resume": (on(general.resume, "reply"), on(general.resume, "notice")),
        "extend": (on(general.extend, "reply", 3), on(general.extend, "reply", 4)),
        "join": (on(general.join, other), on(general.join, third)),
        "void": (
            lambda **how: general.void(third, **how),
            lambda **how: general.void(other, **how),
        ),
    }


def test_every_general_act_is_done_once_and_no_other_under_its_id(world: World) -> None:
    for name, (deed, another) in deeds(world).items():
        who = world.leader if name in ("extend", "void") else world.clerk
        how: dict[str, Any] = {"actor": who, "happened_on": DAY, "reason": "核对", "client_id": f"phone-{name}"}
        first, matters = deed(**how), Matter.objects.count()
        entries = ActEntry.objects.count()
        again = deed(**how)
        assert (again.repeated, again.entry, again.child) == (True, first.entry, first.child), name
        for changed in (
            lambda how=how, another=another: another(**how),
            lambda how=how, deed=deed: deed(**how | {"actor": world.two_accounts}),
            lambda how=how, deed=deed: deed(**how | {"happened_on": date(2025, 3, 4)}),
            lambda how=how, deed=deed: deed(**how | {"reason": "另有原因"}),
        ):
            with pytest.raises(Refused) as refused:
                changed()
            assert refused.value.names() == ["client_id"], name
        assert (ActEntry.objects.count(), Matter.objects.count()) == (entries, matters), name


def test_an_id_of_another_act_or_that_can_not_be_kept_is_refused(world: World) -> None:
    matter = heard(world).matter
    how: dict[str, Any] = {"actor": world.clerk, "happened_on": DAY}
    general.note(matter, "来电", client_id="phone-1", **how)
    for client_id, rule in (("phone-1", "client_id"), ("x" * 65, "invalid"), ("a\nb", "invalid")):
        with pytest.raises(Refused) as refused:
            general.correct(matter, {"people": 3}, reason="来电", client_id=client_id, **how)
        assert refused.value.names() == [rule]
