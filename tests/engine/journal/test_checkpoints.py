"""Checkpoints, their text, and the co-signature of the level above."""

from __future__ import annotations

import base64
import datetime

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.engine.journal.tampering import found, rechain, tamper
from tests.world import World
from yifa.engine.journal.checkpoints import (
    CosignRefusedError,
    cosign,
    create_checkpoint,
    latest_checkpoint,
    note_of,
)
from yifa.engine.journal.models import Cosignature, JournalEntry
from yifa.engine.journal.note import (
    Note,
    NoteError,
    Statement,
    VerifierKey,
    cosign_line,
    parse_note,
    sign,
    signature_holds,
)
from yifa.engine.journal.recording import NotInTransactionError, append
from yifa.engine.journal.verification import verify
from yifa.engine.orgs.models import Org
from yifa.engine.store.tenancy import org_scope
from yifa.engine.vault.signing import public_key

STATEMENT = Statement("330106001", 1024, "ab" * 32, "sha256", "2026-03-01T16:00:00.000000Z")
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = VerifierKey("330106001", KEY.public_key().public_bytes_raw())
AT = datetime.datetime(2026, 3, 2, tzinfo=datetime.UTC)


def test_the_text_of_a_checkpoint_is_read_back() -> None:
    note = Note(STATEMENT, (sign(STATEMENT, "330106001", KEY), cosign_line(STATEMENT, "330106", KEY, AT)))
    root = base64.b64encode(bytes.fromhex("ab" * 32)).decode()
    assert note.text().startswith(f"330106001\n1024\n{root}\nsha256 2026-03-01T16:00:00.000000Z\n\n— 330106001 ")
    assert parse_note(note.text()) == note
    assert parse_note(note.text().replace("\n", "\r\n")) == note


def test_a_signature_holds_for_its_statement_and_key_alone() -> None:
    line = sign(STATEMENT, "330106001", KEY)
    other_key = VerifierKey("330106001", Ed25519PrivateKey.generate().public_key().public_bytes_raw())
    assert signature_holds(STATEMENT, line, PUBLIC) is True
    assert signature_holds(STATEMENT._replace(size=1023), line, PUBLIC) is False
    assert signature_holds(STATEMENT, line, other_key) is False
    assert signature_holds(STATEMENT, line, VerifierKey("330106", PUBLIC.public)) is None
    assert signature_holds(STATEMENT, line[:-8], PUBLIC) is False
    assert signature_holds(STATEMENT, "— 330106001 !", PUBLIC) is False


def test_a_co_signature_covers_its_time() -> None:
    line = cosign_line(STATEMENT, "330106001", KEY, AT)
    assert signature_holds(STATEMENT, line, PUBLIC) is True
    later = cosign_line(STATEMENT, "330106001", KEY, AT + datetime.timedelta(seconds=1))
    start, raw, other = "— 330106001 ", base64.b64decode(line.split()[-1]), base64.b64decode(later.split()[-1])
    mixed = start + base64.b64encode(other[:12] + raw[12:]).decode()
    assert signature_holds(STATEMENT, mixed, PUBLIC) is False


def test_a_verifier_key_is_read_back() -> None:
    assert VerifierKey.parse(f"{PUBLIC}\n") == PUBLIC


@pytest.mark.parametrize("text", ["", "330106001", "330106001+00000000+" + str(PUBLIC).split("+", 2)[2], "a+b+c!"])
def test_a_broken_verifier_key_is_refused(text: str) -> None:
    with pytest.raises(NoteError, match="公钥"):
        VerifierKey.parse(text)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: "",
        lambda text: text.replace("1024", "many"),
        lambda text: text.replace("1024", "-1"),
        lambda text: text.replace("1024", "01024"),
        lambda text: text.replace("q6ur", "q6"),
        lambda text: text.replace("sha256 ", ""),
        lambda text: text.split("\n\n")[0] + "\n",
        lambda text: text.split("\n\n")[0] + "\n\n",
        lambda text: text.replace("— ", "- "),
    ],
)
def test_what_is_not_a_checkpoint_is_refused(change: object) -> None:
    text = Note(STATEMENT, (sign(STATEMENT, "330106001", KEY),)).text()
    with pytest.raises(NoteError, match="检查点"):
        parse_note(change(text))  # type: ignore[operator]  # each is a function of the text


