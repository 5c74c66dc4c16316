"""`yifa report`: reports that were written elsewhere. Starts without Django, and without what only some files need."""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from yifa.reading.corpus.store import CorpusStore
    from yifa.reading.report_files import Report

UNREADABLE: Final = 2
"""The exit code when a file could not be read, or the command was used wrongly."""

STOPPED: Final = 130
"""The exit code of a run that was stopped from the keyboard, as shells know it."""

_FEWEST_SHARED: Final = 3
"""Sentences that two reports must share to be named: fewer are set phrases more often than copies."""

_CONTROL: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def configure(parser: argparse.ArgumentParser) -> Any:
    """Declare the commands of `yifa report`; the returned collection takes more of them."""
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _configure_read(commands)
    _configure_table(commands)
    _configure_repeats(commands)
    return commands


def _configure_read(commands: Any) -> None:
    parser = commands.add_parser("read", help="every figure of a report, what adds up and what is missing")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="a report in any form")
    parser.add_argument("--json", action="store_true", help="print JSON, one object a line and file")
    parser.add_argument("--corpus", type=Path, metavar="DIR", help="read a folder, and the folders in it, into a store")
    parser.add_argument("--out", type=Path, metavar="STORE", help="the store of the corpus; later runs go on with it")
    parser.add_argument("--again", action="store_true", help="read the corpus's unchanged files again too")
    parser.set_defaults(run=_run_read)


def _configure_table(commands: Any) -> None:
    parser = commands.add_parser("table", help="a corpus as a table: indicators by township and year")
    parser.add_argument("store", type=Path, metavar="STORE", help="written by `yifa report read --corpus`")
    parser.add_argument("--out", type=Path, metavar="FILE", required=True, help="the table to write: .csv or .xlsx")
    parser.set_defaults(run=_run_table)


def _configure_repeats(commands: Any) -> None:
    parser = commands.add_parser("repeats", help="sentences of a corpus taken over from another report")
    parser.add_argument("store", type=Path, metavar="STORE", help="written by `yifa report read --corpus`")
    parser.add_argument("--json", action="store_true", help="print JSON, one object a line and report")
    parser.set_defaults(run=_run_repeats)


def _run_read(args: argparse.Namespace) -> int:
    if args.corpus is not None:
        if args.files or args.json or args.out is None:
            return _refuse("--corpus 读取整个文件夹，需要 --out 指定结果文件，不能同时给出单个文件或者 --json")
        return _read_corpus(args.corpus, args.out, again=args.again)
    if not args.files or args.out is not None or args.again:
        return _refuse("请给出要读取的文件；--out 和 --again 只与 --corpus 一起使用")
    return _read_files(args.files, as_json=args.json)


def _read_files(files: list[Path], *, as_json: bool) -> int:
    from yifa.reading.inputs.confinement import Confinement
    from yifa.reading.inputs.document import Unreadable
    from yifa.reading.report_files import failure_as_json, read_report, report_as_json, shown

    code = 0
    with Confinement() as confinement:
        for path in files:
            try:
                report = read_report(path, confinement)
            except Unreadable as error:
                code = UNREADABLE
                if as_json:
                    _print_json(failure_as_json(path, error))
                else:
                    print(f"{shown(path)}：{error}", file=sys.stderr)
                continue
            for remark in report.document.remarks if as_json else ():
                print(f"{shown(path)}：{remark}", file=sys.stderr)
            if as_json:
                _print_json(report_as_json(path, report))
            else:
                print(_CONTROL.sub("", "\n".join(_in_words(shown(path), report))), flush=True)
    return code


