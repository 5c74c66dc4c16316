"""权限表: every address, and what it answers to whom. A test holds each line against the running site.

An answer is for an object of the organisation in which one works, and of one's own village where one's post is for a
village; everything else is not found (404). ``example`` says which declaration an answer that depends on one is for.
With a token, 403 means that the role reads no cases, and 422 that the act is refused to it with its reasons.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from yifa.law.roles import (
    ADMIN,
    ADVISER,
    AUDITOR,
    CLERK,
    GRID_WORKER,
    LEADER,
    MEDIATOR,
    OFFICER,
    PUBLIC,
    REVIEWER,
    ROLES,
    SUPERVISOR,
    Role,
)

ANONYMOUS = "anonymous"
STAFF = tuple(code for code in ROLES if code != PUBLIC.code)

Statuses = Mapping[str, int]


@dataclass(frozen=True)
class Address:
    """One address as the routes write it: its name and, by method, the status that each role gets."""

    path: str
    name: str
    answers: Mapping[str, Statuses]
    example: str = ""


def _web(anonymous: int, staff: int) -> Statuses:
    """A page: who is not signed in, and everybody who is."""
    return {ANONYMOUS: anonymous, **dict.fromkeys(STAFF, staff)}


def _token(status: int, **otherwise: int) -> Statuses:
    """The interface: every role gets this status, unless it is named; nobody without a token."""
    return {ANONYMOUS: 401, **dict.fromkeys(STAFF, status), **otherwise}


def _cases(status: int, **otherwise: int) -> Statuses:
    """The interface where it shows or changes cases: administrators get none."""
    return _token(status, **{ADMIN.code: 403, **otherwise})


def _by(status: int, *roles: Role) -> Statuses:
    """An act on a case: these roles may, all others that read cases are refused with reasons."""
    return _cases(422, **{role.code: status for role in roles})


def _pages(status: int) -> Statuses:
    """Pages of the desk that show or change cases: who is not signed in goes to the login, administrators see none."""
    return {**_web(302, status), ADMIN.code: 403}


def _reading(status: int) -> Statuses:
    """What changes a collected report: for those who write, lead, review or supervise."""
    allowed = {role.code: status for role in (CLERK, LEADER, REVIEWER, SUPERVISOR)}
    return {**_web(302, 403), **allowed}


def _holding_exams(status: int) -> Statuses:
    """An exam with everybody's scores: for those who hold it, and for leaders."""
    seen = {role.code: status for role in (CLERK, REVIEWER, LEADER)}
    return {**_pages(404), **seen}


def _signing_in(status: int) -> Statuses:
    """The code that is shown to be scanned: for those who enter attendance."""
    return {**_pages(404), **{role.code: status for role in (CLERK, REVIEWER)}}


def _importing(status: int) -> Statuses:
    """Bringing in the ledger of disputes: for the clerk of the organisation."""
    return {**_web(302, 403), CLERK.code: status}


def _of_importers(clerk: int, others: int) -> Statuses:
    """What is about imports into any ledger: whoever keeps one, and finds nothing of the others."""
    return {**_importing(clerk), **{role.code: others for role in (MEDIATOR, OFFICER, REVIEWER, ADVISER, LEADER)}}


def _organising(admin: int, supervisor: int) -> Statuses:
    """The organisation's own affairs: administrators change them, supervisors look at them, nobody else."""
    return {**_web(302, 403), ADMIN.code: admin, SUPERVISOR.code: supervisor}


_COMMITTEE = (CLERK, MEDIATOR)
_HANDLING = tuple(role for role in ROLES.values() if role not in (ADMIN, AUDITOR, GRID_WORKER, PUBLIC, SUPERVISOR))
_SEEING_PERSONAL = tuple(role for role in _HANDLING if role not in (REVIEWER, ADVISER))

