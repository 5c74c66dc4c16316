"""Taking files in and giving them out again."""

from __future__ import annotations

import datetime
import hashlib
import os
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple
from urllib.parse import quote

from django.conf import settings
from django.core.files.base import ContentFile, File
from django.utils import timezone

from yifa.engine.files.errors import FileDamagedError, FileRefusedError
from yifa.engine.files.media_types import accepted_extension, check_content
from yifa.engine.files.models import Attachment
from yifa.engine.files.names import clean_name
from yifa.engine.files.pictures import MOST_BYTES, picture_of
from yifa.engine.orgs.models import Org, Person
from yifa.engine.store.tenancy import org_scope
from yifa.law.file_kinds import PICTURES

if TYPE_CHECKING:
    from yifa.engine.matters.models import Matter

_CHUNK = 1024 * 1024


@dataclass(frozen=True)
class Recording:
    """执法音像记录: the recorder and the span of an audio or video record."""

    device: str
    started_at: datetime.datetime
    ended_at: datetime.datetime


@dataclass(frozen=True)
class Held:
    """An uploaded file that was taken in and belongs to no matter yet; ``taken_on``: of a photograph, the day on which
    it was taken."""

    name: str
    media_type: str
    size: int
    sha256: str
    path: str
    taken_on: datetime.date | None = None


def attach(matter: Matter, kind: str, uploaded: File, by: Person, *, recording: Recording | None = None) -> Attachment:
    """Keep an uploaded file with a matter, in the caller's transaction; its kind is one that an act declares.

    Raises:
        FileRefusedError: the file is empty, too big, of a type not taken in, not what its name says, or dangerous.
    """
    if recording is not None and recording.ended_at < recording.started_at:
        name = clean_name(uploaded.name or "")
        raise FileRefusedError(f"“{name}”的记录结束时间早于开始时间，未予接收。请核对设备时间")
    return attach_held(matter, kind, hold(matter.org, uploaded, kind), by, recording=recording)


def hold(org: Org, uploaded: File, kind: str = "", *, taken_on: datetime.date | None = None) -> Held:
    """Take a file in for an organisation; a photograph without whatever its camera wrote beside it. Its bytes are on
    disk, unreferenced until a matter or an entry takes them up; a later upload of the same file finds them there.

    :param kind: what sort of paper it is; of some only pictures are taken.
    :param taken_on: the day on which a photograph was taken, as its sender says; its camera's word goes before that.

    Raises:
        FileRefusedError: as for :func:`attach`; or it was taken on a day to come.
    """
    name = clean_name(uploaded.name or "")
    if kind in PICTURES:
        uploaded, taken_on = _picture(uploaded, name, taken_on)
    accepted_extension(name)
    handle, incoming_path = tempfile.mkstemp(dir=_incoming(org))
    incoming = Path(incoming_path)
    try:
        with os.fdopen(handle, "wb") as file:
            size, digest = _receive(uploaded, file, name)
            file.flush()
            os.fsync(file.fileno())
        media_type = check_content(incoming, name)
        kept = _place_of(org, digest)
        _move(incoming, kept)
    finally:
        incoming.unlink(missing_ok=True)
    path = str(kept.relative_to(settings.VAR_DIR))
    return Held(name, media_type, size, digest, path, taken_on if kind in PICTURES else None)


def _picture(uploaded: File, name: str, said: datetime.date | None) -> tuple[File, datetime.date | None]:
    """The picture alone, and the day on which it was taken."""
    picture = picture_of(uploaded.read(MOST_BYTES + 1), name)
    day = picture.taken_on or said
    if day is not None and day > timezone.localdate():
        raise FileRefusedError(
            f"“{name}”的拍摄日期{day}晚于今天，未予接收。请核对相机的日期后重新拍照，或者选择其他照片"
        )
    return ContentFile(picture.content, name), day


def attach_held(matter: Matter, kind: str, held: Held, by: Person, *, recording: Recording | None = None) -> Attachment:
    """Keep with a matter what was taken in for its organisation, in the caller's transaction."""
    with org_scope(matter.org):
        return Attachment.objects.create(
            org=matter.org,
            matter=matter,
            kind=kind,
            **asdict(held),
            uploaded_by=by,
            device=recording.device if recording else "",
            started_at=recording.started_at if recording else None,
            ended_at=recording.ended_at if recording else None,
        )


