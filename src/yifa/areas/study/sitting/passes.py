"""答题凭据: an address that opens one exam for one person, also for those who have no account.

It is signed and names nobody. Whoever holds it answers as that person, so it is given to that person alone. It ends
with the exam. For a person who has an account it opens nothing without it.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.core import signing

from yifa.areas.study.models import Exam, Learner
from yifa.engine.accounts.models import User
from yifa.engine.store.tenancy import every_org

_SIGNER = signing.Signer(salt="yifa.study.exam_pass")


class BadPass(LookupError):
    """The address opens no exam."""


def pass_for(exam: Exam, learner: Learner) -> str:
    """The last part of the address, always the same."""
    return _SIGNER.sign_object([exam.pk, learner.pk])


def signs_in(learner: Learner) -> bool:
    """Whether the person has an account, with which alone that person answers."""
    return bool(with_accounts([learner]))


def with_accounts(learners: Iterable[Learner]) -> frozenset[int]:
    """The ids of those who have an account. One query."""
    persons = {learner.person_id: learner.pk for learner in learners if learner.person_id is not None}
    found = User.objects.filter(person__in=persons, is_active=True).values_list("person", flat=True)
    return frozenset(persons[person] for person in found)


def read_pass(text: str) -> tuple[Exam, Learner]:
    """The exam and the person. :raises BadPass: it was not made here, or what it names is not there any more."""
    try:
        exam, learner = _SIGNER.unsign_object(text)
        with every_org("whose exam it is, the signed address says"):
            return (
                Exam.objects.select_related("org", "entry").get(pk=exam, voided=False),
                Learner.objects.get(pk=learner, voided=False),
            )
    except (signing.BadSignature, Exam.DoesNotExist, Learner.DoesNotExist, ValueError) as bad:
        raise BadPass(str(bad)) from None
