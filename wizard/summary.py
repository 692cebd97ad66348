"""The results in a few plain lines, for a terminal."""

from __future__ import annotations

from assessments.scoring import Score, level_name
from wizard import formats, journey
from wizard.assessment import Assessment


def summary(assessment: Assessment) -> str:
    """Return scores, plan and contradictions as text of about twenty lines."""
    catalogue, scores = assessment.catalogue, assessment.scores
    lines = [
        f"{assessment.dossier.organisation}, {assessment.measurement.kind} {formats.long_date(assessment.measurement.date)}"
    ]
    lines += ["", f"{'Totaal':<24}{_score(assessment, scores.total)}"]
    for section in catalogue.steps:
        if section.step is not None:
            lines.append(f"{section.number} {section.title:<22}{_score(assessment, scores.steps[section.step])}")
    lines += [
        f"{catalogue.pillars[pillar].name:<24}{_score(assessment, one)}" for pillar, one in scores.pillars.items()
    ]
    tasks = formats.count(len(assessment.tasks), "taak", "taken")
    lines += ["", f"Plan: {tasks}, {formats.hours_long(assessment.hours())}."]
    lines += [
        f"  {one.code}  {formats.short_date_year(one.shown_end)}  {one.task.template.title}"
        for one in assessment.top_five()
    ]
    if assessment.contradictions:
        lines += ["", "Past niet bij elkaar:"]
        lines += [f"  {one.rule.id}  {one.rule.message}" for one in assessment.contradictions]
    open_questions = len(journey.open_points(assessment.sheet))
    if open_questions:
        lines += ["", f"Nog open: {formats.count(open_questions, 'verplichte vraag', 'verplichte vragen')}."]
    return "\n".join(lines)


def _score(assessment: Assessment, one: Score) -> str:
    if one.value is None:
        return "te weinig antwoorden" if one.coverage is not None else "n.v.t."
    return f"{formats.score2(one.value)} {level_name(assessment.catalogue.level_names, one.value)}"
