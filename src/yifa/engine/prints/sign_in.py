"""签到表: what every sheet of names to be signed beside is filled with; an area says of whose meeting."""

from __future__ import annotations

from attrs import frozen


@frozen
class Signer:
    """One row: a name, what stands behind it, and a remark."""

    name: str = ""
    post: str = ""
    remark: str = ""


@frozen
class SignInSheet:
    """Who is expected, and how many came."""

    meeting: str = ""
    held_on: str = ""
    place: str = ""
    host: str = ""
    rows: tuple[Signer, ...] = ()
    expected: str = ""
    present: str = ""
    absent: str = ""
