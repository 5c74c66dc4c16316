"""Reading reports: how fast a command starts, how many reports a second, what is remembered of each in a large corpus.

    .venv/bin/python benchmarks/reading.py

Speed: invented reports of 5,000 characters, from files in a folder into a store, on two processors, as `yifa report
read --corpus` does; starting the processes is left out, by the difference between a large and a small folder. They hold
as many figures as the densest of the annotated reports in natural prose (30; the others hold 13), and then more than
twice as many. The peer reads the same files with as many processes, finds figures with the careful regular expression
of `reading_quality`, and does nothing else. Since machines are shared, the processor time of a report is told too.
Memory: what the process that keeps the store has more in memory at its end for a large corpus than for a small one,
for each document more, and what the search for repeated sentences keeps of each.
"""

from __future__ import annotations

import json
import multiprocessing
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from _peers_reading import by_expression
from yifa.reading.corpus.filling import fill
from yifa.reading.corpus.store import CorpusStore
from yifa.reading.near_duplicates import SentenceCorpus, fingerprints
from yifa.reading.read import read

CHARACTERS = 5_000
PROCESSES = 2
FEW, MANY = 100, 700
"""Reports in the folders by which speed is measured."""

ORDINARY, DENSE = (22, 22, 2, 2), (9, 9, 2, 2)
"""How often each kind of sentence stands in a report with as many figures as real ones, and in one full of figures."""

FEW_SHORT, MANY_SHORT = 2_000, 20_000
"""Short texts in the folders by which the memory of the keeping process is measured."""

KEPT = 20_000
"""Documents of 120 sentences each, none repeated, by which the memory of the search for repeats is measured."""

POINTER = 8

START_SECONDS, SPEED, MEMORY = 0.3, 300, 2048
ROUNDS = 9

FIELDS = ("普法宣传", "人民调解", "行政执法", "信访接待", "政务公开", "法律援助", "隐患排查", "热线办理")
ACTIONS = ("扎实推进", "持续深化", "全面落实", "统筹开展", "稳步实施", "着力加强", "规范运行", "积极探索")
ENDS = ("群众满意度稳步提升", "工作机制进一步健全", "各项任务按期完成", "基层基础不断夯实", "取得了阶段性成效")
TURNS = ("制度", "机制", "责任", "要求")
HEADINGS = ("主要举措和成效", "存在的不足和原因", "第一责任人履行职责情况", "下一年度工作安排", "其他情况")
LETTERS = str.maketrans("0123456789", "甲乙丙丁戊己庚辛壬癸")


class Reports:
    """Invented reports, the same for the same seed, with sentences of each kind as often as ``often`` says."""

    def __init__(self, often: tuple[int, int, int, int] = ORDINARY, seed: int = 5) -> None:
        self._random = random.Random(seed)
        self._often = often

    def sentence(self) -> str:
        """One sentence."""
        choice, number = self._random.choice, self._random.randrange
        field, total = choice(FIELDS), number(20, 900)
        begin = f"{choice(ACTIONS)}{field}工作，{choice(ACTIONS)}{choice(FIELDS)}{choice(TURNS)}"
        held, given, audience = number(2, 60), number(10, 90), number(2, 9)
        settled = f"其中办结{total - 5}件，正在办理5件，办结率{(total - 5) / total:.1%}"
        sentences = (
            f"{begin}，{choice(ENDS)}。",
            f"{begin}，坚持问题导向和目标导向相统一，{choice(ENDS)}，{choice(ENDS)}。",
            f"{begin}，开展{field}活动{held}场次，发放资料{given}00余份，受教育群众{audience}万余人次。",
            f"{begin}，受理{field}事项{total}件，{settled}。",
        )
        return self._random.choices(sentences, weights=self._often)[0]

    def report(self, characters: int) -> str:
        """One report of so many characters."""
        year = self._random.randrange(2019, 2026)
        place = self._random.choice("东西南北上下") + self._random.choice("郊岗河山桥")
        lines = [f"{place}乡{year}年法治政府建设工作报告"]
        for number, heading in enumerate(HEADINGS):
            lines.append(f"{'一二三四五'[number]}、{heading}")
            while sum(map(len, lines)) < characters * (number + 1) / len(HEADINGS):
                lines.append("".join(self.sentence() for _ in range(4)))
        return "\n".join([*lines, f"{place}乡人民政府", f"{year + 1}年1月20日"])

    def write(self, folder: Path, count: int, characters: int) -> Path:
        """A folder of so many."""
        folder.mkdir()
        for number in range(count):
            (folder / f"{number}.txt").write_text(self.report(characters), "utf-8")
        return folder


def main() -> int:
    """Measure, print."""
    with tempfile.TemporaryDirectory() as scratch:
        results = [measure(Path(scratch)) for measure in MEASURES]
    print(json.dumps(results, ensure_ascii=False))
    return 0 if all(row["ok"] for row in results) else 1


