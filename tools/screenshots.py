"""Takes pictures of the main pages, with the sample that `make demo` loads, into docs/images.

Needs Chromium. The pages are those of a server of its own, in a temporary folder, which is gone afterwards.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

PROJECT = Path(__file__).resolve().parents[1]
IMAGES = PROJECT / "docs" / "images"
PASSWORD = "qingxi-demo-2026"  # noqa: S105  # the demonstration's, which prints it
DESKTOP = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}
REPORT = """清溪乡人民政府2025年度法治政府建设情况报告

2025年，清溪乡认真推进依法行政，现将有关情况报告如下。
一、主要举措和成效
（一）加强组织领导。召开党委会研究法治工作4次，领导小组会议2次，投入法治建设经费12.6万元。
（二）化解矛盾纠纷。全年排查36次，受理矛盾纠纷213件，其中邻里纠纷98件、土地纠纷61件和其他纠纷52件，合计213件，调解成功205件，成功率96.8%。
（三）规范行政执法。立案18件，其中普通程序11件、简易程序7件，罚款2.35万元，法制审核率100%。
（四）深化法治宣传。开展活动60多场次，发放资料1.2万余份，17个村（社区）均配备法律顾问。
二、存在的不足和原因
一是执法力量不足，持证人员占编制60%（12名／20名），原因是招录较少；二是部分村法律顾问到村服务偏少。
三、下一年度主要安排
办好全年法治实事6件。

清溪乡人民政府
2026年3月18日
"""


def main() -> int:
    """Make the sample, serve it, and take the pictures."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        print(
            "screenshots: Chromium is missing. Install it: apt-get install -y chromium fonts-noto-cjk", file=sys.stderr
        )
        return 1
    IMAGES.mkdir(exist_ok=True)
    with (
        tempfile.TemporaryDirectory(prefix="yifa-pictures-") as folder,
        _serving(Path(folder)) as address,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        _take(browser, address, Path(folder))
        browser.close()
    return 0


@contextmanager
def _serving(folder: Path) -> Iterator[str]:
    environment = {**os.environ, "YIFA_VAR": str(folder / "var"), "DATABASE_URL": ""}
    yifa = str(PROJECT / ".venv" / "bin" / "yifa")
    subprocess.run([yifa, "demo", "--no-serve"], env=environment, check=True, stdout=subprocess.DEVNULL)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port),
         "yifa.config.wsgi:application"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(address)
        yield address
    finally:
        server.terminate()
        server.wait()


def _wait(address: str) -> None:
    for _ in range(120):
        try:
            urllib.request.urlopen(f"{address}/accounts/login/", timeout=2)  # noqa: S310  # our own address
        except (urllib.error.URLError, OSError):
            time.sleep(0.5)
        else:
            return
    raise SystemExit("screenshots: the server did not answer within a minute")


def _take(browser: Browser, address: str, folder: Path) -> None:
    desk = _signed_in(browser, address, "mediator", DESKTOP)
    _shoot(desk, f"{address}/", "today")
    _shoot(desk, f"{address}/ledgers/disputes/?from=2025", "ledger")
    desk.click("td.t a >> nth=0")
    desk.wait_for_load_state()
    matter = desk.url
    _shoot(desk, matter, "matter")
    _shoot(desk, f"{address}/figures/", "figures")
    phone = _signed_in(browser, address, "mediator", PHONE)
    _shoot(phone, matter, "matter-phone")
    clerk = _signed_in(browser, address, "clerk", DESKTOP)
    _shoot(clerk, f"{address}/annual/2025/", "report")
    report = folder / "报告.txt"
    report.write_text(REPORT, encoding="utf-8")
    clerk.goto(f"{address}/reports/")
    clerk.set_input_files("#file", str(report))
    clerk.click("form.drop button")
    clerk.wait_for_load_state()
    _shoot(clerk, clerk.url, "report-read")


def _signed_in(browser: Browser, address: str, name: str, size: Any) -> Page:
    page = browser.new_context(viewport=size, locale="zh-CN", timezone_id="Asia/Shanghai").new_page()
    page.goto(f"{address}/accounts/login/")
    page.fill("input[name=login]", name)
    page.fill("input[name=password]", PASSWORD)
    page.press("input[name=password]", "Enter")
    page.wait_for_load_state()
    return page


def _shoot(page: Page, url: str, name: str) -> None:
    page.goto(url)
    page.wait_for_load_state()
    page.screenshot(path=IMAGES / f"{name}.png")
    print(f"screenshots: docs/images/{name}.png")


if __name__ == "__main__":
    sys.exit(main())
