"""The registers of the test area."""

from yifa.law.procedure import Register
from yifa.law.roles import CLERK, LEADER

LECTURES = Register(
    "village_lectures",
    "法治讲座台账",
    area="village_affairs",
    entry="Lecture",
    dated_by="held_on",
    by=(CLERK, LEADER),
    fields=["held_on", "topic"],
    optional=["audience", "theme", "lecturer_phone"],
)

REGISTERS = [LECTURES]
