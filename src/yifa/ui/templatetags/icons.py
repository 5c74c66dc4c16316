"""A sign from the sheet of icons: ``{% load icons %}{% icon "plus" %}``, the same as ``<c-icon name="plus" />``.

For loops and for what stands on every page: a component costs as much as a hundred of these.
"""

from __future__ import annotations

from functools import cache

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
@cache
def icon(name: str) -> SafeString:
    """The icon of that name, said to nobody: words stand beside it."""
    sheet = static("vendor/icons.svg")
    return format_html('<svg class="icon" aria-hidden="true"><use href="{}#{}"></use></svg>', sheet, name)
