"""Appending to the journal."""

from __future__ import annotations

import datetime
import hashlib
import itertools
import json

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from tests.world import World
from yifa.engine.journal.chain import GENESIS
from yifa.engine.journal.models import ChainHead, JournalEntry
from yifa.engine.journal.recording import Item, NotInTransactionError, append, append_many
from yifa.engine.orgs.models import Org
from yifa.engine.store.tenancy import org_scope
from yifa.engine.store.transactions import write_transaction


@pytest.fixture
def org(db: None) -> Org:
    """A township whose chain is empty."""
    return Org.objects.create(
        code="330199001", name="新设乡", short_name="新", kind="township", opened_on=datetime.date(2020, 1, 1)
    )


def test_entries_are_numbered_from_one_and_each_names_the_hash_before_it(org: Org) -> None:
    first = append(org, "act", "matter:1", {"act": "accept"})
    second = append(org, "act", "matter:1", {"act": "meet"})
    assert (first.seq, first.previous) == (1, GENESIS)
    assert (second.seq, second.previous) == (2, first.hash)
    with org_scope(org):
        assert list(JournalEntry.objects.order_by("seq").values_list("seq", "hash")) == [
            (1, first.hash),
            (2, second.hash),
        ]
        assert ChainHead.objects.values_list("origin", "seq", "hash").get() == ("330199001", 2, second.hash)


def test_the_hash_covers_what_its_description_says(org: Org) -> None:
    at = datetime.datetime(2026, 3, 1, 8, 30, tzinfo=datetime.UTC)
    entry = append(org, "act", "matter:1", {"b": 1, "a": "调解"}, at=at)
    text = (
        f"yifa-journal-v1\nsha256\n330199001\n1\nact\nmatter:1\n2026-03-01T08:30:00.000000Z\n{'0' * 64}\n"
        '{"a":"调解","b":1}'
    )
    assert entry.hash == hashlib.sha256(text.encode()).hexdigest()


def test_each_organisation_has_its_own_chain(world: World) -> None:
    with org_scope(world.township):
        before = JournalEntry.objects.count()
    append(world.other_township, "act", "matter:1", {})
    with org_scope(world.township):
        assert JournalEntry.objects.count() == before


def test_the_chain_keeps_its_origin_when_the_code_changes(org: Org) -> None:
    append(org, "act", "matter:1", {})
    org.code = "330199101"
    org.save()
    append(org, "act", "matter:1", {})
    with org_scope(org):
        assert ChainHead.objects.get().origin == "330199001"


def test_an_append_takes_one_read_one_insert_and_one_update(org: Org) -> None:
    append(org, "act", "matter:1", {})
    with CaptureQueriesContext(connection) as queries:
        append(org, "act", "matter:1", {"digest": "ab"})
    assert [query["sql"].split()[0] for query in queries] == ["SELECT", "INSERT", "UPDATE"]


def test_many_entries_take_one_read_and_one_update_of_the_head(org: Org) -> None:
    append(org, "act", "matter:1", {})
    items = [Item("adopted", f"matter:{number}", {"row": number}) for number in range(1200)]
    with CaptureQueriesContext(connection) as queries:
        entries = append_many(org, items)
    heads = [query["sql"] for query in queries if "chainhead" in query["sql"]]
    assert len(heads) == 2
    assert [entry.seq for entry in entries] == list(range(2, 1202))
    assert all(later.previous == earlier.hash for earlier, later in itertools.pairwise(entries))


def test_nothing_to_append_leaves_the_chain_alone(org: Org) -> None:
    assert append_many(org, []) == []
    assert append(org, "act", "matter:1", {}).seq == 1


def test_the_time_is_now_unless_given(org: Org) -> None:
    before = datetime.datetime.now(datetime.UTC)
    assert before <= append(org, "act", "matter:1", {}).recorded_at <= datetime.datetime.now(datetime.UTC)


def test_text_of_every_kind_is_kept(org: Org) -> None:
    body = {"名": "㐂𠮷🙂\n\x00\u2028", "n": 10**20, "none": None, "list": [True, "x"]}
    entry = append(org, "act", "matter:1", body)
    with org_scope(org):
        assert json.loads(JournalEntry.objects.get(seq=entry.seq).body) == body


@pytest.mark.parametrize(
    ("kind", "subject", "says"),
    [
        ("Act", "matter:1", "类别"),
        ("", "matter:1", "类别"),
        ("act\n", "matter:1", "类别"),
        ("act", "", "对象"),
        ("act", "matter:1\nx", "对象"),
        ("act", "m" * 121, "对象"),
    ],
)
def test_a_kind_or_subject_out_of_form_is_refused(org: Org, kind: str, subject: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        append(org, kind, subject, {})


def test_a_time_without_zone_is_refused(org: Org) -> None:
    with pytest.raises(ValueError, match="没有时区"):
        append(org, "act", "matter:1", {}, at=datetime.datetime(2026, 1, 1))  # noqa: DTZ001  # what is refused


@pytest.mark.parametrize(
    "body", [{"rate": 0.5}, {"rows": [{"rate": 0.5}]}, {"day": datetime.date(2026, 1, 1)}, {1: "x"}]
)
def test_a_body_without_one_canonical_text_is_refused(org: Org, body: dict[str, object]) -> None:
    with pytest.raises(TypeError):
        append(org, "act", "matter:1", body)


def test_the_key_for_personal_values_is_reserved(org: Org) -> None:
    with pytest.raises(ValueError, match="personal"):
        append(org, "act", "matter:1", {"personal": "张三"})


def test_an_unknown_hash_algorithm_is_refused(org: Org, settings: object) -> None:
    settings.JOURNAL_HASH = "md5"  # type: ignore[attr-defined]  # pytest-django's settings
    with pytest.raises(ValueError, match="md5"):
        append(org, "act", "matter:1", {})


def test_nothing_is_written_upon_a_head_that_was_set_back(org: Org) -> None:
    append(org, "act", "matter:1", {})
    with connection.cursor() as cursor:
        cursor.execute("UPDATE journal_chainhead SET seq = 0 WHERE org_id = %s", [org.pk])
    with pytest.raises(IntegrityError), transaction.atomic():
        append(org, "act", "matter:1", {})


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_nothing_is_appended() -> None:
    org = Org.objects.create(
        code="330199002", name="新设镇", short_name="新", kind="township", opened_on=datetime.date(2020, 1, 1)
    )
    with pytest.raises(NotInTransactionError, match="write_transaction"):
        append(org, "act", "matter:1", {})
    with write_transaction():
        assert append(org, "act", "matter:1", {}).seq == 1


@pytest.mark.django_db(transaction=True)
def test_what_is_rolled_back_leaves_no_gap() -> None:
    org = Org.objects.create(
        code="330199003", name="新设镇", short_name="新", kind="township", opened_on=datetime.date(2020, 1, 1)
    )
    with write_transaction():
        append(org, "act", "matter:1", {})
        transaction.set_rollback(True)
    with write_transaction():
        assert append(org, "act", "matter:1", {}).seq == 1
