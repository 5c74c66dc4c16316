"""Who imports, and whose files and batches they find."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404
from django.http.response import HttpResponseBase

from yifa.desk.access import Reader, for_case_readers
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.exchange.importers import importing_roles
from yifa.engine.exchange.models import BroughtFile, ImportBatch
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.ledgers.registry import ledgers

P = ParamSpec("P")


@dataclass(frozen=True)
class Importer:
    """Somebody who may bring these ledgers of the organisation in."""

    reader: Reader
    ledgers: tuple[Ledger, ...]

    def ledger(self, id: str) -> Ledger:
        """One of them. :raises Http404: there is no such ledger. :raises PermissionDenied: others import it."""
        declared = next((known for known in ledgers() if known.id == id), None)
        if declared is None:
            raise Http404(f"没有“{id}”这本台账")
        if declared not in self.ledgers:
            allowed = "、".join(role.name for role in importing_roles(declared))
            raise PermissionDenied(f"“{declared.name}”由{allowed}导入，职务限于一个村的不能导入")
        return declared

    def files(self) -> QuerySet[BroughtFile]:
        """The files that were brought for these ledgers, the newest first."""
        mine = [ledger.id for ledger in self.ledgers]
        rows = BroughtFile.objects.filter(org=self.reader.org, ledger__in=mine)
        return rows.select_related("org", "actor", "batch").order_by("-brought_at")

    def file(self, pk: int) -> BroughtFile:
        """One of them. :raises Http404: there is none, or it is not theirs."""
        found = self.files().filter(pk=pk).first()
        if found is None:
            raise Http404("没有找到该文件，可能已经放弃或者过期删除")
        return found

    def batches(self) -> QuerySet[ImportBatch]:
        """What was imported into these ledgers, the newest first."""
        mine = [ledger.id for ledger in self.ledgers]
        rows = ImportBatch.objects.filter(org=self.reader.org, ledger__in=mine)
        return rows.select_related("org", "actor", "undone_by").order_by("-started_at", "-pk")

    def batch(self, pk: int) -> ImportBatch:
        """One of them. :raises Http404: there is none, or it is not theirs."""
        found = self.batches().filter(pk=pk).first()
        if found is None:
            raise Http404("没有找到该导入批次")
        return found


def importable(reader: Reader) -> tuple[Ledger, ...]:
    """The ledgers that the reader may bring in: by a post for the whole organisation."""
    held = {post.role for post in reader.posts if post.org_id == reader.org.pk and post.place_id is None}
    return tuple(known for known in ledgers() if held & {role.code for role in importing_roles(known)})


def for_importers(
    view: Callable[Concatenate[WorkRequest, Importer, P], HttpResponseBase],
) -> Callable[Concatenate[WorkRequest, P], Any]:
    """A page for whoever brings in at least one ledger."""

    @for_case_readers
    @wraps(view)
    def guarded(request: WorkRequest, reader: Reader, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        mine = importable(reader)
        if not mine:
            raise PermissionDenied("台账由负责登记的人员导入，职务限于一个村的不能导入")
        return view(request, Importer(reader, mine), *args, **kwargs)

    return guarded
