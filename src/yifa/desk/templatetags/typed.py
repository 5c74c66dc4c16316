"""The hidden field by which a form is shown again to its writer after a login."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from yifa.desk.typed import FIELD, signed_writer

register = template.Library()


@register.simple_tag(takes_context=True)
def typed_by(context: dict[str, Any]) -> SafeString:
    """Who fills in the form."""
    return format_html('<input type="hidden" name="{}" value="{}">', FIELD, signed_writer(context["request"]))
