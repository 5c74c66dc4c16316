"""The text of a checkpoint: a signed note (C2SP tlog-checkpoint, signed-note and tlog-cosignature).

::

    330106001                            origin
    1024                                 size
    q8TO…=                               root: the chain's hash at that size, base64
    sha256 2026-03-01T16:00:00.000000Z   algorithm and time

    — 330106001 8QIB…                    signature of the organisation
    — 330106 vV0l…                       co-signature of the one above, with its time

The root is the hash of the chain's last entry, not a Merkle root: a chain of one township's acts is read through in
seconds, so short proofs would buy nothing.
"""

from __future__ import annotations

import base64
import binascii
import datetime
import hashlib
import struct
from itertools import zip_longest
from typing import NamedTuple

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

SIGNED = 0x01
COSIGNED = 0x04
_DASH = "— "


class NoteError(ValueError):
    """The text is not a checkpoint; the message says where."""


class Statement(NamedTuple):
    """What a checkpoint says: the chain of ``origin`` had ``size`` entries, the last with hash ``root`` (hex)."""

    origin: str
    size: int
    root: str
    algorithm: str
    at: str

    def text(self) -> str:
        """The signed text."""
        root = base64.b64encode(bytes.fromhex(self.root)).decode("ascii")
        return f"{self.origin}\n{self.size}\n{root}\n{self.algorithm} {self.at}\n"


class Note(NamedTuple):
    """A checkpoint with its signature lines."""

    statement: Statement
    signatures: tuple[str, ...]

    def text(self) -> str:
        """The whole note, as it is kept and printed."""
        return self.statement.text() + "\n" + "".join(f"{line}\n" for line in self.signatures)


class VerifierKey(NamedTuple):
    """A name and the public key that signs in it; ``str`` gives ``name+id+key`` as C2SP writes it."""

    name: str
    public: bytes

    def id_of(self, use: int) -> bytes:
        """The four bytes in front of a signature: which key, and whether it signs or co-signs."""
        return hashlib.sha256(self.name.encode() + b"\n" + bytes([use]) + self.public).digest()[:4]

    def __str__(self) -> str:
        coded = base64.b64encode(bytes([SIGNED]) + self.public).decode("ascii")
        return f"{self.name}+{self.id_of(SIGNED).hex()}+{coded}"

    @classmethod
    def parse(cls, text: str) -> VerifierKey:
        """The key that this text writes. :raises NoteError: it is not a verifier key, or its id doesn't fit."""
        try:
            name, key_id, coded = text.strip().split("+", 2)
            raw = base64.b64decode(coded, validate=True)
        except (ValueError, binascii.Error):
            raise NoteError(f"验证公钥“{text[:40]}”的格式应为 名称+编号+公钥") from None
        key = cls(name, raw[1:])
        if len(raw) != 33 or raw[0] not in (SIGNED, COSIGNED) or key.id_of(raw[0]).hex() != key_id:
            raise NoteError(f"验证公钥“{name}”的编号与公钥不符，请重新取得")
        return key


def parse_note(text: str) -> Note:
    """The checkpoint that this text writes. :raises NoteError: it isn't one."""
    head, gap, tail = text.replace("\r\n", "\n").partition("\n\n")
    lines = head.split("\n")
    signatures = tuple(line for line in tail.split("\n") if line)
    try:
        origin, size, root, last = lines
        algorithm, at = last.split(" ")
        statement = Statement(origin, int(size), base64.b64decode(root, validate=True).hex(), algorithm, at)
    except (ValueError, binascii.Error):
        raise NoteError("检查点应为四行：链标识、记录数、摘要、算法与时间；再空一行，后接签名行") from None
    if not gap or not signatures or not all(line.startswith(_DASH) for line in signatures):
        raise NoteError("检查点缺少签名行（以“— ”开头）")
    if statement.size < 0 or len(statement.root) != 64 or statement.text() != head + "\n":
        raise NoteError("检查点的记录数或摘要不合格式")
    return Note(statement, signatures)


def parse_notes(text: str) -> list[Note]:
    """The checkpoints that stand one after another in a text, as `yifa journal checkpoint` prints them for several
    organisations. :raises NoteError: there is none, or one of them isn't one.
    """
    blocks = [block.strip("\n") for block in text.replace("\r\n", "\n").split("\n\n")]
    filled = [block for block in blocks if block]
    if not filled:
        raise NoteError("没有检查点")
    return [parse_note(f"{head}\n\n{tail}") for head, tail in zip_longest(filled[::2], filled[1::2], fillvalue="")]


def sign(statement: Statement, name: str, key: Ed25519PrivateKey) -> str:
    """The signature line of the organisation whose chain it is."""
    return _line(name, _verifier(name, key).id_of(SIGNED) + key.sign(statement.text().encode()))


def cosign_line(statement: Statement, name: str, key: Ed25519PrivateKey, at: datetime.datetime) -> str:
    """The signature line of an organisation above, which says when it looked."""
    seconds = int(at.timestamp())
    signature = key.sign(_cosigned(statement, seconds))
    return _line(name, _verifier(name, key).id_of(COSIGNED) + struct.pack(">Q", seconds) + signature)


def signature_holds(statement: Statement, line: str, key: VerifierKey) -> bool | None:
    """Whether this line is a good signature of the statement by this key; None if it is another key's line."""
    name, _, coded = line.removeprefix(_DASH).partition(" ")
    try:
        raw = base64.b64decode(coded, validate=True)
    except (ValueError, binascii.Error):
        return False
    if name != key.name:
        return None
    if raw[:4] == key.id_of(SIGNED):
        signed, signature = statement.text().encode(), raw[4:]
    elif raw[:4] == key.id_of(COSIGNED) and len(raw) == 76:
        signed, signature = _cosigned(statement, struct.unpack(">Q", raw[4:12])[0]), raw[12:]
    else:
        return False
    try:
        Ed25519PublicKey.from_public_bytes(key.public).verify(signature, signed)
    except InvalidSignature:
        return False
    return True


def _cosigned(statement: Statement, seconds: int) -> bytes:
    return f"cosignature/v1\ntime {seconds}\n{statement.text()}".encode()


def _verifier(name: str, key: Ed25519PrivateKey) -> VerifierKey:
    return VerifierKey(name, key.public_key().public_bytes_raw())


def _line(name: str, raw: bytes) -> str:
    return f"{_DASH}{name} {base64.b64encode(raw).decode('ascii')}"