_LOOKED_AT_OR_KEPT = {"GET": _pages(200), "POST": _pages(302)}
_CHANGING = {"GET": _organising(200, 403), "POST": _organising(422, 403)}
_PUBLIC_PAGE = {"GET": _web(200, 200)}
_FOR_STAFF = {"GET": _web(302, 200), "POST": _web(302, 200)}
_AFTER_PASSWORD = {"GET": _web(302, 302), "POST": _web(302, 302)}
_WITHOUT_CODE = {"GET": _web(302, 404), "POST": _web(302, 404)}

ADDRESSES = (
    # 工作台
    Address("", "desk_today", {"GET": _web(302, 200)}),
    Address("find/", "desk_find", {"GET": _pages(200)}),
    Address("ledgers/<str:id>/", "desk_ledger", {"GET": _pages(200)}),
    Address("ledgers/<str:id>/export/", "desk_export", {"GET": _pages(200)}),
    Address("ledgers/<str:id>/views/", "desk_keep_view", {"POST": _pages(302)}),
    Address("ledgers/<str:id>/new/", "desk_register", {"GET": _pages(200), "POST": _pages(422)}, "没有填写"),
    # 导入
    Address(
        "ledgers/<str:id>/import/", "desk_import", {"GET": _importing(200), "POST": _importing(422)}, "没有选择文件"
    ),
    Address("ledgers/<str:id>/import/template/", "desk_import_template", {"GET": _importing(200)}),
    Address("ledgers/<str:id>/import/filled/", "desk_import_filled", {"GET": _importing(200)}),
    Address("imports/", "desk_imports", {"GET": _of_importers(200, 200)}),
    Address("imports/files/<id:pk>/", "desk_import_file", {"GET": _of_importers(302, 404)}, "列名还没有核对"),
    Address(
        "imports/files/<id:pk>/columns/",
        "desk_import_columns",
        {"GET": _of_importers(200, 404), "POST": _of_importers(422, 404)},
        "没有填写",
    ),
    Address("imports/files/<id:pk>/confirm/", "desk_import_confirm", {"POST": _of_importers(302, 404)}, "还没有试读"),
    Address("imports/files/<id:pk>/discard/", "desk_import_discard", {"POST": _of_importers(302, 404)}),
    Address("imports/batches/<id:pk>/", "desk_import_batch", {"GET": _of_importers(200, 404)}),
    Address("imports/batches/<id:pk>/returned/", "desk_import_returned", {"GET": _of_importers(404, 404)}, "没有退回"),
    Address(
        "imports/batches/<id:pk>/undo/",
        "desk_import_undo",
        {"GET": _of_importers(200, 404), "POST": _of_importers(422, 404)},
        "没有写明原因",
    ),
    Address("matters/<id:pk>/", "desk_matter", {"GET": _pages(200)}),
    # 学法
    Address("exams/<id:pk>/", "desk_exam", {"GET": _holding_exams(200), "POST": _holding_exams(302)}),
    Address("answering/<str:token>/", "desk_answering", {"GET": _web(200, 200), "POST": _web(302, 302)}, "本人地址"),
    Address(
        "sessions/<id:pk>/attendance/",
        "desk_attendance",
        {"GET": {**_pages(200), GRID_WORKER.code: 404}, "POST": {**_pages(200), GRID_WORKER.code: 404}},
        "全乡的活动，没有填写，只作核对",
    ),
    Address("sessions/<id:pk>/code/", "desk_sign_in_code", {"GET": _signing_in(200)}, "活动当天"),
    Address(
        "signing/<str:code>/", "desk_sign_in", {"GET": _web(200, 200), "POST": _web(422, 422)}, "有效的签到码，没有填写"
    ),
    Address("entries/<id:pk>/files/", "desk_entry_files", {"POST": _pages(302)}, "没有选择文件"),
    Address("entries/<id:pk>/files/<id:file>/", "desk_entry_file", {"GET": _pages(200)}),
    Address(
        "entries/<id:pk>/files/<id:file>/withdraw/", "desk_entry_file_withdraw", {"POST": _pages(302)}, "没有写明原因"
    ),
    Address("matters/<id:pk>/prints/", "desk_prints", {"GET": _pages(200)}),
    Address("matters/<id:pk>/prints/<slug:code>/", "desk_print", _LOOKED_AT_OR_KEPT, "纠纷：申请书"),
    Address("matters/<id:pk>/dossier/", "desk_dossier", {"GET": _pages(200)}),
    Address("matters/<id:pk>/dossier/pdf/", "desk_bound_dossier", _LOOKED_AT_OR_KEPT),
    Address("prints/<id:pk>/", "desk_past_print", {"GET": _pages(200)}, "个人信息已隐去的打印件"),
    Address("forms/<slug:code>/", "desk_blank_print", {"GET": _pages(200)}),
    Address("ledgers/<str:id>/forms/", "desk_blank_prints", {"GET": _pages(200)}),
    Address("matters/<id:pk>/acts/<slug:name>/", "desk_act", {"GET": _pages(200), "POST": _pages(422)}, "没有填写"),
    Address(
        "matters/<id:pk>/general/<slug:name>/", "desk_general", {"GET": _pages(200), "POST": _pages(422)}, "没有填写"
    ),
    Address(
        "matters/<id:pk>/lines/<slug:kind>/<id:line>/",
        "desk_correct_line",
        {"GET": _pages(200), "POST": _pages(422)},
        "没有填写",
    ),
    Address(
        "matters/<id:pk>/parties/<id:party>/<slug:field>/",
        "desk_reveal",
        {"GET": _pages(200), "POST": _pages(422)},
        "没有写明事由",
    ),
    Address("entries/<id:pk>/", "desk_entry", {"GET": _pages(200)}),
    Address("entries/<id:pk>/correct/", "desk_entry_correct", {"GET": _pages(200), "POST": _pages(422)}, "没有填写"),
    Address("entries/<id:pk>/complete/", "desk_entry_complete", {"GET": _pages(200), "POST": _pages(422)}, "没有填写"),
    Address("entries/<id:pk>/void/", "desk_entry_void", {"GET": _pages(200), "POST": _pages(422)}, "没有填写"),
    Address(
        "entries/<id:pk>/prints/<slug:code>/",
        "desk_entry_print",
        {"GET": _pages(200), "POST": _pages(302)},
        "排查登记表",
    ),
    Address("clocks/<id:pk>/", "desk_why", {"GET": _pages(200)}),
    Address("files/<id:pk>/", "desk_file", {"GET": _pages(200)}),
    # 数字
    Address("figures/", "desk_figures", {"GET": _pages(200)}),
    Address("figures/export/", "desk_figures_export", {"GET": _pages(200)}),
    Address("figures/<str:id>/rows/", "desk_figure_rows", {"GET": _pages(200)}),
    Address("figures/<str:id>/rows/export/", "desk_figure_rows_export", {"GET": _pages(200)}),
    # 单位与设置
    Address("organisation/", "desk_organisation", {"GET": _organising(200, 200)}),
    Address("organisation/roles/", "desk_roles", {"GET": _organising(200, 200)}),
    Address("organisation/<id:org>/", "desk_unit", {"GET": _organising(200, 200)}),
    Address("organisation/<id:org>/places/new/", "desk_place_new", _CHANGING, "没有填写"),
    Address("organisation/<id:org>/places/<id:pk>/rename/", "desk_place_rename", _CHANGING, "没有填写"),
    Address("organisation/<id:org>/places/<id:pk>/end/", "desk_place_end", _CHANGING, "没有填写"),
    Address("organisation/<id:org>/people/", "desk_people", {"GET": _organising(200, 200)}),
    Address("organisation/<id:org>/people/new/", "desk_person_new", _CHANGING, "没有填写"),
    Address("organisation/<id:org>/people/<id:pk>/", "desk_person", {"GET": _organising(200, 200)}),
    Address("organisation/<id:org>/people/<id:pk>/appoint/", "desk_appoint", _CHANGING, "没有填写"),
    Address("organisation/<id:org>/people/<id:pk>/posts/<id:post>/end/", "desk_post_end", _CHANGING, "没有填写"),
    Address("organisation/<id:org>/people/<id:pk>/certify/", "desk_certify", _CHANGING, "没有填写"),
    Address(
        "organisation/<id:org>/people/<id:pk>/certificates/<id:certificate>/revoke/",
        "desk_certificate_revoke",
        _CHANGING,
        "没有填写",
    ),
    Address("organisation/<id:org>/people/<id:pk>/accounts/new/", "desk_account_open", _CHANGING, "没有填写"),
    Address(
        "organisation/<id:org>/people/<id:pk>/accounts/<id:account>/<slug:what>/",
        "desk_account",
        {"POST": _organising(302, 403)},
        "停用",
    ),
    Address("study/", "desk_own_study", {"GET": _pages(200)}),
    Address("study/people/", "desk_study_people", {"GET": _holding_exams(200)}),
    Address("study/people/export/", "desk_study_people_export", {"GET": _holding_exams(200)}),
    Address("study/export/", "desk_own_study_export", {"GET": _pages(404)}, "本人不在学法人员名册上"),
    Address("disclosure/columns/", "desk_disclosure_columns", {"GET": _pages(200)}),
    Address("disclosure/published/", "desk_disclosure_published", {"GET": _pages(200)}),
    Address("publicity/calendar/", "desk_publicity_calendar", {"GET": _pages(200)}),
    Address("publicity/coverage/", "desk_publicity_coverage", {"GET": _pages(200)}),
    Address("villages/<str:id>/", "desk_village_schedule", {"GET": _pages(200)}),
    Address("duties/", "desk_duties", {"GET": _pages(200)}),
    Address("duties/print/", "desk_duties_print", _LOOKED_AT_OR_KEPT),
    Address("duties/<slug:holder>/statement/", "desk_law_statement", {"GET": _pages(200)}),
    Address("duties/<slug:holder>/statement/docx/", "desk_law_statement_word", {"GET": _pages(200)}),
    Address("duties/<slug:holder>/statement/pdf/", "desk_law_statement_pdf", {"GET": _pages(200)}),
    Address("figures/bulletins/<slug:id>/", "desk_bulletin", {"GET": _pages(200)}),
    Address("figures/bulletins/<slug:id>/export/", "desk_bulletin_export", {"GET": _pages(200)}),
    Address("figures/bulletins/<slug:id>/print/", "desk_bulletin_print", _LOOKED_AT_OR_KEPT),
    Address("parameters/", "desk_parameters", {"GET": _organising(200, 200)}),
    Address(
        "parameters/<slug:id>/",
        "desk_parameter",
        {"GET": _organising(200, 200), "POST": _organising(422, 403)},
        "没有填写",
    ),
    Address(
        "report-template/", "desk_report_template", {"GET": _organising(200, 200), "POST": _organising(403, 403)}, "乡"
    ),
    Address(
        "report-template/<id:pk>/end/",
        "desk_report_template_end",
        {"GET": _organising(404, 404), "POST": _organising(404, 404)},
        "没有设定过",
    ),
    Address("holidays/", "desk_holidays", {"GET": _organising(200, 200)}),
    Address(
        "holidays/<int:year>/",
        "desk_holiday_notice",
        {"GET": _organising(403, 403), "POST": _organising(403, 403)},
        "不是最高一级机关",
    ),
    # 年度报告
    Address("annual/", "desk_annual", {"GET": _pages(200)}),
    Address("annual/compared/", "desk_annual_compared", {"GET": _pages(200)}),
    Address(
        "annual/<id:year>/former/", "desk_annual_former", {"GET": _pages(200), "POST": _importing(422)}, "没有选择文件"
    ),
    Address("annual/<id:year>/former/file/", "desk_annual_former_file", {"GET": _pages(404)}, "没有附入"),
    Address("annual/<id:year>/", "desk_annual_report", {"GET": _pages(200)}),
    Address("annual/<id:year>/begin/", "desk_annual_begin", {"POST": _pages(302)}),
    Address("annual/<id:year>/change/", "desk_annual_change", {"POST": _pages(404)}, "还没有开始编制"),
    *(
        Address(f"annual/<id:year>/{page}/", name, {"GET": _pages(404), "POST": _pages(404)}, "还没有开始编制")
        for page, name in (
            ("write", "desk_annual_write"),
            ("add", "desk_annual_add"),
            ("text", "desk_annual_text"),
            ("editing", "desk_annual_editing"),
            ("numbers", "desk_annual_number"),
            ("comments", "desk_annual_remark"),
            ("explain", "desk_annual_explain"),
            ("frame", "desk_annual_frame"),
            ("issue", "desk_annual_issue"),
        )
    ),
    Address("annual/<id:year>/telling/", "desk_annual_telling", {"POST": _pages(404)}, "还没有开始编制"),
    Address("annual/<id:year>/figures/", "desk_annual_picker", {"GET": _pages(404)}, "还没有开始编制"),
    Address("annual/<id:year>/tracked/", "desk_annual_tracked", {"GET": _pages(404)}, "还没有开始编制"),
    Address("annual/<id:year>/versions/", "desk_annual_versions", {"GET": _pages(404)}, "还没有开始编制"),
    Address("annual/<id:year>/issued/<id:pk>/", "desk_annual_issued", {"GET": _pages(404)}, "还没有印发"),
    Address("annual/<id:year>/docx/", "desk_annual_word", {"GET": _pages(200)}),
    Address("annual/<id:year>/pdf/", "desk_annual_pdf", {"GET": _pages(200)}),
    # 报告核验
    Address("reports/", "desk_reports", {"GET": _pages(200), "POST": _reading(302)}),
    Address("reports/table/", "desk_report_table", {"GET": _pages(200)}),
    Address("reports/annotations/", "desk_report_annotations", {"GET": _pages(200)}),
    Address("reports/<id:pk>/", "desk_report", {"GET": _pages(200)}),
    Address("reports/<id:pk>/original/", "desk_report_original", {"GET": _pages(200)}),
    Address(
        "reports/<id:pk>/correct/", "desk_report_correct", {"GET": _reading(200), "POST": _reading(422)}, "没有填写"
    ),
    Address("reports/<id:pk>/compare/", "desk_report_compare", {"GET": _pages(200)}, "与自身比较"),
    # 登录与账号
    Address("accounts/login/", "account_login", {"GET": _web(200, 302), "POST": _web(200, 302)}),
    Address("accounts/logout/", "account_logout", {"GET": _web(302, 200), "POST": _web(302, 302)}),
    Address("accounts/inactive/", "account_inactive", _PUBLIC_PAGE),
    Address("accounts/signup/", "account_signup", {"GET": _web(200, 302), "POST": _web(200, 302)}),
    Address("accounts/reauthenticate/", "account_reauthenticate", _FOR_STAFF),
    Address("accounts/password/", "account_change_password", _FOR_STAFF),
    Address("accounts/code/", "mfa_index", {"GET": _web(302, 200)}),
    Address("accounts/code/login/", "mfa_authenticate", {"GET": _web(302, 302), "POST": _web(302, 302)}),
    Address("accounts/code/reauthenticate/", "mfa_reauthenticate", _AFTER_PASSWORD, "未启用动态口令"),
    Address("accounts/code/activate/", "mfa_activate_totp", _AFTER_PASSWORD, "近期未输入过密码"),
    Address("accounts/code/deactivate/", "mfa_deactivate_totp", _WITHOUT_CODE, "未启用动态口令"),
    Address("accounts/org/", "accounts_workplace", {"GET": _web(302, 200), "POST": _web(302, 302)}),
    # 数据接口
    Address("api/v1/openapi.json", "api:openapi-json", _PUBLIC_PAGE),
    Address("api/v1/docs", "api:openapi-view", _PUBLIC_PAGE),
    Address("api/v1/", "api:api-root", {"GET": _web(404, 404)}),
    Address("api/^.*$", "no_such_address", {"GET": _web(404, 404), "POST": _web(404, 404)}),
    Address("api/v1/orgs/me", "api:me", {"GET": _token(200)}),
    Address("api/v1/procedures", "api:procedures", {"GET": _token(200)}),
    Address("api/v1/procedures/<id>", "api:procedure", {"GET": _token(200)}),
    Address("api/v1/matters", "api:matters", {"GET": _cases(200), "POST": _by(201, *_COMMITTEE)}, "矛盾纠纷"),
    Address("api/v1/matters/<id>", "api:matter", {"GET": _cases(200)}),
    Address("api/v1/matters/<id>/acts/<name>", "api:act", {"POST": _by(200, *_COMMITTEE)}, "矛盾纠纷：不予受理"),
    Address("api/v1/matters/<id>/clocks/<clock>/explain", "api:explain_clock", {"GET": _cases(200)}),
    Address("api/v1/matters/<id>/files", "api:upload", {"POST": _by(201, *_COMMITTEE, GRID_WORKER)}, "纠纷：申请书"),
    Address("api/v1/matters/<id>/parties/<party>/reveal", "api:reveal", {"POST": _by(200, *_SEEING_PERSONAL)}),
    Address("api/v1/matters/<id>/general/note", "api:note", {"POST": _by(200, *_HANDLING)}),
    Address("api/v1/matters/<id>/general/correct", "api:correct", {"POST": _by(200, *_COMMITTEE)}, "纠纷：涉及人数"),
    Address("api/v1/matters/<id>/general/void", "api:void", {"POST": _by(200, LEADER)}),
    Address("api/v1/matters/<id>/general/hand_over", "api:hand_over", {"POST": _by(200, *_HANDLING)}),
    Address("api/v1/matters/<id>/general/link", "api:link", {"POST": _by(200, *_HANDLING)}),
    Address("api/v1/matters/<id>/general/join", "api:join", {"POST": _by(200, *_HANDLING)}),
    Address("api/v1/matters/<id>/general/split", "api:split", {"POST": _by(200, *_HANDLING)}),
    Address("api/v1/matters/<id>/general/pause", "api:pause", {"POST": _cases(422)}, "人民调解：没有可以中止的期限"),
    Address("api/v1/matters/<id>/general/resume", "api:resume", {"POST": _cases(422)}, "人民调解：没有可以中止的期限"),
    Address("api/v1/matters/<id>/general/extend", "api:extend", {"POST": _cases(422)}, "人民调解：各方尚未同意"),
    Address("api/v1/registers", "api:registers", {"GET": _token(200)}),
    Address(
        "api/v1/registers/<id>/entries",
        "api:entries",
        {"GET": _cases(200), "POST": _by(201, CLERK, LEADER)},
        "由经办人和领导登记的台账",
    ),
    Address("api/v1/registers/<id>/entries/<entry>/complete", "api:complete_entry", {"POST": _by(200, CLERK, LEADER)}),
    Address("api/v1/figures", "api:figures", {"GET": _token(200)}),
    Address("api/v1/figures/<id>", "api:figure", {"GET": _token(200)}),
    Address("api/v1/figures/<id>/rows", "api:figure_rows", {"GET": _cases(200, **{GRID_WORKER.code: 403})}),
)
