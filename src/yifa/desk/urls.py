"""Addresses of the desk."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path, register_converter
from django.urls.converters import IntConverter

from yifa.desk.acting import act, register
from yifa.desk.annual.changing import begin_report
from yifa.desk.annual.changing import change as change_report
from yifa.desk.annual.compared import compared
from yifa.desk.annual.editing import editing, telling
from yifa.desk.annual.files import draft_file, issued_file
from yifa.desk.annual.former import former, former_file
from yifa.desk.annual.frame import frame, issuing
from yifa.desk.annual.paragraph import paragraph
from yifa.desk.annual.picker import picker
from yifa.desk.annual.reading import report as annual_report
from yifa.desk.annual.remarks import explain, number, remark
from yifa.desk.annual.template import ended_report_template, report_template
from yifa.desk.annual.tracked import tracked
from yifa.desk.annual.versions import versions
from yifa.desk.annual.whole_text import whole_text
from yifa.desk.annual.years import years
from yifa.desk.disclosure import disclosure_columns, disclosure_published
from yifa.desk.duties import duties, duties_print
from yifa.desk.entries import change, entry
from yifa.desk.entry_files import entry_file, file_entry, withdraw_entry_file
from yifa.desk.entry_prints import entry_paper
from yifa.desk.export import export
from yifa.desk.figures.bulletin import bulletin, bulletin_export, bulletin_print
from yifa.desk.figures.overview import figures, figures_export
from yifa.desk.figures.rows import figure_rows, figure_rows_export
from yifa.desk.files import file
from yifa.desk.finding import find
from yifa.desk.general_acts import correct_line, general_act
from yifa.desk.holidays import holidays, notice
from yifa.desk.importing.batch import batch, returned, undo_batch
from yifa.desk.importing.bringing import bring_ledger, filled, template
from yifa.desk.importing.brought import brought_file, confirm, discard
from yifa.desk.importing.columns import columns
from yifa.desk.importing.overview import imports
from yifa.desk.law_statement import law_statement, law_statement_file
from yifa.desk.learning.answering import answering
from yifa.desk.learning.attendance import attendance, code
from yifa.desk.learning.exam import exam
from yifa.desk.learning.own import own_study, own_study_export
from yifa.desk.learning.people import study_people, study_people_export
from yifa.desk.learning.signing import signing
from yifa.desk.ledger import keep_view, ledger
from yifa.desk.matter import matter
from yifa.desk.organisation.accounts import account, new_account
from yifa.desk.organisation.people import new_person, people
from yifa.desk.organisation.person import person
from yifa.desk.organisation.places import end as end_place
from yifa.desk.organisation.places import new_place
from yifa.desk.organisation.places import rename as rename_place
from yifa.desk.organisation.posts import ended_post, new_certificate, new_post, revoked_certificate
from yifa.desk.organisation.roles import roles
from yifa.desk.organisation.unit import unit
from yifa.desk.parameters import parameter, parameters
from yifa.desk.personal import reveal
from yifa.desk.prints import blank_paper, blank_papers, bound_dossier, dossier, paper, papers, past
from yifa.desk.publicity import publicity_calendar, publicity_coverage
from yifa.desk.reports import annotated, compare, correct, original, report, reports, table
from yifa.desk.schedules import village_schedule
from yifa.desk.today import today
from yifa.desk.why import why


class IdConverter(IntConverter):
    """An id in an address: of no more digits than the database holds, so that longer ones are not found."""

    regex = "[0-9]{1,18}"


register_converter(IdConverter, "id")

urlpatterns: list[URLPattern | URLResolver] = [
    path("", today, name="desk_today"),
    path("find/", find, name="desk_find"),
    path("ledgers/<str:id>/", ledger, name="desk_ledger"),
    path("ledgers/<str:id>/export/", export, name="desk_export"),
    path("ledgers/<str:id>/views/", keep_view, name="desk_keep_view"),
    path("ledgers/<str:id>/new/", register, name="desk_register"),
    path("ledgers/<str:id>/import/", bring_ledger, name="desk_import"),
    path("ledgers/<str:id>/import/template/", template, name="desk_import_template"),
    path("ledgers/<str:id>/import/filled/", filled, name="desk_import_filled"),
    path("imports/", imports, name="desk_imports"),
    path("imports/files/<id:pk>/", brought_file, name="desk_import_file"),
    path("imports/files/<id:pk>/columns/", columns, name="desk_import_columns"),
    path("imports/files/<id:pk>/confirm/", confirm, name="desk_import_confirm"),
    path("imports/files/<id:pk>/discard/", discard, name="desk_import_discard"),
    path("imports/batches/<id:pk>/", batch, name="desk_import_batch"),
    path("imports/batches/<id:pk>/returned/", returned, name="desk_import_returned"),
    path("imports/batches/<id:pk>/undo/", undo_batch, name="desk_import_undo"),
    path("matters/<id:pk>/", matter, name="desk_matter"),
    path("matters/<id:pk>/acts/<slug:name>/", act, name="desk_act"),
    path("matters/<id:pk>/general/<slug:name>/", general_act, name="desk_general"),
    path("matters/<id:pk>/lines/<slug:kind>/<id:line>/", correct_line, name="desk_correct_line"),
    path("matters/<id:pk>/parties/<id:party>/<slug:field>/", reveal, name="desk_reveal"),
    path("entries/<id:pk>/", entry, name="desk_entry"),
    path("entries/<id:pk>/correct/", change, {"what": "correct"}, name="desk_entry_correct"),
    path("entries/<id:pk>/complete/", change, {"what": "complete"}, name="desk_entry_complete"),
    path("entries/<id:pk>/void/", change, {"what": "void"}, name="desk_entry_void"),
    path("entries/<id:pk>/prints/<slug:code>/", entry_paper, name="desk_entry_print"),
    path("entries/<id:pk>/files/", file_entry, name="desk_entry_files"),
    path("entries/<id:pk>/files/<id:file>/", entry_file, name="desk_entry_file"),
    path("entries/<id:pk>/files/<id:file>/withdraw/", withdraw_entry_file, name="desk_entry_file_withdraw"),
    path("exams/<id:pk>/", exam, name="desk_exam"),
    path("answering/<str:token>/", answering, name="desk_answering"),
    path("sessions/<id:pk>/attendance/", attendance, name="desk_attendance"),
    path("sessions/<id:pk>/code/", code, name="desk_sign_in_code"),
    path("signing/<str:code>/", signing, name="desk_sign_in"),
    path("matters/<id:pk>/prints/", papers, name="desk_prints"),
    path("matters/<id:pk>/prints/<slug:code>/", paper, name="desk_print"),
    path("matters/<id:pk>/dossier/", dossier, name="desk_dossier"),
    path("matters/<id:pk>/dossier/pdf/", bound_dossier, name="desk_bound_dossier"),
    path("prints/<id:pk>/", past, name="desk_past_print"),
    path("forms/<slug:code>/", blank_paper, name="desk_blank_print"),
    path("ledgers/<str:id>/forms/", blank_papers, name="desk_blank_prints"),
    path("clocks/<id:pk>/", why, name="desk_why"),
    path("files/<id:pk>/", file, name="desk_file"),
    path("study/", own_study, name="desk_own_study"),
    path("study/people/", study_people, name="desk_study_people"),
    path("study/people/export/", study_people_export, name="desk_study_people_export"),
    path("study/export/", own_study_export, name="desk_own_study_export"),
    path("disclosure/columns/", disclosure_columns, name="desk_disclosure_columns"),
    path("disclosure/published/", disclosure_published, name="desk_disclosure_published"),
    path("publicity/calendar/", publicity_calendar, name="desk_publicity_calendar"),
    path("publicity/coverage/", publicity_coverage, name="desk_publicity_coverage"),
    path("villages/<str:id>/", village_schedule, name="desk_village_schedule"),
    path("duties/", duties, name="desk_duties"),
    path("duties/print/", duties_print, name="desk_duties_print"),
    path("duties/<slug:holder>/statement/", law_statement, name="desk_law_statement"),
    path(
        "duties/<slug:holder>/statement/docx/", law_statement_file, {"ending": "docx"}, name="desk_law_statement_word"
    ),
    path("duties/<slug:holder>/statement/pdf/", law_statement_file, {"ending": "pdf"}, name="desk_law_statement_pdf"),
    path("annual/", years, name="desk_annual"),
    path("annual/compared/", compared, name="desk_annual_compared"),
    path("annual/<id:year>/former/", former, name="desk_annual_former"),
    path("annual/<id:year>/former/file/", former_file, name="desk_annual_former_file"),
    path("annual/<id:year>/", annual_report, name="desk_annual_report"),
    path("annual/<id:year>/begin/", begin_report, name="desk_annual_begin"),
    path("annual/<id:year>/change/", change_report, name="desk_annual_change"),
    path("annual/<id:year>/write/", paragraph, {"what": "write"}, name="desk_annual_write"),
    path("annual/<id:year>/add/", paragraph, {"what": "add"}, name="desk_annual_add"),
    path("annual/<id:year>/editing/", editing, name="desk_annual_editing"),
    path("annual/<id:year>/telling/", telling, name="desk_annual_telling"),
    path("annual/<id:year>/text/", whole_text, name="desk_annual_text"),
    path("annual/<id:year>/figures/", picker, name="desk_annual_picker"),
    path("annual/<id:year>/numbers/", number, name="desk_annual_number"),
    path("annual/<id:year>/comments/", remark, name="desk_annual_remark"),
    path("annual/<id:year>/explain/", explain, name="desk_annual_explain"),
    path("annual/<id:year>/tracked/", tracked, name="desk_annual_tracked"),
    path("annual/<id:year>/versions/", versions, name="desk_annual_versions"),
    path("annual/<id:year>/frame/", frame, name="desk_annual_frame"),
    path("annual/<id:year>/issue/", issuing, name="desk_annual_issue"),
    path("annual/<id:year>/issued/<id:pk>/", issued_file, name="desk_annual_issued"),
    path("annual/<id:year>/docx/", draft_file, {"ending": "docx"}, name="desk_annual_word"),
    path("annual/<id:year>/pdf/", draft_file, {"ending": "pdf"}, name="desk_annual_pdf"),
    path("figures/", figures, name="desk_figures"),
    path("figures/export/", figures_export, name="desk_figures_export"),
    path("figures/bulletins/<slug:id>/", bulletin, name="desk_bulletin"),
    path("figures/bulletins/<slug:id>/export/", bulletin_export, name="desk_bulletin_export"),
    path("figures/bulletins/<slug:id>/print/", bulletin_print, name="desk_bulletin_print"),
    path("figures/<str:id>/rows/", figure_rows, name="desk_figure_rows"),
    path("figures/<str:id>/rows/export/", figure_rows_export, name="desk_figure_rows_export"),
    path("organisation/", unit, name="desk_organisation"),
    path("organisation/roles/", roles, name="desk_roles"),
    path("organisation/<id:org>/", unit, name="desk_unit"),
    path("organisation/<id:org>/places/new/", new_place, name="desk_place_new"),
    path("organisation/<id:org>/places/<id:pk>/rename/", rename_place, name="desk_place_rename"),
    path("organisation/<id:org>/places/<id:pk>/end/", end_place, name="desk_place_end"),
    path("organisation/<id:org>/people/", people, name="desk_people"),
    path("organisation/<id:org>/people/new/", new_person, name="desk_person_new"),
    path("organisation/<id:org>/people/<id:pk>/", person, name="desk_person"),
    path("organisation/<id:org>/people/<id:pk>/appoint/", new_post, name="desk_appoint"),
    path("organisation/<id:org>/people/<id:pk>/posts/<id:post>/end/", ended_post, name="desk_post_end"),
    path("organisation/<id:org>/people/<id:pk>/certify/", new_certificate, name="desk_certify"),
    path(
        "organisation/<id:org>/people/<id:pk>/certificates/<id:certificate>/revoke/",
        revoked_certificate,
        name="desk_certificate_revoke",
    ),
    path("organisation/<id:org>/people/<id:pk>/accounts/new/", new_account, name="desk_account_open"),
    path("organisation/<id:org>/people/<id:pk>/accounts/<id:account>/<slug:what>/", account, name="desk_account"),
    path("parameters/", parameters, name="desk_parameters"),
    path("parameters/<slug:id>/", parameter, name="desk_parameter"),
    path("report-template/", report_template, name="desk_report_template"),
    path("report-template/<id:pk>/end/", ended_report_template, name="desk_report_template_end"),
    path("holidays/", holidays, name="desk_holidays"),
    path("holidays/<int:year>/", notice, name="desk_holiday_notice"),
    path("reports/", reports, name="desk_reports"),
    path("reports/table/", table, name="desk_report_table"),
    path("reports/annotations/", annotated, name="desk_report_annotations"),
    path("reports/<id:pk>/", report, name="desk_report"),
    path("reports/<id:pk>/original/", original, name="desk_report_original"),
    path("reports/<id:pk>/correct/", correct, name="desk_report_correct"),
    path("reports/<id:pk>/compare/", compare, name="desk_report_compare"),
]
