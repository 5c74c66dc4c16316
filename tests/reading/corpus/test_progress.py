"""The bar on the terminal."""

from __future__ import annotations

import io

from yifa.reading.corpus.progress import Progress, _duration


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_sees_how_far_it_is_and_a_line_end_at_the_end() -> None:
    terminal = Terminal()
    progress = Progress(4, terminal)
    progress(1)
    progress(4)
    assert "1/4" in terminal.getvalue()
    assert " 25%" in terminal.getvalue()
    assert terminal.getvalue().endswith("\n")
    assert "4/4" in terminal.getvalue()


def test_steps_too_quick_to_see_are_not_drawn() -> None:
    terminal = Terminal()
    progress = Progress(1000, terminal)
    for done in range(1, 900):
        progress(done)
    assert terminal.getvalue().count("\r") < 100


def test_nobody_looking_sees_nothing() -> None:
    stream = io.StringIO()
    Progress(1, stream)(1)
    assert stream.getvalue() == ""


def test_an_empty_folder_is_done_at_once() -> None:
    terminal = Terminal()
    Progress(0, terminal)(0)
    assert "100%" in terminal.getvalue()


def test_how_long_it_takes_is_told_in_the_fitting_unit() -> None:
    assert [_duration(seconds) for seconds in (59.4, 150, 5400)] == ["59秒", "2分钟", "1.5小时"]
