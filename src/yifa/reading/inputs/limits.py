"""How much of a stranger's file is taken in: far above any report, and far below what harms a machine."""

from __future__ import annotations

from typing import Final

MEBIBYTE: Final = 1024 * 1024

LARGEST_FILE: Final = 64 * MEBIBYTE
"""Bytes of one file. Forty pages scanned at 300 dpi in colour take 20 to 40 MiB, a report in text a tenth of one."""

LARGEST_TEXT: Final = 2_000_000
"""Code points of one text. A report has 3,000 to 30,000; the longest novels have about a million."""

LARGEST_PART: Final = 48 * MEBIBYTE
"""Unpacked bytes of one part of a .docx. The body of a report takes 0.1 to 3 MiB."""

MOST_PARTS: Final = 20_000
"""Entries of a .docx. Each picture is one; a report has some dozens."""

LARGEST_PAGE: Final = 16 * MEBIBYTE
"""Bytes of a web page, without its pictures. Pages with a word processor's styles pasted in take 1 to 2 MiB."""

MOST_PAGES: Final = 500
"""Pages of a PDF. A report has 5 to 60, a yearbook some hundreds."""

MOST_PIECES: Final = 20_000
"""Pieces of text on one page. A dense page has 2,000; drawings made of letters have any number."""

MOST_RECOGNISED_PAGES: Final = 100
"""Pages recognised from pictures in one file: each takes some seconds of a processor."""

LARGEST_PICTURE: Final = 60_000_000
"""Pixels of one picture. A page of A4 at 600 dpi has 35 million; unpacked, each pixel takes three bytes."""

RECOGNISED_DPI: Final = 200
"""At what resolution a page of a PDF is drawn to be recognised: 16 points are 44 pixels then, every stroke is seen."""

MEMORY: Final = 3072 * MEBIBYTE
"""Bytes of addresses for the process that opens strangers' files. Recognising a picture takes up to 1.6 GiB of them."""

SECONDS_WITHOUT_SIGN: Final = 120.0
"""How long a page, or a file without pages, may take. The slowest page seen took 10 seconds, a .doc 5."""

FILES_PER_PROCESS: Final = 500
"""After how many files the process that opens them is replaced, so that what a library leaks stays small."""
