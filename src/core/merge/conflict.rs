//! What both sides changed.

use std::borrow::Cow;

use serde::Serialize;

use crate::core::assessment::Assessment;
use crate::core::assessment::planning::{Absence, Assumption, Indicator, Snapshot};
use crate::core::bank::Certificate;
use crate::core::edit::{
    AbsenceField, ActionField, AnswerField, AuditField, ConsensusField, DepthField, Edit, GapField,
    IndicatorField, MilestoneField, OfList, PlanField, ProfileField, SettingField, SnapshotField,
    Standing, TogetherField, WorkProductField,
};
use crate::core::id::{
    AbsenceId, ActionId, DocumentId, IndicatorId, QuestionId, RecordId, RespondentId, SnapshotId,
    TrainingId,
};
use crate::core::json::{self, Node, Read, Tree};
use crate::core::standard::{Clause, Role};

/// Something that both sides changed, and what was not taken. It can be stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
pub struct Conflict {
    /// The names that lead to the object or list it is in, from the outside in.
    pub within: Vec<String>,
    /// The members that were changed, several if they are one decision, with the value
    /// that was not taken as JSON text; none where it was cleared or taken out.
    pub other: Vec<(String, Option<String>)>,
}

impl Conflict {
    /// The edit that sets in an assessment what was not taken; none where no edit can.
    /// [`Edit::key`] tells what it is about.
    #[must_use]
    pub fn edit(&self, now: &Assessment) -> Option<Edit> {
        let text = json::write(now).ok()?;
        let tree = Tree::parse(&text).ok()?;
        let mut root = tree.root().clone();
        let mut inner = Some(&mut root);
        for name in &self.within {
            inner = entered(inner?, name);
        }
        let inner = inner?;
        let values: Vec<Option<Tree<'_>>> = self
            .other
            .iter()
            .map(|(_, text)| text.as_deref().map(Tree::parse).transpose().ok())
            .collect::<Option<_>>()?;
        for ((name, _), value) in self.other.iter().zip(&values) {
            set(
                inner,
                name,
                value.as_ref().map(|value| value.root().clone()),
            );
        }
        let other: Assessment = root.read().ok()?;
        let within: Vec<&str> = self.within.iter().map(String::as_str).collect();
        let (name, _) = self.other.first()?;
        edit_of(&other, &within, name)
    }
}

/// The entry of an object or list with this name; of an object it is made if need be.
fn entered<'n, 'a>(node: &'n mut Node<'a>, name: &str) -> Option<&'n mut Node<'a>> {
    match node {
        Node::Object(members) => {
            let place = members.iter().position(|(one, _)| one == name);
            let place = place.unwrap_or_else(|| {
                members.push((Cow::Owned(name.to_owned()), Node::Object(Vec::new())));
                members.len().saturating_sub(1)
            });
            members.get_mut(place).map(|(_, member)| member)
        }
        Node::List(entries) => entries.iter_mut().find(|entry| has_id(entry, name)),
        _ => None,
    }
}

/// Sets a member of an object or an entry of a list, or takes it out.
fn set<'a>(node: &mut Node<'a>, name: &str, value: Option<Node<'a>>) {
    match node {
        Node::Object(members) => {
            members.retain(|(one, _)| one != name);
            members.extend(value.map(|value| (Cow::Owned(name.to_owned()), value)));
        }
        Node::List(entries) => {
            entries.retain(|entry| !has_id(entry, name));
            entries.extend(value);
        }
        _ => {}
    }
}

fn has_id(entry: &Node<'_>, id: &str) -> bool {
    entry.member("id").and_then(Node::as_text) == Some(id)
}