def withdraw(attachment: Attachment, *, by: Person, reason: str) -> None:
    """Mark an attachment as withdrawn; it stays, with its bytes, until its retention ends.

    Raises:
        FileRefusedError: the reason is missing, or it is withdrawn already.
    """
    if not reason.strip():
        raise FileRefusedError(f"附件“{attachment.name}”不能撤下：没有写明原因。请填写原因")
    with org_scope(attachment.org):
        marked = Attachment.objects.filter(pk=attachment.pk, org=attachment.org, withdrawn_at__isnull=True).update(
            withdrawn_at=timezone.now(), withdrawn_by=by, withdrawn_for=reason.strip()
        )
        attachment.refresh_from_db()
    if not marked:
        raise FileRefusedError(f"附件“{attachment.name}”已撤下（{attachment.withdrawn_for}），无须重复操作")


def open_verified(attachment: Attachment) -> BinaryIO:
    """The attachment's bytes from the beginning, after they were found to be those that were uploaded.

    Raises:
        FileDamagedError: they are missing or differ.
    """
    return open_kept(attachment.path, attachment.sha256, f"附件“{attachment.name}”")


def open_kept(path: str, sha256: str, called: str, since: str = "上传") -> BinaryIO:
    """Bytes that were kept under this path with this digest, from the beginning.

    Raises:
        FileDamagedError: they are missing or differ.
    """
    try:
        file = (settings.VAR_DIR / path).open("rb")
    except FileNotFoundError:
        raise FileDamagedError(f"{called}的文件不在存放位置{path}。请从备份恢复该文件") from None
    if hashlib.file_digest(file, "sha256").hexdigest() != sha256:
        file.close()
        raise FileDamagedError(f"{called}的内容与{since}时不一致（{path}）。请勿使用，并从备份恢复该文件")
    file.seek(0)
    return file


class Kept(NamedTuple):
    """Where bytes lie that were kept by their digest."""

    path: str
    sha256: str
    size: int


def keep_bytes(org: Org, content: bytes) -> Kept:
    """Keep what was made here, such as a printed paper, beside the attachments: by digest, and never changed."""
    digest = hashlib.sha256(content).hexdigest()
    place = _place_of(org, digest)
    if not place.exists():
        handle, path = tempfile.mkstemp(dir=_incoming(org))
        incoming = Path(path)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            _move(incoming, place)
        finally:
            incoming.unlink(missing_ok=True)
    return Kept(str(place.relative_to(settings.VAR_DIR)), digest, len(content))


def _incoming(org: Org) -> Path:
    folder = folder_of(org) / "incoming"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def _place_of(org: Org, digest: str) -> Path:
    return folder_of(org) / digest[:2] / digest[2:4] / digest


def folder_of(org: Org) -> Path:
    """Where this organisation's files lie."""
    return Path(settings.VAR_DIR) / "files" / quote(org.code, safe="").replace(".", "%2E")


def _receive(uploaded: File, file: BinaryIO, name: str) -> tuple[int, str]:
    """Copy the bytes; their number and SHA-256. What the client says of the size is not believed."""
    size, digest = 0, hashlib.sha256()
    for chunk in uploaded.chunks(_CHUNK):
        size += len(chunk)
        if size > settings.LARGEST_FILE:
            raise FileRefusedError(
                f"“{name}”超过{settings.LARGEST_FILE // 1024**2}MB，未予接收。请压缩或拆分后上传，音像记录可分段上传"
            )
        digest.update(chunk)
        file.write(chunk)
    if size == 0:
        raise FileRefusedError(f"“{name}”是空文件，未予接收。请检查原文件后重新上传")
    return size, digest.hexdigest()


def _move(incoming: Path, kept: Path) -> None:
    """Give the bytes their place at once and for good; the same bytes may lie there already."""
    kept.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    incoming.chmod(0o400)
    incoming.replace(kept)
    for folder in (kept.parent, kept.parent.parent, kept.parent.parent.parent):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
