//! All numbers of an assessment as one JSON object, for programs that read many: a line of
//! the example `score`. Numbers are as pages show them, but for scores, which are unrounded.

use serde_json::{Map, Value, json};

use crate::core::assessment::Assessment;
use crate::core::bank::Bank;
use crate::core::portfolio::{Member, size_key};
use crate::core::report::{LensResult, Report, SubClauseResult, shown};
use crate::core::scoring::Level;
use crate::core::standard::Attribute;
use crate::shown::reason;

/// The numbers of an assessment, and what it is.
#[must_use]
pub fn line(bank: &Bank, assessment: &Assessment, report: &Report) -> Value {
    let basis = report.basis;
    let member = Member::new(bank, assessment, report, None);
    json!({
        "id": assessment.id,
        "name": assessment.profile.organisation,
        "industry": member.industry,
        "staff": member.staff,
        "size": member.staff.map(|staff| size_key(bank, staff)),
        "depth": member.depth,
        "currency": assessment.plan.options.currency,
        "changed": member.changed,
        "readiness": report.readiness.map(shown),
        "readiness_evidenced": report.readiness_evidenced.map(shown),
        "conformity": shown(report.conformity.percent()),
        "capability": member.capability.map(shown),
        "basis": {
            "sub_clauses_answered": report.sub_clauses_answered,
            "sub_clauses": report.sub_clauses.len(),
            "questions_asked": basis.asked,
            "questions_answered": basis.answered,
            "dont_know": basis.unknown,
            "unclear": basis.unclear,
            "dont_know_percent": shown(basis.unknown_percent()),
        },
        "verdict": report.verdict.outlook.key(),
        "stage_1_against": report.verdict.stage_one.iter().map(reason).collect::<Vec<_>>(),
        "stage_2_against": report.verdict.stage_two.iter().map(reason).collect::<Vec<_>>(),
        "minors": report.verdict.minors.iter().map(|one| one.number()).collect::<Vec<_>>(),
        "met": report.conformity.met,
        "major": report.conformity.major,
        "minor": report.conformity.minor,
        "ungraded": report.conformity.ungraded,
        "not_shown": report.conformity.not_shown,
        "clauses": report.clauses.iter().map(|(clause, result)| lens(&clause.number().to_string(), result)).collect::<Vec<_>>(),
        "themes": report.themes.iter().map(|(theme, result)| lens(theme.key(), result)).collect::<Vec<_>>(),
        "modules": report.modules.iter().map(|(module, result)| lens(module.key(), result)).collect::<Vec<_>>(),
        "sub_clauses": report.sub_clauses.iter().map(|result| sub_clause(bank, result)).collect::<Vec<_>>(),
    })
}

fn lens(name: &str, result: &LensResult) -> Value {
    json!({
        "name": name,
        "readiness": result.readiness.map(shown),
        "score": result.score,
        "rating": result.rating(),
        "answered": result.counts.answered,
        "asked": result.counts.asked,
    })
}

fn sub_clause(bank: &Bank, result: &SubClauseResult) -> Value {
    let attributes: Map<String, Value> = Attribute::ALL
        .into_iter()
        .map(|attribute| (attribute, result.attribute(attribute)))
        .filter(|(_, found)| found.asked > 0)
        .map(|(attribute, found)| {
            let value = json!({
                "score": found.score,
                "rating": found.rating(),
                "answered": found.answered,
                "asked": found.asked,
            });
            (attribute.number().to_owned(), value)
        })
        .collect();
    json!({
        "number": result.sub_clause.number(),
        "title": bank.sub_clause(result.sub_clause).map(|info| &info.title),
        "score": result.score,
        "rating": result.rating(),
        "readiness": result.readiness.map(shown),
        "conformity": result.conformity.key(),
        "evidence": result.evidence.key(),
        "level": result.level.map(Level::number),
        "attributes": attributes,
        "reliability": result.reliability.map(|found| json!({
            "variation_percent": shown(found.variation),
            "class": found.class.key(),
        })),
        "answered": result.counts.answered,
        "asked": result.counts.asked,
        "target": result.target,
        "priority": shown(result.priority.score),
    })
}