def _in_words(path: str, report: Report) -> Iterator[str]:
    outline, claims, checks, missing = report.reading
    yield outline.title or "（没有找到标题）"
    yield f"  文件　　{path}"
    for name, value in (("文号", outline.number), ("落款", outline.signatory), ("日期", outline.signed_on)):
        if value:
            yield f"  {name}　　{value}"
    if outline.year is not None:
        yield f"  年度　　{outline.year}"
    for remark in report.document.remarks:
        yield f"  提示　　{remark}"
    yield f"  数据　　{len(claims)}处" if claims else "  数据　　没有找到数据"
    for claim in claims:
        yield f"    {_one_line(claim.surface)}　{_one_line(claim.what)}"
    failed = [check for check in checks if check.holds is False]
    yield f"  核对　　{len(checks)}项，不符{len(failed)}项" if checks else "  核对　　没有可以核对的数据"
    for check in failed:
        yield f"    {_one_line(check.message)}"
    yield f"  缺项　　{len(missing)}项" if missing else "  缺项　　无"
    for lacking in missing:
        yield f"    {lacking.message}（{lacking.law}）"


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _read_corpus(folder: Path, out: Path, *, again: bool) -> int:
    from concurrent.futures.process import BrokenProcessPool

    from yifa.reading.corpus.filling import files, fill
    from yifa.reading.corpus.progress import Progress
    from yifa.reading.corpus.store import CorpusStore, NotAStore

    if not folder.is_dir():
        return _refuse(f"没有文件夹 {folder}。请检查路径")
    if out.resolve().is_relative_to(folder.resolve()):
        return _refuse(
            f"--out 不能放在要读取的文件夹里，否则结果也会被当作报告。请换一个位置，如 {folder.resolve()}.sqlite"
        )
    try:
        with CorpusStore(out) as store:
            progress = Progress(sum(1 for _ in files(folder)))
            filled = fill(store, folder, again=again, progress=progress)
            totals = store.totals()
            for path, error in store.unreadable():
                print(f"{path}：{error}", file=sys.stderr)
    except NotAStore as error:
        return _refuse(str(error))
    except KeyboardInterrupt:
        print(f"\n已停止，读过的都已存入 {out}。再次运行同一命令，从停下的地方继续", file=sys.stderr)
        return STOPPED
    except BrokenProcessPool:
        return _refuse(f"一个读取进程被系统终止，可能是内存不足。读过的都已存入 {out}，再次运行同一命令可以继续")
    print(
        f"文件{totals.documents}份（本次读取{filled.read}份，未变动{filled.unchanged}份，已不在文件夹而移除{filled.gone}份），"
        f"不能读取{totals.unreadable}份\n"
        f"数据{totals.claims}处，核对{totals.checks}项，不符{totals.failed}项，缺项{totals.missing}项\n"
        f"结果在 {out}；汇总表：yifa report table {out} --out 汇总.xlsx；雷同语句：yifa report repeats {out}"
    )
    return UNREADABLE if totals.unreadable else 0


def _run_table(args: argparse.Namespace) -> int:
    from yifa.reading.corpus.store import CorpusStore, NotAStore
    from yifa.reading.corpus.table import ENDINGS, write_table

    if args.out.suffix not in ENDINGS:
        return _refuse(f"汇总表只能写成 {' 或者 '.join(ENDINGS)}，请改 --out 的文件名")
    try:
        with CorpusStore(args.store, must_exist=True) as store:
            print(f"{args.out}：{write_table(store, args.out)}份报告")
    except NotAStore as error:
        return _refuse(str(error))
    except OSError as error:
        return _refuse(f"{args.out} 不能写入：{error.strerror or error}")
    return 0


def _run_repeats(args: argparse.Namespace) -> int:
    from yifa.reading.corpus.store import CorpusStore, NotAStore

    try:
        with CorpusStore(args.store, must_exist=True) as store:
            _print_repeats(store, as_json=args.json)
    except NotAStore as error:
        return _refuse(str(error))
    return 0


def _print_repeats(store: CorpusStore, *, as_json: bool) -> None:
    from yifa.reading.near_duplicates import SentenceCorpus, closest

    corpus = SentenceCorpus()
    for path, sentences in store.sentences():
        repeats = corpus.add(path, sentences)
        if as_json:
            told = [repeat._asdict() | {"text": store.passage(path, repeat.start, repeat.end)} for repeat in repeats]
            _print_json({"document": path, "repeats": told})
            continue
        for other, shared in closest(repeats):
            if shared >= _FEWEST_SHARED:
                example = next(one for one in repeats if not one.commonplace and other in one.documents)
                passage = _one_line(_CONTROL.sub("", store.passage(path, example.start, example.end)))
                print(f"{path}\n  与 {other} 有{shared}句相同，如：{passage}")


def _refuse(message: str) -> int:
    print(message, file=sys.stderr)
    return UNREADABLE


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False), flush=True)
