"""The organisations application."""

from django.apps import AppConfig


class OrgsConfig(AppConfig):
    """机构、人员、职务与资格。"""

    name = "yifa.engine.orgs"
    label = "orgs"
    verbose_name = "机构与人员"
