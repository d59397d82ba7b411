//! What the tests of the report share: the example with a settled plan, and hostile words.

use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use ready20k::core::assessment::{
    Answer, Assessment, AuditNote, GapNote, Respondent, WorkProduct, WorkProductState,
};
use ready20k::core::bank::Bank;
use ready20k::core::date::Date;
use ready20k::core::id::{QuestionId, RespondentId};
use ready20k::core::plan::simulation::simulate;
use ready20k::core::plan::{Effort, Plan, PlanState, Stage, There, plan_input, solve};
use ready20k::core::report::Report;
use ready20k::core::standard::SubClause;
use ready20k::outputs::Source;
use ready20k::outputs::report::{Composed, report};
use ready20k::{catalogue, exchange};

pub(crate) static BANK: LazyLock<Bank> = LazyLock::new(|| catalogue::bank().unwrap());

pub(crate) fn today() -> Date {
    Date::from_ymd(2026, 11, 27).unwrap()
}

/// All that a report is made from.
pub(crate) struct Made {
    pub(crate) assessment: Assessment,
    pub(crate) report: Report,
    pub(crate) plan: PlanState,
}

impl Made {
    pub(crate) fn source(&self) -> Source<'_> {
        Source {
            bank: &BANK,
            guide: None,
            assessment: &self.assessment,
            report: &self.report,
            plan: &self.plan,
            today: today(),
            offered_by: Some("Fjordlicht Consulting · https://fjordlicht.example"),
        }
    }

    pub(crate) fn composed(&self) -> Composed {
        report(&self.source())
    }
}

/// An example as it is shipped.
pub(crate) fn example(name: &str) -> Assessment {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = path.join(format!("src/catalogue/en/demos/{name}.json"));
    let text = std::fs::read_to_string(path).unwrap();
    exchange::import(&text).unwrap().assessments.remove(0)
}

/// An assessment without a plan.
pub(crate) fn without_plan(assessment: Assessment) -> Made {
    Made {
        report: ready20k::core::report::report(&BANK, &assessment, today()),
        assessment,
        plan: PlanState::Making,
    }
}

/// An assessment with its plan, settled.
pub(crate) fn with_plan(assessment: Assessment) -> Made {
    let made = without_plan(assessment);
    let input = plan_input(&BANK, &made.assessment, &made.report, today()).unwrap();
    let runner = solve(input.clone(), Effort::QUICK, 1).unwrap();
    let plan = Plan::of_runner(&runner).unwrap();
    let found = runner.found().unwrap();
    let simulation = simulate(&input, runner.compiled(), &found, 500, 1).unwrap();
    let there = There {
        simulation: Some(Arc::new(simulation)),
        ..There::new(Arc::new(input), plan, Stage::Known)
    };
    Made {
        plan: PlanState::There(there),
        ..made
    }
}

/// Where files are kept to be looked at.
pub(crate) fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/outputs");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// A word of each script that breaks programs: with accents, Greek, Cyrillic, from right
/// to left, Chinese, and signs beyond the basic plane.
pub(crate) const SCRIPTS: &str = "Zürich Łódź 𝒳 Ναύπλιο Щёлково المدينة עִבְרִית 軟件 👩🏽\u{200d}🚀";

/// What must do no harm anywhere.
pub(crate) const HOSTILE: &str = "</style></script><script>alert(1)</script><img src=x \
    onerror=alert(1)>]]>&amp;<!-- \"'` ../../etc/passwd =1+1 {count} \u{202e}evil";

/// A text in every field that a visitor can fill.
pub(crate) fn everywhere(text: &str) -> Assessment {
    let mut all = example("it-provider");
    let own = |at: &str| format!("{at} {text}");
    all.profile.organisation = own("organisation");
    all.profile.services = own("services").replace(['\n', '\r'], " ");
    let ids: Vec<_> = all.answers.keys().cloned().collect();
    for (place, id) in ids.into_iter().enumerate() {
        let mut answer = all.answer(&id);
        if place % 9 == 0 {
            answer.note = own(&format!("note {place}"));
            answer.evidence_link = own(&format!("evidence {place}"));
        }
        all.answers.insert(id, answer);
    }
    let gone = QuestionId::new("no-such-question");
    let note = own("note of a question that went");
    all.answers.insert(
        gone,
        Answer {
            note,
            ..Answer::default()
        },
    );
    let answers = all.answers.iter().enumerate();
    let noted = answers
        .filter(|(place, _)| place % 20 == 1)
        .map(|(place, (id, answer))| {
            let mut answer = answer.clone();
            answer.note = own(&format!("colleague {place}"));
            (id.clone(), answer)
        });
    let respondent = Respondent {
        name: own("name"),
        called: String::new(),
        audience: None,
        changed: today(),
        changed_at: 0,
        answers: noted.collect(),
    };
    for (id, _) in respondent.answers.iter().take(3) {
        let agreed = all.together.consensus.entry(id.clone()).or_default();
        agreed.reason = own("agreed");
    }
    let respondents = &mut all.together.respondents;
    respondents.insert(RespondentId::new("r"), respondent);
    for (place, sub_clause) in SubClause::all().enumerate() {
        let gap = GapNote {
            cause: own(&format!("cause {place}")),
            owner: own(&format!("owner {place}")),
            due: None,
            note: own(&format!("gap {place}")),
        };
        all.gaps.insert(sub_clause, gap);
        let audit = AuditNote {
            seen: own(&format!("seen {place}")),
            ..AuditNote::default()
        };
        all.mock_audit.insert(sub_clause, audit);
    }
    for (place, action) in BANK.actions().iter().enumerate() {
        let plan = all.plan.actions.entry(action.id.clone()).or_default();
        plan.cause = own(&format!("work cause {place}"));
        plan.owner = own(&format!("work owner {place}"));
        plan.note = own(&format!("work note {place}"));
    }
    let keep = || WorkProduct {
        state: WorkProductState::Draft,
        owner: own("keeper"),
    };
    for one in &BANK.lists().documents {
        all.work_products.documents.insert(one.id.clone(), keep());
    }
    for one in &BANK.lists().records {
        all.work_products.records.insert(one.id.clone(), keep());
    }
    for one in &mut all.plan.snapshots {
        (one.name, one.lessons) = (own("snapshot"), own("lesson"));
    }
    for one in &mut all.plan.indicators {
        (one.name, one.unit) = (own("indicator"), own("unit"));
    }
    all
}
