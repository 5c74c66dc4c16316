"""What a form declares: which procedure it belongs to, what it is filled with, and what the law demands to be on it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol, TypeVar

import attrs

from yifa.engine.prints.subjects import Subject
from yifa.law.citation import Basis
from yifa.law.forms import forms as titles


class Way(StrEnum):
    """打印方式: filled from the record, filled for signing (what the pen writes stays free), or blank."""

    FILLED = "filled"
    SIGNING = "signing"
    BLANK = "blank"

    @property
    def words(self) -> str:
        """As buttons call it."""
        return {"filled": "打印", "signing": "打印待签", "blank": "空白"}[self.value]


S = TypeVar("S", bound=Subject, contravariant=True)


class Data(attrs.AttrsInstance, Protocol[S]):
    """The data of a form: a frozen attrs class of texts, booleans and tuples of the like, empty without arguments."""

    @classmethod
    def of(cls, subject: S) -> Data[S]:
        """Filled from the record."""
        ...


@dataclass(frozen=True)
class Need:
    """What the law demands to be on a form: a field of its data, what it is, and the article.

    ``by_pen``: may be written by hand on a sheet that is printed for signing.
    """

    field: str
    says: str
    law: Basis
    by_pen: bool = False

    def is_met(self, data: Any) -> bool:
        """Whether the data have it."""
        return bool(getattr(data, self.field))


@dataclass(frozen=True)
class Form:
    """文书: one paper form. Its code names it in acts and in ``law/forms.toml``; its template stands beside its data.

    ``each`` names the line of which every one has a sheet of its own (a sitting, a follow-up). Before one of the acts
    in ``after`` was done there is nothing to print. By the acts in ``signed_by`` it is signed; what they write is from
    then on its parties' to change. ``own_page`` is False for a form that
    is printed as part of something else, such as the contents of a dossier.

    It belongs to procedures, to a ``register``, of whose entries each has a sheet, or to a ``bulletin``, of which each
    month has one.
    """

    code: str
    procedures: tuple[str, ...]
    data: type[Data[Any]]
    needs: tuple[Need, ...] = ()
    each: str = ""
    template: str = ""
    own_page: bool = True
    after: tuple[str, ...] = ()
    signed_by: tuple[str, ...] = ()
    register: str = ""
    bulletin: str = ""

    @property
    def title(self) -> str:
        """Its customary Chinese title."""
        return titles()[self.code]

    @property
    def template_path(self) -> str:
        """The template's path within the package."""
        folder = self.data.__module__.rpartition(".")[0].partition(".")[2].replace(".", "/")
        return f"/{folder}/{self.template or self.code}.typ"

    def lacks(self, data: Any, way: Way) -> list[Need]:
        """What the law demands and the data do not have; of what is printed for signing, only what no pen may add."""
        if way is Way.BLANK:
            return []
        return [need for need in self.needs if not (way is Way.SIGNING and need.by_pen) and not need.is_met(data)]


@dataclass(frozen=True)
class Paper:
    """One place in the order of a dossier: the forms and the kinds of files that belong there.

    ``after`` are the acts (``procedure.act``) after which the paper must lie there, on the articles ``law``; ``signed``
    where a print alone will not do.
    """

    name: str
    forms: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    signed: bool = False
    law: Basis | None = None


@dataclass(frozen=True)
class Dossier:
    """卷宗: what the dossier of a procedure is made of."""

    procedure: str
    cover: str
    contents: str
    note: str
    papers: tuple[Paper, ...]
