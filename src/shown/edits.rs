//! What an edit sets, in words: the field's name and whose it is.

use crate::core::bank::Bank;
use crate::core::edit::{
    AbsenceKey, ActionKey, AnswerKey, AuditKey, Deed, DepthKey, GapKey, IndicatorKey, Key,
    MilestoneKey, PlanKey, ProfileKey, SettingKey, SnapshotKey, WorkProductKey,
};
use crate::core::id::QuestionId;
use crate::core::standard::SubClause;
use crate::messages::{assumption, certificate, clause, fill, role, t};

/// What an edit sets, for instance “Note: Do you …?”.
#[must_use]
pub fn edited(bank: &Bank, key: &Key) -> String {
    match key {
        Key::Answer(id, key) => of(answer_field(key), &question(bank, id)),
        Key::Profile(key) => profile_field(bank, key),
        Key::Depth(DepthKey::General) => t("overview.depth").to_owned(),
        Key::Depth(DepthKey::Clause(one)) => of(t("overview.depth"), clause(*one)),
        Key::Setting(key) => setting(bank, key),
        Key::MockAudit(sub_clause, key) => {
            let field = match key {
                AuditKey::Result => t("mock.result"),
                AuditKey::Seen => t("mock.seen"),
                AuditKey::Date => t("mock.date"),
            };
            of(field, &title(bank, *sub_clause))
        }
        Key::Gap(sub_clause, key) => of(gap_field(key), &title(bank, *sub_clause)),
        Key::Document(id, key) => {
            let mut documents = bank.lists().documents.iter();
            let found = documents.find(|one| one.id == *id);
            let name = found.map_or(id.as_str(), |one| &one.text.name);
            of(work_product_field(key), name)
        }
        Key::Record(id, key) => {
            let mut records = bank.lists().records.iter();
            let found = records.find(|one| one.id == *id);
            let name = found.map_or(id.as_str(), |one| &one.text.name);
            of(work_product_field(key), name)
        }
        Key::Milestone(key) => match key {
            MilestoneKey::OperatingSince => t("milestone.operating"),
            MilestoneKey::InternalAudit => t("milestone.audit"),
            MilestoneKey::ManagementReview => t("milestone.review"),
        }
        .to_owned(),
        Key::Plan(key) => plan_field(bank, key),
        Key::Absence(_, key) => match key {
            None => t("plan.absences").to_owned(),
            Some(key) => of(absence_field(key), t("plan.absences")),
        },
        Key::Action(id, key) => {
            let action = bank.action(id);
            let title = action.map_or(id.as_str(), |action| &action.text.title);
            of(&action_field(key), title)
        }
        Key::Snapshot(_, key) => match key {
            None => t("progress.snapshot"),
            Some(SnapshotKey::Name) => t("progress.name"),
            Some(SnapshotKey::Lessons) => t("progress.lessons"),
        }
        .to_owned(),
        Key::Indicator(_, key) => indicator_field(key.as_ref()),
        Key::Deed(deed) => match deed {
            Deed::Industry => t("profile.industry").to_owned(),
            Deed::Certificates => t("profile.certificates").to_owned(),
            Deed::ClauseTargets(one) => of(t("setting.clause-target"), clause(*one)),
            Deed::Presets => t("setting.reset").to_owned(),
            Deed::Remedy => t("edit.remedy").to_owned(),
            Deed::Hours => t("trial.all-hours").to_owned(),
            Deed::Trial => t("edit.trial").to_owned(),
            Deed::Ticks => t("edit.done").to_owned(),
            Deed::Scenario => t("edit.scenario").to_owned(),
            Deed::Merge => t("edit.colleagues").to_owned(),
        },
        Key::Respondent(_) | Key::Colleagues(_) | Key::Invited => t("edit.colleagues").to_owned(),
        Key::Consensus(id, _) => of(t("edit.agreed"), &question(bank, id)),
    }
}

/// A field and whose it is.
fn of(field: &str, whose: &str) -> String {
    fill("edit.of", &[("field", &field), ("whose", &whose)])
}

fn question(bank: &Bank, id: &QuestionId) -> String {
    let asked = bank.question(id).map(|question| question.text.ask.clone());
    asked.unwrap_or_else(|| id.to_string())
}

fn title(bank: &Bank, sub_clause: SubClause) -> String {
    let title = bank.sub_clause(sub_clause).map_or("", |info| &info.title);
    format!("{sub_clause} {title}")
}

fn answer_field(key: &AnswerKey) -> &'static str {
    match key {
        AnswerKey::Value => t("edit.answer"),
        AnswerKey::Evidence => t("edit.evidence"),
        AnswerKey::EvidenceLink => t("question.evidence-link"),
        AnswerKey::Note => t("question.note"),
        AnswerKey::Occurrence => t("question.does-not-occur"),
        AnswerKey::Tick(_) => t("edit.ticks"),
    }
}

