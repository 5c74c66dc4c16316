"""随表单提交的文件: taken in when they come, they belong to the matter only once the step is done. Of a step that is
refused nothing is left with the matter; the form names what came, so that nobody uploads it twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date

from django.core import signing

from yifa.desk.access import Reader
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.files.errors import FileRefusedError
from yifa.engine.files.storing import Held, attach_held, hold
from yifa.engine.matters.models import Matter
from yifa.engine.matters.refusals import Reason
from yifa.engine.orgs.models import Person

_SALT = "yifa.desk.held_files"
_LONGEST = 2 * 24 * 3600
"""Seconds for which a form may be left standing."""


@dataclass(frozen=True)
class HeldFile:
    """One that came with the form and waits for the step; ``token`` is what the form sends for it."""

    kind: str
    held: Held
    token: str


def came_with(
    request: WorkRequest, reader: Reader, kinds: Iterable[str]
) -> tuple[dict[str, tuple[HeldFile, ...]], tuple[Reason, ...]]:
    """What came with a form by its kind, now or before, and why some was not taken in. The same file twice is one."""
    found, refused = {}, []
    for kind in kinds:
        held = {
            known.held.sha256: known
            for token in request.POST.getlist(f"held-{kind}")
            if (known := known_file(reader, kind, token)) is not None
        }
        files = request.FILES.getlist(f"file-{kind}")
        for file, day in zip(files, _days_said(request, kind, len(files)), strict=True):
            try:
                taken = hold(reader.org, file, kind, taken_on=day)
            except FileRefusedError as error:
                refused.append(Reason("file", str(error), where=f"f-file-{kind}"))
            else:
                held.setdefault(taken.sha256, HeldFile(kind, taken, token_for(reader, kind, taken)))
        found[kind] = tuple(held.values())
    return found, tuple(refused)


def said_day(written: str) -> date | None:
    """A day that a browser wrote beside a picture; None where it wrote none."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _days_said(request: WorkRequest, kind: str, count: int) -> list[date | None]:
    """For each file the day that the browser wrote beside it; where it did not write one for each, none."""
    written = request.POST.getlist(f"taken-{kind}")
    return [said_day(one) for one in written] if len(written) == count else [None] * count


def join_matter(files: Iterable[HeldFile], matter: Matter, by: Person) -> None:
    """Make them the matter's, in the caller's transaction."""
    for file in files:
        attach_held(matter, file.kind, file.held, by)


def token_for(reader: Reader, kind: str, held: Held) -> str:
    """What a form sends for a file that came with it before: signed, for this reader and kind alone."""
    told = {**asdict(held), "taken_on": held.taken_on and held.taken_on.isoformat()}
    said = {"org": reader.org.pk, "by": reader.person.pk, "kind": kind, "held": told}
    return signing.dumps(said, salt=_SALT, compress=True)


def known_file(reader: Reader, kind: str, token: str) -> HeldFile | None:
    """What a form's token says; None for what is too old, or was not given to this reader for this kind."""
    try:
        said = signing.loads(token, salt=_SALT, max_age=_LONGEST)
    except signing.BadSignature:
        return None
    if (said["org"], said["by"], said["kind"]) != (reader.org.pk, reader.person.pk, kind):
        return None
    told = said["held"]
    day = date.fromisoformat(told["taken_on"]) if told["taken_on"] else None
    return HeldFile(kind, Held(**{**told, "taken_on": day}), token)
