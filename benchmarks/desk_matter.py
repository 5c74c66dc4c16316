"""A matter's page: requests a second, against a hand-written Django view with the same queries and plain templates.

    .venv/bin/python benchmarks/desk_matter.py [--rounds 60] [--keep FOLDER]

The matter is a dispute of the sample whose mediation is under way, with forty notes in its history. The peer reads the
same rows by the same queries, asks no guard and tells no history, and shows what it read through templates of Django's
own tags alone, in the same frame. Both go through the whole stack, signed in, in turn.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
from collections.abc import Callable
from typing import Any

from _desk import seconds, signed_in, started

SHARE, MOST = 0.7, 15
NOTES = 40

PLAIN = """{% extends "desk/base.html" %}{% load static %}
{% block title %}{{ matter.number }}{% endblock %}
{% block main %}
<h1>{{ matter.title }}</h1><p>{{ matter.number }} {{ matter.state }} {{ matter.village.name }} {{ matter.opened_on }}
{{ matter.handler.name }} {{ matter.get_secrecy_display }}</p>
{% for run, fields in runs %}<h2>{{ run.procedure }} {{ run.title }}</h2>
<dl>{% for name, value in fields %}<div><dt>{{ name }}</dt><dd>{{ value|linebreaksbr }}</dd></div>{% endfor %}</dl>
{% endfor %}
<ul>{% for act, law, href in acts %}<li><b>{{ act }}</b> <small>{{ law }}</small> <a href="{{ href }}">办理</a></li>
{% endfor %}</ul>
<table>{% for party in parties %}<tr><td>{{ party.get_side_display }}</td><td>{{ party.name }}</td>
<td>{{ party.telephone }}</td><td>{{ party.identity_number }}</td><td>{{ party.address }}</td></tr>{% endfor %}</table>
<ol>{% for entry in entries %}<li>{{ entry.happened_on|date:"Y-m-d" }} <b>{{ entry.act }}</b> {{ entry.actor.name }}
{{ entry.law }} {{ entry.note|linebreaksbr }} {{ entry.changes|truncatechars:160 }}
{{ entry.recorded_at|date:"Y-m-d H:i" }} {{ entry.digest|slice:":4" }}</li>{% endfor %}</ol>
{% for clock in clocks %}<p>{{ clock.clock }} {{ clock.due_on|date:"Y-m-d" }} {{ clock.get_state_display }}
<a href="{% url 'desk_why' clock.pk %}">为什么是这一天</a></p>{% endfor %}
{% for line in lines %}<p>{{ line }}</p>{% endfor %}
{% for file in files %}<p><a href="{% url 'desk_file' file.pk %}">{{ file.name }}</a> {{ file.kind }}
{{ file.uploaded_at|date:"Y-m-d H:i" }} {{ file.uploaded_by.name }} {{ file.size|filesizeformat }}</p>{% endfor %}
{% for link in links %}<p>{{ link.get_kind_display }} {{ link.other.title }}</p>{% endfor %}
{% endblock %}"""


def main() -> int:
    """Load, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=60, help="how often each page is asked for")
    parser.add_argument("--keep", default="", help="folder with the data of `yifa demo`")
    args = parser.parse_args()
    with started(args.keep):
        results = _measure(args.rounds)
    print(json.dumps(results, ensure_ascii=False))
    return 0 if all(result["ok"] for result in results) else 1


def _measure(rounds: int) -> list[dict[str, Any]]:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext
    from django.urls import path, reverse

    from yifa.config import urls

    org, matter = _matter()
    urls.urlpatterns.append(path("bench/<int:pk>/", _peer()))
    browser = signed_in(org)
    ours, peer = reverse("desk_matter", args=[matter.pk]), f"/bench/{matter.pk}/"
    asked = {}
    for address in (ours, peer):
        seconds(browser, address)
        with CaptureQueriesContext(connection) as captured:
            seconds(browser, address)
        asked[address] = len(captured)
    times: dict[str, list[float]] = {ours: [], peer: []}
    for _ in range(rounds):
        for address, taken in times.items():
            taken.append(seconds(browser, address))
    mine, theirs = (1 / statistics.median(times[address]) for address in (ours, peer))
    print(f"queries: ours {asked[ours]}, peer {asked[peer]}", file=sys.stderr)
    return [
        {
            "name": f"a matter's page with {matter.entries} entries, {connection.vendor}, requests/s",
            "ours": round(mine, 1),
            "peer": round(theirs, 1),
            "ratio": round(mine / theirs, 2),
            "limit": f"at least {SHARE} of a view written by hand",
            "ok": mine >= SHARE * theirs,
        },
        {
            "name": f"a matter's page with {matter.entries} entries, queries",
            "ours": asked[ours],
            "peer": asked[peer],
            "ratio": round(asked[ours] / asked[peer], 2),
            "limit": f"at most {MOST}",
            "ok": asked[ours] <= MOST,
        },
    ]