fn profile_field(bank: &Bank, key: &ProfileKey) -> String {
    match key {
        ProfileKey::Organisation => t("profile.organisation").to_owned(),
        ProfileKey::Industry => t("profile.industry").to_owned(),
        ProfileKey::Staff => t("entry.staff").to_owned(),
        ProfileKey::Growth => t("entry.growth").to_owned(),
        ProfileKey::Services => t("profile.services").to_owned(),
        ProfileKey::Customers => t("profile.customers").to_owned(),
        ProfileKey::Suppliers => t("profile.suppliers").to_owned(),
        ProfileKey::Mode => t("profile.mode").to_owned(),
        ProfileKey::Certificate(held) => certificate(*held).to_owned(),
        ProfileKey::Motive(key) => {
            let mut motives = bank.lists().motives.iter();
            let found = motives.find(|motive| motive.key == *key);
            found.map_or(key, |motive| &motive.name).clone()
        }
        ProfileKey::Module(module) => {
            let mut modules = bank.lists().modules.iter();
            let found = modules.find(|info| info.module == *module);
            found.map_or_else(|| module.key().to_owned(), |info| info.name.clone())
        }
        ProfileKey::Law(_) => t("law.ours").to_owned(),
        ProfileKey::Hours(of) => fill("entry.hours", &[("role", &role(*of))]),
        ProfileKey::Budget => t("entry.budget").to_owned(),
        ProfileKey::Start => t("entry.start").to_owned(),
        ProfileKey::Target => t("entry.target").to_owned(),
        ProfileKey::Tool => t("profile.tool").to_owned(),
    }
}

fn setting(bank: &Bank, key: &SettingKey) -> String {
    match key {
        SettingKey::Weight(one) => of(t("setting.weight"), &title(bank, *one)),
        SettingKey::Target(one) => of(t("setting.target"), &title(bank, *one)),
        SettingKey::Value(one) => of(t("setting.value"), &title(bank, *one)),
        SettingKey::Pain(one) => of(t("setting.pain"), &title(bank, *one)),
        SettingKey::FullCredit => of(t("certificate-page.credits"), t("certificate-page.full")),
        SettingKey::PartCredit => of(t("certificate-page.credits"), t("certificate-page.part")),
    }
}

fn gap_field(key: &GapKey) -> &'static str {
    match key {
        GapKey::Cause => t("gap.cause"),
        GapKey::Owner => t("gap.owner"),
        GapKey::Due => t("gap.due"),
        GapKey::Note => t("gap.note"),
    }
}

fn work_product_field(key: &WorkProductKey) -> &'static str {
    match key {
        WorkProductKey::State => t("document.state"),
        WorkProductKey::Owner => t("document.owner"),
    }
}

fn plan_field(bank: &Bank, key: &PlanKey) -> String {
    match key {
        PlanKey::Goal => t("plan.goal").to_owned(),
        PlanKey::Order => t("plan.preset").to_owned(),
        PlanKey::Currency => t("entry.currency").to_owned(),
        PlanKey::WorkingWeek => t("entry.working-week").to_owned(),
        PlanKey::QuarterBudget => t("plan-field.quarter-budget").to_owned(),
        PlanKey::ConsultantDays => t("plan.consultant").to_owned(),
        PlanKey::NewTool => t("plan.tool").to_owned(),
        PlanKey::Training(id) => {
            let mut topics = bank.lists().training.iter();
            let found = topics.find(|topic| topic.id == *id);
            of(
                t("training.way"),
                found.map_or(id.as_str(), |topic| &topic.name),
            )
        }
        PlanKey::Growth => t("plan.growth").to_owned(),
        PlanKey::AuditQuote => t("plan-field.audit-quote").to_owned(),
        PlanKey::AuditDays => t("plan-field.audit-days").to_owned(),
        PlanKey::Price(key) => {
            let mut units = bank.lists().costs.iter();
            let found = units.find(|unit| unit.key == *key);
            found.map_or(key, |unit| &unit.text.name).clone()
        }
        PlanKey::Assumption(one) => assumption(*one).to_owned(),
    }
}

fn absence_field(key: &AbsenceKey) -> &'static str {
    match key {
        AbsenceKey::From => t("plan.absence-from"),
        AbsenceKey::To => t("plan.absence-to"),
        AbsenceKey::Role => t("plan.absence-who"),
        AbsenceKey::Percent => t("plan.absence-percent"),
    }
}

fn action_field(key: &ActionKey) -> String {
    match key {
        ActionKey::Standing => t("plan.state").to_owned(),
        ActionKey::Progress => t("edit.progress").to_owned(),
        ActionKey::Pin => t("plan.pin").to_owned(),
        ActionKey::Owner => t("plan.owner").to_owned(),
        ActionKey::Cause => t("gap.cause").to_owned(),
        ActionKey::Note => t("gap.note").to_owned(),
        ActionKey::Hours(of) => fill("edit.hours", &[("role", &role(*of))]),
        ActionKey::Weeks => t("plan.own-weeks").to_owned(),
        ActionKey::Money => t("plan.money").to_owned(),
        ActionKey::After => t("plan.after").to_owned(),
    }
}

fn indicator_field(key: Option<&IndicatorKey>) -> String {
    match key {
        None => t("indicator.title").to_owned(),
        Some(IndicatorKey::Name) => of(t("indicator.title"), t("indicator.name")),
        Some(IndicatorKey::Unit) => of(t("indicator.title"), t("indicator.unit")),
        Some(IndicatorKey::Baseline) => of(t("indicator.title"), t("indicator.baseline")),
        Some(IndicatorKey::Values) => of(t("indicator.title"), t("indicator.values")),
    }
}