def test_a_checkpoint_says_where_the_chain_stood_and_is_recorded_in_it(world: World) -> None:
    entry = append(world.township, "act", "matter:1", {})
    checkpoint = create_checkpoint(world.township)
    assert (checkpoint.origin, checkpoint.size, checkpoint.root) == (world.township.code, entry.seq, entry.hash)
    with org_scope(world.township):
        assert JournalEntry.objects.order_by("-seq").values_list("kind", "seq").first() == ("checkpoint", entry.seq + 1)
    assert latest_checkpoint(world.township) == checkpoint
    note = note_of(checkpoint)
    public = public_key(checkpoint.origin)
    assert public is not None
    assert signature_holds(note.statement, note.signatures[0], VerifierKey(checkpoint.origin, public))
    assert verify(world.township).holds


def test_an_empty_chain_has_a_checkpoint(db: None) -> None:
    org = Org.objects.create(code="9", name="空", short_name="空", kind="bureau", opened_on="2020-01-01")
    assert create_checkpoint(org).size == 0
    assert verify(org).holds


def test_the_county_co_signs_and_keeps_what_it_signed(world: World) -> None:
    append(world.township, "act", "matter:1", {})
    checkpoint = create_checkpoint(world.township)
    line = cosign(world.county, checkpoint)
    note = note_of(latest_checkpoint(world.township) or checkpoint)
    assert note.signatures[1] == line
    public = public_key(world.county.code)
    assert public is not None
    assert signature_holds(note.statement, line, VerifierKey(world.county.code, public))
    with org_scope(world.county):
        kept = Cosignature.objects.get(origin=checkpoint.origin)
        assert (kept.size, kept.root) == (checkpoint.size, checkpoint.root)
        assert JournalEntry.objects.filter(kind="cosign").count() == 1
    assert verify(world.township).findings.signatures == 2
    assert verify(world.county).holds


def test_a_later_checkpoint_is_co_signed_from_where_the_last_one_was(world: World) -> None:
    cosign(world.county, create_checkpoint(world.township))
    append(world.township, "act", "matter:1", {})
    later = create_checkpoint(world.township)
    cosign(world.county, later)
    with org_scope(world.county):
        assert Cosignature.objects.get(origin=later.origin).size == later.size


def test_who_is_not_above_does_not_co_sign(world: World) -> None:
    with pytest.raises(CosignRefusedError, match="不是"):
        cosign(world.other_township, create_checkpoint(world.township))


def test_a_checkpoint_smaller_than_the_last_one_is_not_co_signed(world: World) -> None:
    earlier = create_checkpoint(world.township)
    append(world.township, "act", "matter:1", {})
    cosign(world.county, create_checkpoint(world.township))
    with pytest.raises(CosignRefusedError, match="记录少了"):
        cosign(world.county, earlier)


def test_a_chain_computed_anew_is_not_co_signed_and_is_found_by_what_was(world: World) -> None:
    first = append(world.township, "act", "matter:1", {})
    cosign(world.county, create_checkpoint(world.township))
    tamper("DELETE FROM journal_checkpoint WHERE org_id = %s", [world.township.pk])
    tamper(
        "UPDATE journal_journalentry SET body = '{}' || ' ' WHERE org_id = %s AND seq = %s",
        [world.township.pk, first.seq],
    )
    rechain(world.township, first.seq)
    assert found(verify(world.township)) == [(first.seq, "rewritten")]
    with pytest.raises(CosignRefusedError, match="接不上"):
        cosign(world.county, create_checkpoint(world.township))


def test_a_checkpoint_whose_own_signature_is_bad_is_not_co_signed(world: World) -> None:
    checkpoint = create_checkpoint(world.township)
    checkpoint.root = "ab" * 32
    with pytest.raises(CosignRefusedError, match="签名不成立"):
        cosign(world.county, checkpoint)


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_no_checkpoint_is_made() -> None:
    org = Org.objects.create(code="9", name="空", short_name="空", kind="bureau", opened_on="2020-01-01")
    with pytest.raises(NotInTransactionError):
        create_checkpoint(org)
