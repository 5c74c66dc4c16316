"""What must hold in the registers of disclosure, beyond each field."""

from __future__ import annotations

from yifa.law.entry_rules import EntryFacts, entry_rule, told_with

# --- 公开目录 ------------------------------------------------------------------------------------------------


@entry_rule("同名的栏目正在使用，没有登记停用", where="name")
def stands_once(facts: EntryFacts) -> bool:
    """A column is in use once."""
    return not facts.record.stands_already()


why_it_ended = told_with("until", "ended_because", "停用的，写明原因")
ended_from_a_day = told_with("ended_because", "until", "写了停用原因的，填写停用日期")

# --- 村务公开 ------------------------------------------------------------------------------------------------


@entry_rule("应当写明是哪个村（社区）的", where="village")
def some_village(facts: EntryFacts) -> bool:
    """What is a village's names it."""
    return facts.record.village_id is not None


@entry_rule("公开事项与公开类别不符", where="subject")
def subject_is_of_the_kind(facts: EntryFacts) -> bool | str:
    """Party members are no matter of the village's finances."""
    record = facts.record
    if record.is_of_its_kind():
        return True
    kind, subject = record.get_kind_display(), record.get_subject_display()
    return f"“{subject}”不属于{kind}，请核对公开类别和公开事项；都不合适的，选“其他事项”"


@entry_rule("该村当日已登记同样的公开内容", where="topic")
def posted_once(facts: EntryFacts) -> bool:
    """A posting is counted once."""
    return not facts.record.is_posted_twice()


@entry_rule("该村已登记逐月公开财务，没有登记终止", where="since")
def monthly_once(facts: EntryFacts) -> bool:
    """A village posts every month or it does not."""
    return not facts.record.stands_already()


@entry_rule("有缺项、不规范的，写明存在什么问题", where="faults")
def faults_are_told(facts: EntryFacts) -> bool:
    """What falls short is told."""
    return facts.record.result == "sound" or bool(facts.record.faults)


@entry_rule("公开及时规范的，没有整改", where="mended_on")
def faults_alone_are_mended(facts: EntryFacts) -> bool:
    """What was sound needs no mending."""
    return facts.record.result != "sound" or facts.record.mended_on is None


how_it_was_mended = told_with("mended_on", "mended_how", "整改完成的，写明怎样整改的")
mended_from_a_day = told_with("mended_how", "mended_on", "写了整改情况的，填写整改完成日期")

# --- 村务监督委员会 ------------------------------------------------------------------------------------------


@entry_rule("该村已有在任的村务监督委员会，没有登记终止", where="since")
def one_committee(facts: EntryFacts) -> bool:
    """A village has one committee at a time."""
    return not facts.record.stands_already()


@entry_rule("所选的村务监督委员会当日不在任，或者不是该村的，请核对", where="committee")
def committee_in_office(facts: EntryFacts) -> bool:
    """A meeting is that of the village's committee of the day."""
    record, committee = facts.record, facts.record.committee
    if committee.voided or committee.org_id != record.org_id or committee.village_id != record.village_id:
        return False
    return record.dated_on is None or bool(committee.is_meant_on(record.dated_on))


@entry_rule("到会成员不能多于委员会成员人数", where="present")
def present_of_members(facts: EntryFacts) -> bool:
    """Members alone are counted; others are observers."""
    present, members = facts.record.present, facts.record.committee.members
    return present is None or members is None or present <= members


@entry_rule("同一议题的会议已经登记", where="topics")
def met_once(facts: EntryFacts) -> bool:
    """A meeting is counted once."""
    return not facts.record.is_entered_twice()


@entry_rule("所选会议不是该村的、已经作废，或者晚于提出日期，请核对", where="meeting")
def raised_at_its_meeting(facts: EntryFacts) -> bool:
    """What was raised at a meeting was raised there and then, or followed from it."""
    record, meeting = facts.record, facts.record.meeting
    if meeting is None:
        return True
    if meeting.voided or meeting.org_id != record.org_id or meeting.village_id != record.village_id:
        return False
    return record.dated_on is None or meeting.dated_on is None or bool(meeting.dated_on <= record.dated_on)


how_it_was_answered = told_with("answered_on", "answer", "答复了的，写明答复和落实情况")
answered_from_a_day = told_with("answer", "answered_on", "写了答复情况的，填写答复日期")
