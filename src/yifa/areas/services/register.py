"""The registers of services: where things are done, what, how many; and what people asked for."""

from __future__ import annotations

from yifa.areas.services.register_rules import (
    a_round_has_its_village,
    a_village_point_has_its_village,
    a_window_counts,
    answered_on_a_day,
    closed_from_a_day,
    counted_where_the_window_is,
    faults_are_told,
    good_of_rated,
    how_it_was_answered,
    item_stands,
    no_more_than_were_gathered,
    nobody_is_named,
    offered_once,
    on_the_spot_of_handled,
    on_time_of_handled,
    online_of_received,
    outcome_is_told,
    point_is_open,
    promise_within_the_law,
    raised_at_the_visit,
    rated_of_handled,
    ratings_are_told_together,
    referred_in_a_way,
    referred_on_a_day,
    replaces_a_standing_version,
    stands_once,
    takes_its_place_that_day,
    to_whom_it_was_referred,
    told_once,
    visit_stands,
    why_it_closed,
    window_is_open,
    window_was_open_that_month,
)
from yifa.law.citation import XFTL, XZXKF
from yifa.law.entry_rules import in_order, month_is_over, names_nobody
from yifa.law.procedure import Register
from yifa.law.roles import CLERK, GRID_WORKER, LEADER, MEDIATOR, REVIEWER

OFFICE = (CLERK, REVIEWER)
"""Those who keep the township's books of services; a village's clerk keeps those of its own point."""

VISITORS = (CLERK, GRID_WORKER, LEADER, MEDIATOR, REVIEWER)
"""Those who go round: each enters where it was done, in the village to which the post binds."""

POINTS = Register(
    "service_points", "便民服务场所和窗口", area="services", entry="ServicePoint", dated_by="opened_on", by=OFFICE,
    fields=["opened_on", "kind", "name", "keeper", "rated"], optional=["departments", "where", "hours"],
    later=["closed_on", "closed_because"],
    rules=[stands_once, a_village_point_has_its_village, why_it_closed, closed_from_a_day,
           in_order("opened_on", "closed_on", "停用日期不能早于启用日期")],
)  # fmt: skip

CHECKS = Register(
    "service_point_checks", "便民服务点检查", area="services", entry="PointCheck", dated_by="checked_on",
    by=[CLERK, GRID_WORKER, REVIEWER], fields=["checked_on", "point", "state"], optional=["what"],
    rules=[point_is_open, faults_are_told], files=["photo"],
)  # fmt: skip

ITEMS = Register(
    "service_items", "便民服务事项", area="services", entry="ServiceItem", dated_by="since", by=OFFICE,
    fields=["since", "name", "kind", "window", "promised_days", "materials", "online"],
    optional=["statutory_days", "steps", "trips", "in_villages", "basis", "conditions", "material_list", "flow",
              "replaces"],
    later=["until"],
    rules=[window_is_open, promise_within_the_law, offered_once, replaces_a_standing_version,
           takes_its_place_that_day, in_order("since", "until", "停办日期不能早于实施日期")],
    files=["service_guide"], law=XZXKF.whole,
)  # fmt: skip

MONTHS = Register(
    "service_months", "便民服务月报", area="services", entry="ServiceMonth", dated_by="month", by=OFFICE,
    by_villages=True,
    fields=["month", "window", "received", "handled", "on_time", "on_the_spot", "online"],
    optional=["item", "visitors", "rated", "rated_good"],
    rules=[month_is_over, a_window_counts, window_was_open_that_month, counted_where_the_window_is, item_stands,
           told_once, on_time_of_handled, on_the_spot_of_handled, online_of_received, rated_of_handled, good_of_rated,
           ratings_are_told_together],
)  # fmt: skip

VISITS = Register(
    "visits", "走访", area="services", entry="Visit", dated_by="visited_on", by=VISITORS,
    fields=["visited_on", "kind", "visited", "topic", "opinions"], optional=["materials", "took_part"],
    rules=[a_round_has_its_village, names_nobody("topic")], law=XFTL.whole,
)  # fmt: skip

OPINIONS = Register(
    "opinions", "意见诉求", area="services", entry="Opinion", dated_by="raised_on", by=VISITORS,
    fields=["raised_on", "kind", "field", "what"], optional=["visit"],
    later=["answered_on", "outcome", "how", "referred_on", "referred_to", "course"],
    rules=[nobody_is_named, visit_stands, raised_at_the_visit, no_more_than_were_gathered, outcome_is_told,
           how_it_was_answered, answered_on_a_day, to_whom_it_was_referred, referred_in_a_way, referred_on_a_day,
           in_order("raised_on", "answered_on", "答复日期不能早于提出日期"),
           in_order("raised_on", "referred_on", "转办日期不能早于提出日期")],
    law=XFTL.whole,
)  # fmt: skip

REGISTERS = (ITEMS, MONTHS, POINTS, CHECKS, VISITS, OPINIONS)