def start(scratch: Path) -> dict[str, Any]:
    """From the call to the answer on one short text."""
    (scratch / "short.txt").write_text(Reports().report(200), "utf-8")
    command = [sys.executable, "-m", "yifa.cli", "report", "read", "--json", str(scratch / "short.txt")]
    times: dict[str, list[float]] = {"ours": [], "bare": []}
    for _ in range(ROUNDS):
        times["ours"].append(seconds(command))
        times["bare"].append(seconds([sys.executable, "-c", "pass"]))
    ours, bare = statistics.median(times["ours"]), statistics.median(times["bare"])
    return {
        "name": "yifa report read, a short text, s, median; peer: python -c pass",
        "ours": round(ours, 3),
        "peer": round(bare, 3),
        "ratio": round(ours / bare, 1),
        "limit": f"{START_SECONDS} s",
        "ok": ours <= START_SECONDS,
    }


def seconds(command: list[str]) -> float:
    """How long one run takes."""
    started = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - started


def speed(scratch: Path) -> dict[str, Any]:
    """Reports a second, with as many figures as real ones."""
    return speed_of("", ORDINARY, scratch, f"at least {SPEED}")


def speed_of_dense(scratch: Path) -> dict[str, Any]:
    """Reports a second, full of figures."""
    return speed_of(" full of figures", DENSE, scratch, "none; the first row's is for reports as they are")


def speed_of(kind: str, often: tuple[int, int, int, int], scratch: Path, limit: str) -> dict[str, Any]:
    """Reports a second, beside a peer's in the same run."""
    took, processor = {}, {}
    reports = Reports(often)
    figures = statistics.mean(len(read(reports.report(CHARACTERS)).claims) for _ in range(FEW))
    for count in (FEW, MANY):
        folder = Reports(often).write(scratch / f"speed-{often[0]}-{count}", count, CHARACTERS)
        with CorpusStore(scratch / f"speed-{often[0]}-{count}.sqlite") as store:
            started, used = time.perf_counter(), processor_seconds()
            fill(store, folder, processes=PROCESSES)
            took[count], processor[count] = time.perf_counter() - started, processor_seconds() - used
    ours, peers = (MANY - FEW) / (took[MANY] - took[FEW]), peer_speed(folder)
    milliseconds = 1000 * (processor[MANY] - processor[FEW]) / (MANY - FEW)
    return {
        "name": f"reports{kind} ({CHARACTERS} characters, {figures:.0f} figures) read into a store, a second, "
        f"{PROCESSES} processes ({milliseconds:.1f} ms of processor each); peer: a regular expression",
        "ours": round(ours),
        "peer": round(peers),
        "ratio": round(ours / peers, 3),
        "limit": limit,
        "ok": ours >= SPEED or often is DENSE,
    }


def peer_speed(folder: Path) -> float:
    """The peer's files a second, its processes started beforehand."""
    files = sorted(folder.iterdir())
    with multiprocessing.get_context("spawn").Pool(PROCESSES) as pool:
        pool.map(figures_by_expression, files[:FEW], chunksize=8)
        started = time.perf_counter()
        pool.map(figures_by_expression, files, chunksize=8)
        return len(files) / (time.perf_counter() - started)


def figures_by_expression(file: Path) -> int:
    """What the peer does with a file."""
    return sum(1 for _ in by_expression(file.read_text("utf-8")))


def processor_seconds() -> float:
    """What this process and those that it started and that have ended have taken of the processors."""
    return sum(
        used.ru_utime + used.ru_stime
        for used in (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
    )


def memory_of_reading(scratch: Path) -> dict[str, Any]:
    """Bytes that the process that keeps the store takes more for each document more."""
    held = {}
    for count in (FEW_SHORT, MANY_SHORT):
        folder = Reports().write(scratch / f"memory-{count}", count, 100)
        held[count] = remembered("read", "--corpus", folder, "--out", scratch / f"memory-{count}.sqlite")
    return memory("read --corpus", (held[MANY_SHORT] - held[FEW_SHORT]) / (MANY_SHORT - FEW_SHORT), MANY_SHORT)


def memory_of_repeats(_scratch: Path) -> dict[str, Any]:
    """Bytes that the search for repeated sentences keeps of each document: its sentences and its name."""
    corpus = SentenceCorpus()
    names = 0
    for number in range(KEPT):
        name = f"township-{number % 1000}/{2015 + number % 10}/report-{number}.docx"
        names += sys.getsizeof(name) + POINTER
        named = str(number).translate(LETTERS)
        corpus.add(name, fingerprints("".join(f"{named}{chr(0x4E00 + line) * 12}。" for line in range(120))))
    return memory("repeats", (corpus.bytes_kept + names) / KEPT, KEPT)


def memory(command: str, each: float, documents: int) -> dict[str, Any]:
    """One row on memory."""
    return {
        "name": f"yifa report {command}, bytes remembered for each of {documents:,} documents",
        "ours": round(max(each, 0)),
        "peer": None,
        "ratio": None,
        "limit": f"at most {MEMORY}",
        "ok": each <= MEMORY,
    }


def remembered(*arguments: object) -> int:
    """The bytes that the command itself, without the processes it starts, has in memory at its end."""
    code = (
        "import sys; from yifa.cli import main\n"
        "if __name__ == '__main__':\n"
        "    main(sys.argv[1:])\n"
        "    print(open('/proc/self/statm').read().split()[1], file=sys.stderr)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, "report", *map(str, arguments)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=True,
    )
    return int(run.stderr.splitlines()[-1]) * resource.getpagesize()


MEASURES = (start, speed, speed_of_dense, memory_of_reading, memory_of_repeats)

if __name__ == "__main__":
    sys.exit(main())
