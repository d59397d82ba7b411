//! An assessment that is filled to the last field, and the plan that it leads to.

use std::sync::{Arc, OnceLock};

use ready20k::core::assessment::planning::{ActionState, Pin, TrainingChoice};
use ready20k::core::assessment::{
    Answer, AnswerValue, Assessment, AuditNote, AuditResult, EvidenceState, GapNote, Occurrence,
    Respondent, WorkProduct, WorkProductState,
};
use ready20k::core::bank::{Bank, Guide, LearningKind};
use ready20k::core::date::Date;
use ready20k::core::id::{ActionId, DocumentId, QuestionId, RecordId, RespondentId, TrainingId};
use ready20k::core::plan::simulation::simulate;
use ready20k::core::plan::{Effort, Plan, PlanState, Stage, There, plan_input, solve};
use ready20k::core::report::{Report, report};
use ready20k::core::standard::{Audience, SubClause};
use ready20k::exchange;
use ready20k::outputs::Source;

/// Notes in seven scripts.
pub(crate) const SCRIPTS: [&str; 7] = [
    "Żółw är çok ñandú",
    "Ωμέγα και άλφα",
    "Кошка и ёж",
    "قطة صغيرة",
    "חתול קטן",
    "中文笔记",
    "👩‍👩‍👧 🇪🇺 👍🏽",
];

/// Words that try to run, to break out or to break a reader.
pub(crate) const HOSTILE: [&str; 12] = [
    "=HYPERLINK(\"http://x\",\"y\")",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "<script>alert(1)</script>",
    "</w:t></Data></note>]]>&amp;&#0;",
    "../../etc/passwd",
    "a\u{b}\u{2}\u{0}\u{1f}\u{fffe}b",
    "_x000B_ and _x005F_",
    "line 1\r\nline 2; \"A\",\rline 3",
    "\u{202e}turned\u{2066}",
];

/// All that a file is made from.
pub(crate) struct World {
    pub bank: Bank,
    pub guide: Guide,
    pub assessment: Assessment,
    pub report: Report,
    pub plan: PlanState,
}

pub(crate) fn today() -> Date {
    Date::from_ymd(2026, 11, 27).unwrap()
}

impl World {
    pub(crate) fn source(&self) -> Source<'_> {
        Source {
            bank: &self.bank,
            guide: Some(&self.guide),
            assessment: &self.assessment,
            report: &self.report,
            plan: &self.plan,
            today: today(),
            offered_by: None,
        }
    }

    pub(crate) fn there(&self) -> &There {
        self.plan.there().unwrap()
    }

    /// The world of an assessment.
    pub(crate) fn of(assessment: Assessment) -> Self {
        let bank = ready20k::catalogue::bank().unwrap();
        let report = report(&bank, &assessment, today());
        let input = plan_input(&bank, &assessment, &report, today()).unwrap();
        let effort = Effort {
            shortest: 30,
            ordered: 30,
        };
        let runner = solve(input.clone(), effort, 1).unwrap();
        let plan = Plan::of_runner(&runner).unwrap();
        let found = runner.found().unwrap();
        let simulation = simulate(&input, runner.compiled(), &found, 200, 1).unwrap();
        let there = There {
            simulation: Some(Arc::new(simulation)),
            ..There::new(Arc::new(input), plan, Stage::Known)
        };
        Self {
            guide: ready20k::catalogue::guide().unwrap(),
            bank,
            assessment,
            report,
            plan: PlanState::There(there),
        }
    }
}

/// The example of the README as it is.
pub(crate) fn example() -> Assessment {
    let text = std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/src/catalogue/en/demos/it-provider.json"
    ));
    let file = exchange::import(&text.unwrap()).unwrap();
    let mut first = file.assessments.into_iter().next().unwrap();
    first.demo = None;
    first
}

/// The example with words of all scripts, and hostile ones, in every field of text.
pub(crate) fn filled() -> Assessment {
    let mut words = SCRIPTS.iter().chain(&HOSTILE).cycle();
    let mut one = filled_with(&mut || (*words.next().unwrap()).to_owned());
    one.profile.organisation = "=Łódź <b>&\u{b}\" Ltd/../x".to_owned();
    one
}

/// The example with words in every field of text.
pub(crate) fn filled_with(next: &mut dyn FnMut() -> String) -> Assessment {
    let mut one = example();
    let bank = ready20k::catalogue::bank().unwrap();
    one.profile.organisation = next();
    one.profile.services = next();
    one.profile.budget = None;
    let ids: Vec<QuestionId> = bank.questions().iter().map(|one| one.id.clone()).collect();
    for (place, id) in ids.iter().enumerate().filter(|(place, _)| place % 3 == 0) {
        let answer = one.answers.entry(id.clone()).or_default();
        answer.note = next();
        answer.evidence_link = next();
        answer.evidence = EvidenceState::ALL[place / 3 % 3];
        answer.occurrence = Occurrence::ALL[place / 3 % 2];
        answer.value = Some(AnswerValue::ALL[place / 3 % 6]);
    }
    for (place, of) in SubClause::all().enumerate() {
        let note = GapNote {
            cause: next(),
            owner: next(),
            due: Some(today().plus_days(i32::try_from(place).unwrap())),
            note: next(),
        };
        one.gaps.insert(of, note);
        let found = AuditNote {
            result: AuditResult::ALL[place % 5],
            seen: next(),
            date: Some(today()),
        };
        one.mock_audit.insert(of, found);
    }
    for (place, action) in bank.actions().iter().enumerate().take(60) {
        let plan = one.plan.actions.entry(ActionId::new(action.id.as_str()));
        let plan = plan.or_default();
        plan.owner = next();
        plan.cause = next();
        plan.note = next();
        if place % 7 == 0 {
            plan.state = ActionState::ALL[place / 7 % 3];
        }
        if place == 3 {
            plan.pin = Some(Pin::Week(today().plus_days(70)));
        }
    }
    let product = |owner: String| WorkProduct {
        state: WorkProductState::Draft,
        owner,
    };
    for document in &bank.lists().documents {
        let id = DocumentId::new(document.id.as_str());
        one.work_products.documents.insert(id, product(next()));
    }
    for record in &bank.lists().records {
        let id = RecordId::new(record.id.as_str());
        one.work_products.records.insert(id, product(next()));
    }
    for (place, name) in SCRIPTS.iter().enumerate() {
        let answer = Answer {
            value: Some(AnswerValue::ALL[place % 6]),
            note: next(),
            ..Answer::default()
        };
        let respondent = Respondent {
            name: (*name).to_owned(),
            called: next(),
            audience: Some(Audience::ALL[place % 7]),
            changed: today(),
            changed_at: 1,
            answers: [(ids[place].clone(), answer)].into(),
        };
        let id = RespondentId::new(&place.to_string());
        one.together.respondents.insert(id, respondent);
        let agreed = one.together.consensus.entry(ids[place * 2].clone());
        agreed.or_default().reason = next();
    }
    one.together.from = next();
    let topic = TrainingId::new(bank.lists().training[0].id.as_str());
    one.plan
        .options
        .training
        .insert(topic, TrainingChoice::Offer(LearningKind::Paid));
    one
}

/// The filled assessment with all that follows from it, made once.
pub(crate) fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(|| World::of(filled()))
}