def _matter() -> tuple[Any, Any]:
    """The sample, unless it is there, and the dispute that is asked for."""
    from yifa.config.demo import load
    from yifa.engine.matters.general import note
    from yifa.engine.matters.models import Matter
    from yifa.engine.orgs.models import Org, Post
    from yifa.engine.orgs.sample import TOWNSHIP
    from yifa.engine.store.tenancy import org_scope

    org = Org.objects.filter(code=TOWNSHIP).first() or load()
    with org_scope(org):
        mediated = Matter.objects.filter(org=org, procedure="mediation", state="mediating").order_by("-entries", "pk")
        root = mediated[0].parent
        assert root is not None
        clerk = Post.objects.filter(org=org, role="clerk").order_by("pk")[0].person
        for number in range(root.entries, NOTES):
            note(root, f"第{number}次走访，双方情况平稳", actor=clerk, happened_on=root.moved_on)
        return org, Matter.objects.get(pk=root.pk)


def _peer() -> Callable[..., Any]:
    """The page as one would write it for this procedure alone."""
    from django.http import HttpResponse
    from django.template import engines
    from django.urls import reverse

    from yifa.areas.disputes.models import AssignedMediator, Dispute, Mediation, Session
    from yifa.desk.access import for_case_readers
    from yifa.engine.files.models import Attachment
    from yifa.engine.matters import registry
    from yifa.engine.matters.models import ActEntry, ClockRow, Link, Matter, Party

    template = engines["django"].from_string(PLAIN)
    kept_apart = ("matter", "org", "village")

    def fields(record: Any) -> list[tuple[str, Any]]:
        shown = [column for column in record._meta.concrete_fields if column.name not in kept_apart]
        told = ((column.verbose_name, getattr(record, column.attname)) for column in shown)
        return [(name, value) for name, value in told if value not in (None, "")]

    @for_case_readers
    def view(request: Any, reader: Any, pk: int) -> HttpResponse:
        shown = ("org", "village__parent", "handler")
        own = reader.matters().select_related(*shown).filter(pk=pk)
        children = Matter.objects.select_related(*shown).filter(org__in=reader.orgs, parent_id=pk, voided=False)
        matter, child = own.union(children, all=True).order_by("pk")
        keys, org = [matter.pk, child.pk], matter.org_id
        entries = ActEntry.objects.filter(org_id=org, matter__in=keys).select_related("actor").order_by("journal_seq")
        mediators = AssignedMediator.objects.filter(org_id=org, matter_id=child.pk, void_entry__isnull=True)
        sittings = Session.objects.filter(org_id=org, matter_id=child.pk, void_entry__isnull=True)
        dispute = Dispute.objects.select_related("sweep__village").get(pk=matter.pk)
        runs = [(matter, fields(dispute)), (child, fields(Mediation.objects.get(pk=child.pk)))]
        acts = [
            (act.name, str(act.law), reverse("desk_act", args=[one.pk, act.id]))
            for one, _ in runs
            for act in registry.procedure(one.procedure, one.version).acts
            if one.state in {state.id for state in act.frm}
        ]
        files = Attachment.objects.filter(org_id=org, matter__in=keys, withdrawn_at__isnull=True)
        context = {
            "reader": reader,
            "matter": matter,
            "runs": runs,
            "acts": acts,
            "parties": Party.objects.filter(org_id=org, matter_id=matter.pk).order_by("pk"),
            "entries": list(entries)[::-1],
            "clocks": ClockRow.objects.filter(org_id=org, matter__in=keys).order_by("pk"),
            "lines": [*(line.get_chosen_by_display() for line in mediators), *(one.content for one in sittings)],
            "files": files.select_related("uploaded_by").order_by("pk"),
            "links": Link.objects.filter(org_id=org, matter=matter).select_related("other").order_by("pk"),
        }
        return HttpResponse(template.render(context, request))

    return view


if __name__ == "__main__":
    sys.exit(main())
