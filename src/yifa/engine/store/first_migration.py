"""An app's first migration: every table of it at one go, as it stands when the migration has ended.

Django works out all models anew after each operation, because the next may look at them. Here every model is kin to
every other through its organ, so that hundreds of tables took minutes, on each new installation and back again.
"""

from __future__ import annotations

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations import AddConstraint, AddField, AddIndex, CreateModel
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

_PART_OF_ITS_TABLE = (AddField, AddIndex, AddConstraint)
"""What the tables have already, since they are created as they stand at the end."""


class FirstMigration(migrations.Migration):
    """A migration that creates tables, completes those it created and then runs what else is to be done on them.

    It works out the models once. Whatever alters or drops a table belongs into a later, ordinary migration.
    """

    initial = True

    def mutate_state(self, project_state: ProjectState, preserve: bool = True) -> ProjectState:
        """The models after this migration; they are worked out when somebody asks for them."""
        after: ProjectState = project_state.clone() if preserve else project_state
        after.__dict__.pop("apps", None)
        return super().mutate_state(after, preserve=False)

    def apply(
        self, project_state: ProjectState, schema_editor: BaseDatabaseSchemaEditor, collect_sql: bool = False
    ) -> ProjectState:
        """Create the tables; the models after it. With ``collect_sql`` Django's own way, which tells each operation."""
        if collect_sql:
            return super().apply(project_state, schema_editor, collect_sql)
        before = project_state.clone()
        after = self.mutate_state(project_state, preserve=False)
        for operation in self._steps():
            operation.database_forwards(self.app_label, schema_editor, before, after)
        return after

    def unapply(
        self, project_state: ProjectState, schema_editor: BaseDatabaseSchemaEditor, collect_sql: bool = False
    ) -> ProjectState:
        """Drop the tables; the models before it."""
        if collect_sql:
            return super().unapply(project_state, schema_editor, collect_sql)
        after = self.mutate_state(project_state)
        for operation in reversed(self._steps()):
            operation.database_backwards(self.app_label, schema_editor, after, project_state)
        return project_state

    def _steps(self) -> list[Operation]:
        created = {step.name_lower for step in self.operations if isinstance(step, CreateModel)}
        for step in self.operations:
            if isinstance(step, _PART_OF_ITS_TABLE) and step.model_name_lower not in created:
                raise ValueError(f"{self}: {step.describe()}: the table is not this migration's; make it a second one")
        return [step for step in self.operations if not isinstance(step, _PART_OF_ITS_TABLE)]
