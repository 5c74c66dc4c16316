"""签到码: what the host's page shows to be scanned. It is good for some minutes, so that it can't be sent to those who
stay at home."""

from __future__ import annotations

from typing import Final

from django.core import signing

from yifa.areas.study.models import StudySession
from yifa.engine.orgs.models import Person
from yifa.engine.store.tenancy import every_org

SECONDS: Final = 180
"""So long a code is taken; the host's page shows a new one every minute."""

_SALT = "yifa.study.sign_in"


class BadCode(LookupError):
    """The code opens no session; the message says whether it has run out."""


def code_for(session: StudySession, opened_by: Person) -> str:
    """A code as of now, in the name of whoever opened the signing in."""
    return signing.dumps([session.pk, opened_by.pk], salt=_SALT)


def read_code(text: str) -> tuple[StudySession, Person]:
    """The session and who opened the signing in. :raises BadCode: it has run out, or was not made here."""
    try:
        session, person = signing.loads(text, salt=_SALT, max_age=SECONDS)
        with every_org("whose session it is, the signed code says"):
            found = StudySession.objects.select_related("org").get(pk=session, voided=False)
        return found, Person.objects.get(pk=person)
    except signing.SignatureExpired:
        raise BadCode("签到码已经过期，请重新扫描现场的签到码") from None
    except (signing.BadSignature, StudySession.DoesNotExist, Person.DoesNotExist, ValueError):
        raise BadCode("签到码无效，请重新扫描现场的签到码") from None
