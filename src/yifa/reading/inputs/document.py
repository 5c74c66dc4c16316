"""What a file gives: its text, or the reason why it can't be read."""

from __future__ import annotations

from typing import NamedTuple


class Document(NamedTuple):
    """The text of one file, as every later stage counts its code points.

    ``form`` names what the file is by its content (`forms.py`). ``remarks`` are sentences in Chinese on what a reader
    should know of the text: that it was recognised from pictures, that bytes were damaged, that a script was not run.
    """

    text: str
    form: str
    remarks: tuple[str, ...] = ()


class Unreadable(Exception):
    """The file gives no text: ``str(error)`` says in Chinese what is wrong and what to do next.

    The only error that a file can cause, whatever is in it.
    """
