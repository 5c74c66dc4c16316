"""Addresses of the desk."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from yifa.desk.views import start

urlpatterns: list[URLPattern | URLResolver] = [
    path("", start, name="desk_start"),
]