/// The edit that sets one field as it is in another assessment.
fn edit_of(other: &Assessment, within: &[&str], name: &str) -> Option<Edit> {
    Some(match within {
        ["answers", id] => {
            let id = QuestionId::new(id);
            let answer = other.answer(&id);
            let field = match name {
                "value" => AnswerField::Value(answer.value),
                "evidence" => AnswerField::Evidence(answer.evidence),
                "evidence_link" => AnswerField::EvidenceLink(answer.evidence_link),
                "note" => AnswerField::Note(answer.note),
                "occurrence" => AnswerField::Occurrence(answer.occurrence),
                _ => return None,
            };
            Edit::Answer(id, field)
        }
        ["profile", rest @ ..] => Edit::Profile(profile_field(other, rest, name)?),
        ["depth"] => match name {
            "general" => Edit::Depth(DepthField::General(other.depth.general)),
            _ => return None,
        },
        ["depth", "clauses"] => {
            let clause = Clause::ALL
                .into_iter()
                .find(|clause| clause.number().to_string() == name)?;
            let depth = other.depth.clauses.get(&clause.number()).copied();
            Edit::Depth(DepthField::Clause(clause, depth))
        }
        ["settings", rest @ ..] => Edit::Setting(setting_field(other, rest, name)?),
        ["work_products", kind @ ("documents" | "records"), id] => {
            let products = &other.work_products;
            let (document, record) = (DocumentId::new(id), RecordId::new(id));
            let is_document = *kind == "documents";
            let product = if is_document {
                products.documents.get(&document)
            } else {
                products.records.get(&record)
            };
            let product = product.cloned().unwrap_or_default();
            let field = match name {
                "state" => WorkProductField::State(product.state),
                "owner" => WorkProductField::Owner(product.owner),
                _ => return None,
            };
            if is_document {
                Edit::Document(document, field)
            } else {
                Edit::Record(record, field)
            }
        }
        ["milestones"] => Edit::Milestone(match name {
            "operating_since" => MilestoneField::OperatingSince(other.milestones.operating_since),
            "internal_audit" => MilestoneField::InternalAudit(other.milestones.internal_audit),
            "management_review" => {
                MilestoneField::ManagementReview(other.milestones.management_review)
            }
            _ => return None,
        }),
        ["gaps", sub_clause] => {
            let sub_clause = sub_clause.parse().ok()?;
            let gap = other.gaps.get(&sub_clause).cloned().unwrap_or_default();
            let field = match name {
                "cause" => GapField::Cause(gap.cause),
                "owner" => GapField::Owner(gap.owner),
                "due" => GapField::Due(gap.due),
                "note" => GapField::Note(gap.note),
                _ => return None,
            };
            Edit::Gap(sub_clause, field)
        }
        ["mock_audit", sub_clause] => {
            let sub_clause = sub_clause.parse().ok()?;
            let note = other.mock_audit.get(&sub_clause).cloned();
            let note = note.unwrap_or_default();
            let field = match name {
                "result" => AuditField::Result(note.result),
                "seen" => AuditField::Seen(note.seen),
                "date" => AuditField::Date(note.date),
                _ => return None,
            };
            Edit::MockAudit(sub_clause, field)
        }
        ["together", rest @ ..] => together_edit(other, rest, name)?,
        ["invitation"] if name == "by" => {
            let by = other.invitation.as_ref()?.by.clone();
            Edit::Invited(by)
        }
        ["plan", "options", "absences", rest @ ..] => {
            Edit::Absence(absence_edit(other, rest, name)?)
        }
        ["plan", "options", rest @ ..] => Edit::Plan(plan_field(other, rest, name)?),
        ["plan", "actions", id, rest @ ..] => {
            let id = ActionId::new(id);
            let field = action_field(other, &id, rest, name)?;
            Edit::Action(id, field)
        }
        ["plan", "snapshots", rest @ ..] => Edit::Snapshot(snapshot_edit(other, rest, name)?),
        ["plan", "indicators", rest @ ..] => Edit::Indicator(indicator_edit(other, rest, name)?),
        _ => return None,
    })
}

fn profile_field(other: &Assessment, within: &[&str], name: &str) -> Option<ProfileField> {
    let profile = &other.profile;
    Some(match (within, name) {
        ([], "organisation") => ProfileField::Organisation(profile.organisation.clone()),
        ([], "industry") => ProfileField::Industry(profile.industry.clone()),
        ([], "staff") => ProfileField::Staff(profile.staff),
        ([], "growth") => ProfileField::Growth(profile.growth),
        ([], "services") => ProfileField::Services(profile.services.clone()),
        ([], "customers") => ProfileField::Customers(profile.customers),
        ([], "suppliers") => ProfileField::Suppliers(profile.suppliers),
        ([], "mode") => ProfileField::Mode(profile.mode),
        ([], "budget") => ProfileField::Budget(profile.budget),
        ([], "start") => ProfileField::Start(profile.start),
        ([], "target") => ProfileField::Target(profile.target),
        ([], "tool") => ProfileField::Tool(profile.tool.clone()),
        (["certificates"], _) => {
            let held = Certificate::ALL.into_iter().find(|one| one.key() == name)?;
            ProfileField::Certificate(held, profile.certificates.get(&held).copied())
        }
        (["hours"], _) => {
            let role = role(name)?;
            ProfileField::Hours(role, profile.hours.of(role))
        }
        _ => return None,
    })
}

fn setting_field(other: &Assessment, within: &[&str], name: &str) -> Option<SettingField> {
    let settings = &other.settings;
    Some(match (within, name) {
        ([], "full_credit") => SettingField::FullCredit(settings.full_credit),
        ([], "part_credit") => SettingField::PartCredit(settings.part_credit),
        ([kind], _) => {
            let of = name.parse().ok()?;
            match *kind {
                "weights" => SettingField::Weight(of, settings.weights.get(&of).copied()),
                "targets" => SettingField::Target(of, settings.targets.get(&of).copied()),
                "value" => SettingField::Value(of, settings.value.get(&of).copied()),
                "pain" => SettingField::Pain(of, settings.pain.get(&of).copied()),
                _ => return None,
            }
        }
        _ => return None,
    })
}

