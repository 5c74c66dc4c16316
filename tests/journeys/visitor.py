"""Somebody in front of a browser, in the users' terms."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

from tests.world import PASSWORD

AXE = Path(__file__).parents[2] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"

DESKTOP = {"viewport": {"width": 1440, "height": 900}}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}


# As long as for everything else that is waited for: how long a page takes says something about the machine.
expect.set_options(timeout=20_000)


@dataclass
class Visitor:
    """A page, and what it complained of: errors of scripts, and what the content security policy stopped."""

    page: Page
    home: str
    complaints: list[str] = field(default_factory=list)
    taps: int = 0

    @classmethod
    def arrive(cls, browser: Browser, home: str, device: dict[str, object], *, scripts: bool = True) -> Visitor:
        """Open a fresh browser of that kind; ``scripts`` False: JavaScript is switched off."""
        context = browser.new_context(locale="zh-CN", java_script_enabled=scripts, **device)  # type: ignore[arg-type]
        visitor = cls(context.new_page(), home)
        visitor.page.set_default_timeout(20_000)
        visitor.page.on("pageerror", lambda error: visitor.complaints.append(str(error)))
        visitor.page.on(
            "console",
            lambda said: (
                said.type == "error"
                and " 422 " not in said.text
                and visitor.complaints.append(f"{visitor.page.url} {said.text}")
            ),
        )
        return visitor

    def sign_in(self, user: str) -> Visitor:
        """Sign in with user name and password."""
        self.open("/accounts/login/")
        self.page.fill("input[name=login]", user)
        self.page.fill("input[name=password]", PASSWORD)
        self.page.press("input[name=password]", "Enter")
        expect(self.page.locator("h1").first).to_be_visible()
        return self

    def open(self, path: str) -> Visitor:
        """Go to an address."""
        self.page.goto(self.home + path)
        return self

    def follow(self, name: str) -> Visitor:
        """Follow the first link of that name in the page's main part."""
        self.taps += 1
        self.page.locator("main").get_by_role("link", name=name).first.click()
        return self

    def act(self, name: str) -> Visitor:
        """Press the button 办理 beside a step."""
        self.taps += 1
        self.page.locator(".act", has=self.page.get_by_text(name, exact=True)).get_by_role("link").first.click()
        expect(self.page.locator("h1")).to_have_text(name)
        return self

    def fill(self, label: str, value: str, nth: int = 0) -> Visitor:
        """Type into the field of that label."""
        self.taps += 1
        self._field(label).nth(nth).fill(value)
        return self

    def choose(self, label: str, option: str, nth: int = 0) -> Visitor:
        """Choose an option by its words. Counts as two taps."""
        self.taps += 2
        self._field(label).nth(nth).select_option(label=option)
        return self

    def attach(self, label: str, name: str, content: bytes) -> Visitor:
        """Choose a file."""
        self._field(label).first.set_input_files({"name": name, "mimeType": "application/pdf", "buffer": content})
        return self

    def send(self, name: str) -> Visitor:
        """Press the form's button."""
        self.taps += 1
        self.page.locator("form.actform .y-foot").get_by_role("button", name=name, exact=True).click()
        return self

    def sees(self, text: str) -> Visitor:
        """The page says it, where it can be seen."""
        expect(self.page.locator("main").get_by_text(text).first).to_be_visible()
        return self

    def reads(self) -> str:
        """Everything that the page's main part says."""
        return self.page.locator("main").inner_text()

    def is_at_ease(self) -> Visitor:
        """Nothing went wrong behind the page."""
        assert self.complaints == []
        return self

    def barriers(self) -> list[str]:
        """What axe finds serious or critical on the page as it stands: rule, help and the first element."""
        self.page.evaluate(AXE.read_text(encoding="utf-8"))
        found = self.page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
        return [
            f"{self.page.url} {one['id']}: {one['help']} — {one['nodes'][0]['html'][:160]}"
            for one in found["violations"]
            if one["impact"] in ("serious", "critical")
        ]

    def overflows(self) -> bool:
        """Whether the page must be scrolled sideways."""
        # A phone widens its window to what it must show: only the screen stays as wide as it is.
        # What is fixed to the screen widens nothing: the buttons of a form's foot are looked at for themselves.
        return bool(
            self.page.evaluate(
                "() => document.documentElement.scrollWidth > screen.width + 1 || "
                "[...document.querySelectorAll('.y-foot .btn')]"
                ".some((one) => one.getBoundingClientRect().right > screen.width + 1)"
            )
        )

    def names_over_values(self) -> list[str]:
        """The names of a ledger's cells that stand over what is in the cells."""
        return list(
            self.page.evaluate(
                """() => [...document.querySelectorAll('.lt td[data-label]:not(.t)')].filter((cell) => {
                    if (!cell.offsetWidth) return false;
                    const name = document.createElement('span');
                    const look = getComputedStyle(cell, '::before');
                    name.style.cssText = `position: absolute; visibility: hidden; font: ${look.font}; width: auto`;
                    name.textContent = cell.dataset.label;
                    document.body.append(name);
                    const told = document.createRange();
                    told.selectNodeContents(cell);
                    const left = told.getBoundingClientRect().left - cell.parentElement.getBoundingClientRect().left;
                    const wide = look.position === 'absolute' ? name.offsetWidth : parseFloat(look.width);
                    name.remove();
                    return wide > left;
                }).map((cell) => cell.dataset.label)"""
            )
        )

    def _field(self, label: str) -> Locator:
        return self.page.get_by_label(re.compile(rf"^{re.escape(label)}\*?$"))
