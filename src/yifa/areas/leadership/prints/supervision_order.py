"""督办（提示）单 (G19): what is still to be done, by whom and until when, with the slip that comes back."""

from __future__ import annotations

from attrs import frozen

from yifa.areas.leadership.guards import NAMED_BY
from yifa.areas.leadership.models import LeaderInstruction, Task
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.subjects import EntrySubject, MatterSubject
from yifa.engine.prints.words import day, plain


@frozen
class Order:
    """To whom, in what matter, on which ground, what is lacking, what is asked for and until when; and the answer."""

    number: str = ""
    body: str = ""
    receiver: str = ""
    matter: str = ""
    ground: str = ""
    lacking: str = ""
    asked: str = ""
    due_on: str = ""
    answer: str = ""
    answered_on: str = ""

    @classmethod
    def of(cls, subject: MatterSubject) -> Order:
        """Of a task: late or not, what was asked for and what has been reported."""
        task = Task.objects.select_related(*NAMED_BY).get(matter_id=subject.matter.pk)
        origin = next((row for name in NAMED_BY if (row := getattr(task, name)) is not None), None)
        ground = f"{task.get_source_display()}：{origin}" if origin else task.get_source_display()
        late = not subject.matter.ended and task.is_late_on(subject.today)
        behind = f"该项任务应于{day(task.due_on)}前完成，至今没有报告完成。" if late else plain(task.returned_because)
        return cls(
            number=plain(subject.matter.number),
            body=plain(subject.org.name),
            receiver=plain(task.unit),
            matter=plain(subject.matter.title),
            ground=plain(ground),
            lacking=behind,
            asked=_asked(task),
            due_on=day(task.due_on),
            answer=plain(task.result) if task.done_on else "",
            answered_on=day(task.done_on),
        )


def _asked(task: Task) -> str:
    evidence = f"\n完成时提交：{plain(task.evidence_wanted)}" if task.evidence_wanted else ""
    return f"{plain(task.content)}{evidence}"


@frozen
class OrderOfInstruction(Order):
    """The same for what a head has had done."""

    @classmethod
    def of(cls, subject: EntrySubject) -> OrderOfInstruction:  # type: ignore[override]  # of an entry, not a matter
        """Of an instruction as entered."""
        given = subject.record
        if not isinstance(given, LeaderInstruction):
            raise TypeError(f"{subject.entry.register} holds no instructions")
        return cls(
            body=plain(subject.org.name),
            receiver=plain(given.handled_by),
            matter=plain(given.topic),
            ground=f"{given.get_who_display()}{day(given.given_on)}{given.get_kind_display()}",
            asked=plain(given.text),
            answer=plain(given.outcome),
            answered_on=day(given.done_on),
        )


OF_TASK = Form("supervision_order", ("task",), Order)
OF_INSTRUCTION = Form(
    "instruction_order", (), OrderOfInstruction, template="supervision_order", register="leader_instructions"
)