fn plan_field(other: &Assessment, within: &[&str], name: &str) -> Option<PlanField> {
    let options = &other.plan.options;
    Some(match (within, name) {
        ([], "goal") => PlanField::Goal(options.goal),
        ([], "order") => PlanField::Order(options.order),
        ([], "currency") => PlanField::Currency(options.currency),
        ([], "working_week") => PlanField::WorkingWeek(options.working_week),
        ([], "quarter_budget") => PlanField::QuarterBudget(options.quarter_budget),
        ([], "consultant_days") => PlanField::ConsultantDays(options.consultant_days),
        ([], "new_tool") => PlanField::NewTool(options.new_tool.clone()),
        ([], "growth") => PlanField::Growth(options.growth),
        ([], "audit_quote") => PlanField::AuditQuote(options.audit_quote),
        ([], "audit_days") => PlanField::AuditDays(options.audit_days),
        (["training"], _) => {
            let topic = TrainingId::new(name);
            let way = options.training.get(&topic).copied();
            PlanField::Training(topic, way)
        }
        (["prices"], _) => PlanField::Price(name.to_owned(), options.prices.get(name).copied()),
        (["assumptions"], _) => {
            let all = Assumption::ALL.iter().copied();
            let assumption = all.into_iter().find(|one| one.info().key == name)?;
            PlanField::Assumption(assumption, options.assumptions.get(&assumption).copied())
        }
        _ => return None,
    })
}

fn action_field(
    other: &Assessment,
    id: &ActionId,
    within: &[&str],
    name: &str,
) -> Option<ActionField> {
    let action = other.plan.actions.get(id).cloned().unwrap_or_default();
    Some(match (within, name) {
        ([], "state") => ActionField::Standing(Standing::of(&action)),
        ([], "progress") => ActionField::Progress(action.progress),
        ([], "pin") => ActionField::Pin(action.pin),
        ([], "owner") => ActionField::Owner(action.owner),
        ([], "cause") => ActionField::Cause(action.cause),
        ([], "note") => ActionField::Note(action.note),
        ([], "weeks") => ActionField::Weeks(action.weeks),
        ([], "money") => ActionField::Money(action.money),
        ([], "after") => ActionField::After(action.after),
        (["hours"], _) => {
            let role = role(name)?;
            ActionField::Hours(role, action.hours.get(&role).copied())
        }
        _ => return None,
    })
}

fn together_edit(other: &Assessment, within: &[&str], name: &str) -> Option<Edit> {
    let together = &other.together;
    Some(match (within, name) {
        ([], "names") => Edit::Colleagues(TogetherField::Names(together.names)),
        ([], "from") => Edit::Colleagues(TogetherField::From(together.from.clone())),
        (["respondents"], _) => {
            let id = RespondentId::new(name);
            let respondent = together.respondents.get(&id).cloned();
            Edit::Respondent(id, respondent)
        }
        (["consensus", id], _) => {
            let id = QuestionId::new(id);
            let agreed = together.consensus.get(&id).cloned().unwrap_or_default();
            let field = match name {
                "value" => ConsensusField::Value(agreed.value),
                "reason" => ConsensusField::Reason(agreed.reason),
                _ => return None,
            };
            Edit::Consensus(id, field)
        }
        _ => return None,
    })
}

fn absence_edit(other: &Assessment, within: &[&str], name: &str) -> Option<OfList<Absence>> {
    let id = AbsenceId::new(within.first().copied().unwrap_or(name));
    let found = other.plan.options.absences.iter().find(|one| one.id == id);
    Some(match (within, found) {
        ([], None) => OfList::Remove(id),
        ([_], Some(found)) => {
            let field = match name {
                "from" => AbsenceField::From(found.from),
                "to" => AbsenceField::To(found.to),
                "role" => AbsenceField::Role(found.role),
                "percent" => AbsenceField::Percent(found.percent),
                _ => return None,
            };
            OfList::Set(id, field)
        }
        _ => return None,
    })
}

fn snapshot_edit(other: &Assessment, within: &[&str], name: &str) -> Option<OfList<Snapshot>> {
    let id = SnapshotId::new(within.first().copied().unwrap_or(name));
    let found = other.plan.snapshots.iter().find(|one| one.id == id);
    Some(match (within, found) {
        ([], None) => OfList::Remove(id),
        ([_], Some(found)) => {
            let field = match name {
                "name" => SnapshotField::Name(found.name.clone()),
                "lessons" => SnapshotField::Lessons(found.lessons.clone()),
                _ => return None,
            };
            OfList::Set(id, field)
        }
        _ => return None,
    })
}

fn indicator_edit(other: &Assessment, within: &[&str], name: &str) -> Option<OfList<Indicator>> {
    let id = IndicatorId::new(within.first().copied().unwrap_or(name));
    let found = other.plan.indicators.iter().find(|one| one.id == id);
    Some(match (within, found) {
        ([], None) => OfList::Remove(id),
        ([_], Some(found)) => {
            let field = match name {
                "name" => IndicatorField::Name(found.name.clone()),
                "unit" => IndicatorField::Unit(found.unit.clone()),
                "baseline" => IndicatorField::Baseline(found.baseline),
                _ => return None,
            };
            OfList::Set(id, field)
        }
        _ => return None,
    })
}

fn role(name: &str) -> Option<Role> {
    Role::ALL.into_iter().find(|role| role.key() == name)
}
