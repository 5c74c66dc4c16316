"""Registers and figures, on those of the test area."""

from __future__ import annotations

import pytest

from tests.api.program import Program, rules
from tests.world import World

pytestmark = pytest.mark.django_db

LECTURE = {"held_on": "2025-05-06", "topic": "民法典宣讲", "audience": 40, "lecturer_phone": "13900000002"}


@pytest.fixture
def clerk(world: World) -> Program:
    """Works as the township's clerk."""
    return Program(world.township, world.clerk)


class TestRegisters:
    def test_the_schema_of_an_entry_comes_from_its_model(self, clerk: Program) -> None:
        lectures = next(one for one in clerk.get("/registers")["registers"] if one["id"] == "village_lectures")
        assert lectures["data"]["required"] == ["held_on", "topic"]
        assert lectures["data"]["properties"]["topic"] == {"title": "主题", "type": "string", "maxLength": 100}
        assert lectures["data"]["properties"]["lecturer_phone"]["x-personal"] is True
        assert lectures["roles"] == ["clerk", "leader"]

    def test_an_entry_is_made_once_and_shown_masked(self, clerk: Program) -> None:
        first = clerk.post("/registers/village_lectures/entries", 201, data=LECTURE, client_id="l1")
        again = clerk.post("/registers/village_lectures/entries", 201, data=LECTURE, client_id="l1")
        assert (first["repeated"], again["repeated"]) == (False, True)
        listed = clerk.get("/registers/village_lectures/entries")["entries"]
        assert [entry["id"] for entry in listed] == [first["entry"]["id"]]
        assert listed[0]["record"]["topic"] == "民法典宣讲"
        assert "13900000002" not in str(listed)

    def test_what_comes_to_pass_later_is_filled_in_once(self, clerk: Program, world: World) -> None:
        made = clerk.post("/registers/village_lectures/entries", 201, data=LECTURE)["entry"]["id"]
        address = f"/registers/village_lectures/entries/{made}/complete"
        first = clerk.post(address, 200, values={"evaluated_on": "2025-05-20"}, client_id="c1")
        again = clerk.post(address, 200, values={"evaluated_on": "2025-05-20"}, client_id="c1")
        assert (first["repeated"], again["repeated"]) == (False, True)
        assert first["entry"]["record"]["evaluated_on"] == "2025-05-20"
        assert rules(clerk.post(address, 422, values={"evaluated_on": "2025-05-21"})) == ["already_filled"]
        assert rules(clerk.post(address, 422, values={"topic": "宪法"})) == ["unknown_field"]
        lectures = next(one for one in clerk.get("/registers")["registers"] if one["id"] == "village_lectures")
        assert list(lectures["later"]["properties"]) == ["evaluated_on", "evaluation"]
        clerk.post("/registers/village_lectures/entries/1/complete", 404, values={})
        other = Program(world.other_township, world.other_clerk)
        other.post(address, 404, values={"evaluation": "好"})

    def test_pages_and_days(self, clerk: Program) -> None:
        for day in ("2025-05-01", "2025-05-02", "2025-06-03"):
            clerk.post("/registers/village_lectures/entries", 201, data=LECTURE | {"held_on": day})
        first = clerk.get("/registers/village_lectures/entries", limit=2)
        second = clerk.get("/registers/village_lectures/entries", limit=2, before=first["next"])
        assert [len(first["entries"]), len(second["entries"]), second["next"]] == [2, 1, None]
        may = clerk.get("/registers/village_lectures/entries", dated_from="2025-05-01", dated_to="2025-05-31")
        assert len(may["entries"]) == 2

    def test_refusals(self, clerk: Program, world: World) -> None:
        clerk.get("/registers/no_such/entries", 404)
        clerk.post("/registers/no_such/entries", 404, data={})
        assert rules(clerk.post("/registers/village_lectures/entries", 422, data={"held_on": 5, "topic": []})) == [
            "invalid",
            "invalid",
        ]
        reviewer = Program(world.township, world.reviewer)
        assert rules(reviewer.post("/registers/village_lectures/entries", 422, data=LECTURE)) == ["role"]

    def test_another_organisations_entries_are_not_shown(self, clerk: Program, world: World) -> None:
        clerk.post("/registers/village_lectures/entries", 201, data=LECTURE)
        other = Program(world.other_township, world.other_clerk)
        assert other.get("/registers/village_lectures/entries")["entries"] == []


class TestFigures:
    @pytest.fixture(autouse=True)
    def lectures(self, clerk: Program) -> None:
        for day in ("2025-05-06", "2025-06-07", "2026-01-08"):
            clerk.post("/registers/village_lectures/entries", 201, data=LECTURE | {"held_on": day})

    def figure(self, program: Program) -> str:
        """The id of the figure that counts lectures."""
        (found,) = (one for one in program.get("/figures")["figures"] if one["id"] == "village_affairs.lectures")
        return str(found["id"])

    def test_a_value_and_its_rows_agree(self, clerk: Program) -> None:
        figure = self.figure(clerk)
        told = clerk.get(f"/figures/{figure}", year=2025)
        assert (told["value"], told["first"], told["last"]) == (2, "2025-01-01", "2025-12-31")
        rows = clerk.get(f"/figures/{figure}/rows", year=2025, limit=1)
        rest = clerk.get(f"/figures/{figure}/rows", year=2025, limit=1, after=rows["next"])
        assert [row["dated_on"] for row in rows["rows"] + rest["rows"]] == ["2025-05-06", "2025-06-07"]
        assert rest["next"] is None

    def test_what_happened_later_has_not_happened_yet(self, clerk: Program) -> None:
        assert clerk.get(f"/figures/{self.figure(clerk)}", year=2025, as_of="2025-05-31")["value"] == 1

    def test_a_breakdown_by_month(self, clerk: Program) -> None:
        told = clerk.get(f"/figures/{self.figure(clerk)}", period="2025-Q2", by="month")
        assert [(cell["key"], cell["value"]) for cell in told["cells"]] == [
            ("2025-04", 0), ("2025-05", 1), ("2025-06", 1),
        ]  # fmt: skip

    def test_refusals(self, clerk: Program, world: World) -> None:
        figure = self.figure(clerk)
        clerk.get("/figures/no_such", 404)
        clerk.get(f"/figures/{figure}", 422, year=1066)
        clerk.get(f"/figures/{figure}", 422, period="昨天")
        clerk.get(f"/figures/{figure}", 422, by="weather")
        village_clerk = Program(world.township, world.village_clerk)
        assert rules(village_clerk.get(f"/figures/{figure}/rows", 403)) == ["role"]
