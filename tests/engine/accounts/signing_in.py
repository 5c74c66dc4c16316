"""Posting a form as a browser does: load the page, send its token along."""

from __future__ import annotations

from typing import Any

from django.test import Client

LOGIN = "/accounts/login/"


def submit(browser: Client, page: str, **fields: str) -> Any:
    """Load the page, then post the fields with the page's CSRF token."""
    browser.get(page)
    token = browser.cookies["csrftoken"].value
    return browser.post(page, {**fields, "csrfmiddlewaretoken": token})


def sign_in(browser: Client, username: str, password: str) -> Any:
    """Fill in the login page."""
    return submit(browser, LOGIN, login=username, password=password)


def signed_in(browser: Client) -> bool:
    """Whether the browser's session belongs to an account."""
    return "_auth_user_id" in browser.session
