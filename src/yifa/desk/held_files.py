"""随表单提交的文件: taken in when they come, they belong to the matter only once the step is done. Of a step that is
refused nothing is left with the matter; the form names what came, so that nobody uploads it twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date

from django.core import signing
from django.core.files.base import File

from yifa.desk.access import Reader
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
    """One that came with the form and waits for the step; ``token`` is what the form sends for it. ``taken_on``: of a
    photograph, the day on which it was taken."""

    kind: str
    held: Held
    token: str
    taken_on: date | None = None


def came_with(
    reader: Reader, kinds: Sequence[str], files: Mapping[str, Iterable[File]], tokens: Mapping[str, Iterable[str]]
) -> tuple[list[HeldFile], tuple[Reason, ...]]:
    """What came with a form by its kind, now (``files``) or before (``tokens``), and why some was not taken in."""
    found, refused = [], []
    for kind in kinds:
        found += [known for token in tokens.get(kind, ()) if (known := known_file(reader, kind, token)) is not None]
        for file in files.get(kind, ()):
            try:
                held = hold(reader.org, file)
            except FileRefusedError as error:
                refused.append(Reason("file", str(error), where=f"f-file-{kind}"))
            else:
                found.append(HeldFile(kind, held, token_for(reader, kind, held)))
    return found, tuple(refused)


def join_matter(files: Iterable[HeldFile], matter: Matter, by: Person) -> None:
    """Make them the matter's, in the caller's transaction."""
    for file in files:
        attach_held(matter, file.kind, file.held, by)


def token_for(reader: Reader, kind: str, held: Held, taken_on: date | None = None) -> str:
    """What a form sends for a file that came with it before: signed, for this reader and kind alone."""
    day = taken_on.isoformat() if taken_on else ""
    said = {"org": reader.org.pk, "by": reader.person.pk, "kind": kind, "held": asdict(held), "taken_on": day}
    return signing.dumps(said, salt=_SALT, compress=True)


def known_file(reader: Reader, kind: str, token: str) -> HeldFile | None:
    """What a form's token says; None for what is too old, or was not given to this reader for this kind."""
    try:
        said = signing.loads(token, salt=_SALT, max_age=_LONGEST)
    except signing.BadSignature:
        return None
    if (said["org"], said["by"], said["kind"]) != (reader.org.pk, reader.person.pk, kind):
        return None
    day = date.fromisoformat(said["taken_on"]) if said["taken_on"] else None
    return HeldFile(kind, Held(**said["held"]), token, day)
