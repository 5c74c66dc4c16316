"""The registers of legal advisers: dated facts that are no procedure, each entered in under a minute."""

from __future__ import annotations

from yifa.areas.advisers.register_rules import (
    a_day_has_24_hours,
    a_room_has_its_village,
    a_village_appraises,
    absence_is_explained,
    answered_on_a_day,
    answered_with_what,
    appraised_once,
    appraised_when_seen,
    closed_from_a_day,
    consulted_in_its_village,
    consulted_where_it_is_open,
    contract_is_a_village_s,
    counted_once,
    disputes_are_mediated,
    ended_from_a_day,
    hours_fit_their_time,
    in_the_pool_once,
    lawyer_is_on_the_roster,
    lawyer_s_licence_is_one,
    left_from_a_day,
    logged_once,
    on_duty_where_it_is_open,
    on_duty_who_is_on_the_roster,
    on_the_roster_once,
    on_the_rota_once,
    one_contract_at_a_time,
    reasons_for_not_following,
    serves_under_a_contract,
    station_stands_once,
    the_other_is_on_the_roster,
    the_turn_has_come,
    why_it_closed,
    why_it_ended,
    why_they_left,
)
from yifa.law.citation import FLYZF, FZXCJYF, ZDJC
from yifa.law.entry_rules import in_order, names_nobody
from yifa.law.procedure import Register
from yifa.law.roles import ADVISER, CLERK, REVIEWER

OFFICE = (CLERK, REVIEWER)
"""Those who keep the township's books of its advisers; a village's clerk keeps the village's."""

ADVISED = (ADVISER, CLERK, REVIEWER)
"""The adviser, and those who are advised: whoever is there enters it."""

LAWYERS = Register(
    "advisers_lawyers", "法律顾问名册", area="advisers", entry="Lawyer", dated_by="since", by=OFFICE,
    fields=["since", "kind", "name", "licence", "unit"], later=["until", "left_because"],
    rules=[on_the_roster_once, lawyer_s_licence_is_one, why_they_left, left_from_a_day,
           in_order("since", "until", "离册日期不能早于入册日期")],
    law=FZXCJYF[25] + ZDJC[28],
)  # fmt: skip

CONTRACTS = Register(
    "adviser_contracts", "法律顾问合同", area="advisers", entry="AdviserContract", dated_by="signed_on", by=OFFICE,
    fields=["signed_on", "lawyer", "begins_on", "ends_on", "hours", "per", "fee"],
    optional=["signer", "second_lawyer"], later=["ended_on", "ended_because"],
    rules=[lawyer_is_on_the_roster, the_other_is_on_the_roster, contract_is_a_village_s, one_contract_at_a_time,
           hours_fit_their_time, why_it_ended, ended_from_a_day,
           in_order("begins_on", "ends_on", "服务终止日期不能早于起始日期"),
           in_order("begins_on", "ended_on", "提前终止日期不能早于服务起始日期"),
           in_order("ended_on", "ends_on", "提前终止日期不能晚于合同写明的终止日期")],
    files=["signed_agreement"], law=FZXCJYF[25] + ZDJC[28],
)  # fmt: skip

SERVICES = Register(
    "adviser_services", "法律顾问服务日志", area="advisers", entry="AdviserService", dated_by="served_on", by=ADVISED,
    by_villages=True,
    fields=["served_on", "lawyer", "manner", "kind", "hours", "content"],
    optional=["people", "disputes", "documents"],
    rules=[lawyer_is_on_the_roster, logged_once, disputes_are_mediated, a_day_has_24_hours, names_nobody("content")],
    warns=[serves_under_a_contract],
    files=["photo", "sign_in_sheet"], law=FZXCJYF[25],
)  # fmt: skip

OPINIONS = Register(
    "adviser_opinions", "法律意见", area="advisers", entry="LegalOpinion", dated_by="given_on", by=ADVISED,
    fields=["given_on", "lawyer", "kind", "subject", "unit", "opinion"], optional=["asked_on"],
    later=["answered_on", "adoption", "why_not"],
    rules=[lawyer_is_on_the_roster, reasons_for_not_following, answered_on_a_day, answered_with_what,
           names_nobody("subject"), names_nobody("opinion"), names_nobody("why_not"),
           in_order("asked_on", "given_on", "出具日期不能早于送交日期"),
           in_order("given_on", "answered_on", "回复日期不能早于出具日期")],
    files=["expert_opinion"], law=ZDJC[28],
)  # fmt: skip

APPRAISALS = Register(
    "adviser_appraisals", "法律顾问年度评价", area="advisers", entry="AdviserAppraisal", dated_by="appraised_on",
    by=OFFICE, fields=["appraised_on", "lawyer", "year", "level"], optional=["score", "remark"],
    rules=[lawyer_is_on_the_roster, a_village_appraises, appraised_once, appraised_when_seen],
    law=FZXCJYF[25],
)  # fmt: skip

STATIONS = Register(
    "service_stations", "公共法律服务站（室）", area="advisers", entry="ServiceStation", dated_by="opened_on",
    by=OFFICE,
    fields=["opened_on", "kind", "name", "keeper", "condition"], optional=["equipment", "where"],
    later=["closed_on", "closed_because"],
    rules=[a_room_has_its_village, station_stands_once, why_it_closed, closed_from_a_day,
           in_order("opened_on", "closed_on", "停用日期不能早于启用日期")],
    files=["photo"], law=FLYZF.whole,
)  # fmt: skip

TURNS = Register(
    "duty_rota", "律师值班表", area="advisers", entry="DutyTurn", dated_by="set_on", by=OFFICE,
    fields=["set_on", "station", "duty_on", "lawyer", "shift"], optional=["times"], later=["came", "remark"],
    rules=[on_duty_where_it_is_open, on_duty_who_is_on_the_roster, on_the_rota_once, the_turn_has_come,
           absence_is_explained],
    law=FLYZF.whole,
)  # fmt: skip

CONSULTATIONS = Register(
    "station_consultations", "站（室）咨询统计", area="advisers", entry="StationConsultation", dated_by="counted_on",
    by=ADVISED, by_villages=True, fields=["counted_on", "station", "kind", "people"],
    rules=[consulted_where_it_is_open, consulted_in_its_village, counted_once],
    law=FLYZF.whole,
)  # fmt: skip

EXPERTS = Register(
    "legal_experts", "法治专家库", area="advisers", entry="LegalExpert", dated_by="since", by=OFFICE,
    fields=["since", "name", "unit", "field"], optional=["rank"], later=["until", "left_because"],
    rules=[in_the_pool_once, why_they_left, left_from_a_day,
           in_order("since", "until", "出库日期不能早于入库日期")],
    law=ZDJC.whole,
)  # fmt: skip

REGISTERS = (
    SERVICES, CONTRACTS, LAWYERS, OPINIONS, APPRAISALS, STATIONS, TURNS, CONSULTATIONS, EXPERTS,
)  # fmt: skip
