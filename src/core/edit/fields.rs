//! The fields that edits set: one table, from which the edits, their keys and
//! their inverses come.

use std::mem::swap;

use super::typing::Value;
use crate::core::assessment::planning::{
    Absence, ActionPlan, ActionState, Assumption, Goal, GrowthUse, Indicator, Measured, NewTool,
    OrderPreset, Pin, PlanOptions, Snapshot, TrainingChoice,
};
use crate::core::assessment::{
    Answer, AnswerValue, AuditNote, AuditResult, Consensus, Depth, DepthChoice, EvidenceState,
    GapNote, Milestones, Mode, Names, Occurrence, Profile, ScopeOverlap, Settings, Together,
    WorkProduct, WorkProductState,
};
use crate::core::bank::Certificate;
use crate::core::currency::Currency;
use crate::core::date::Date;
use crate::core::id::{ActionId, IndustryId, TickId, ToolId, TrainingId};
use crate::core::ordered::{Map, Set};
use crate::core::standard::{Clause, Module, Role, SubClause};
use crate::core::week::WorkingWeek;

/// Declares the fields of things: for each its name, what tells it from others
/// of its name, its value, and how the value is exchanged with the one in force.
macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident, $keys:ident, $of:ident: $whole:ty {
        $($(#[$field_doc:meta])* $field:ident $([$key:ident: $key_type:ty])? ($value:ident: $type:ty) => $exchange:expr;)+
    })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq)]
        pub enum $name {
            $($(#[$field_doc])* $field($($key_type,)? $type),)+
        }

        #[doc = concat!("Which field a [`", stringify!($name), "`] sets.")]
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum $keys {
            $($(#[$field_doc])* $field $(($key_type))?,)+
        }

        impl $name {
            /// Which field it sets.
            #[must_use]
            pub fn key(&self) -> $keys {
                match self {
                    $(Self::$field($($key,)? _) => $keys::$field $((ToOwned::to_owned($key)))?,)+
                }
            }

            /// Exchanges its value with the one in force.
            pub(super) fn exchange(&mut self, $of: &mut $whole) {
                match self {
                    $(Self::$field($($key,)? $value) => $exchange,)+
                }
            }

            /// Whether what led from the value before to the one between, both
            /// of the same field, may go on as one step.
            pub(super) fn goes_on(before: &Self, between: &Self) -> bool {
                match (before, between) {
                    $((Self::$field(.., before), Self::$field(.., between)) => {
                        Value::goes_on(before, between)
                    })+
                    _ => false,
                }
            }

            /// Any value of any of the fields.
            #[cfg(test)]
            pub(super) fn any() -> proptest::strategy::BoxedStrategy<Self> {
                use proptest::strategy::Strategy;
                use super::samples::Sample;
                let fields = [
                    $(($(<$key_type>::any(),)? <$type>::any(),)
                        .prop_map(|($($key,)? $value,)| Self::$field($($key,)? $value))
                        .boxed(),)+
                ];
                proptest::strategy::Union::new(fields).boxed()
            }
        }
    )+};
}

fields! {
    /// A part of what is said to a question.
    AnswerField, AnswerKey, of: Answer {
        /// The answer chosen; none takes it away.
        Value(chosen: Option<AnswerValue>) => swap(&mut of.value, chosen);
        /// Whether there is evidence.
        Evidence(state: EvidenceState) => swap(&mut of.evidence, state);
        /// Where the evidence is.
        EvidenceLink(text: String) => swap(&mut of.evidence_link, text);
        /// The note.
        Note(text: String) => swap(&mut of.note, text);
        /// Whether one of the things that the question names is in place.
        Tick[tick: TickId](is_in_place: bool) => member(&mut of.ticks, tick, is_in_place);
        /// Whether what is asked about occurs at all.
        Occurrence(occurs: Occurrence) => swap(&mut of.occurrence, occurs);
    }

    /// A field of the profile.
    ProfileField, ProfileKey, of: Profile {
        /// The organisation's name.
        Organisation(text: String) => swap(&mut of.organisation, text);
        /// Its industry. Modules do not follow: see [`super::industry`].
        Industry(id: Option<IndustryId>) => swap(&mut of.industry, id);
        /// People in scope.
        Staff(people: Option<u32>) => swap(&mut of.staff, people);
        /// Growth within 24 months, in percent.
        Growth(percent: Option<i32>) => swap(&mut of.growth, percent);
        /// The services in scope.
        Services(text: String) => swap(&mut of.services, text);
        /// Customers.
        Customers(count: Option<u32>) => swap(&mut of.customers, count);
        /// Suppliers and partners.
        Suppliers(count: Option<u32>) => swap(&mut of.suppliers, count);
        /// Where the organisation stands.
        Mode(mode: Mode) => swap(&mut of.mode, mode);
        /// A certificate held, with the overlap of its scope.
        Certificate[held: Certificate](overlap: Option<ScopeOverlap>) => entry(&mut of.certificates, held, overlap);
        /// Whether a motive applies, by the catalogue's key.
        Motive[motive: String](applies: bool) => member(&mut of.motives, motive, applies);
        /// Whether a context module is switched on.
        Module[module: Module](is_on: bool) => member(&mut of.modules, module, is_on);
        /// Whether a law touches the organisation, by the guide's key.
        Law[law: String](touches: bool) => member(&mut of.laws, law, touches);
        /// A role's hours per week.
        Hours[role: Role](hours: f64) => swap(of.hours.of_mut(*role), hours);
        /// Money until certification.
        Budget(euros: Option<f64>) => swap(&mut of.budget, euros);
        /// The day on which work starts.
        Start(date: Option<Date>) => swap(&mut of.start, date);
        /// The day by which the certificate is wanted.
        Target(date: Option<Date>) => swap(&mut of.target, date);
        /// The tool in use.
        Tool(id: Option<ToolId>) => swap(&mut of.tool, id);
    }

    /// A depth of the questions.
    DepthField, DepthKey, of: DepthChoice {
        /// That of all clauses without their own.
        General(depth: Depth) => swap(&mut of.general, depth);
        /// A clause's own.
        Clause[clause: Clause](depth: Option<Depth>) => entry(&mut of.clauses, &clause.number(), depth);
    }

    /// A number of the settings; none goes back to the preset.
    SettingField, SettingKey, of: Settings {
        /// Weight in the readiness, 0–5.
        Weight[of_sub_clause: SubClause](weight: Option<f64>) => entry(&mut of.weights, of_sub_clause, weight);
        /// Target readiness, 0–100.
        Target[of_sub_clause: SubClause](percent: Option<f64>) => entry(&mut of.targets, of_sub_clause, percent);
        /// Business value, 1–5.
        Value[of_sub_clause: SubClause](points: Option<u8>) => entry(&mut of.value, of_sub_clause, points);
        /// Customer pain, 1–5.
        Pain[of_sub_clause: SubClause](points: Option<u8>) => entry(&mut of.pain, of_sub_clause, points);
        /// Share of the effort that a fully overlapping certificate saves, 0–1.
        FullCredit(share: Option<f64>) => swap(&mut of.full_credit, share);
        /// The same where the overlap is partial, 0–1.
        PartCredit(share: Option<f64>) => swap(&mut of.part_credit, share);
    }

    /// A field of what a mock audit found.
    AuditField, AuditKey, of: AuditNote {
        /// How it went.
        Result(result: AuditResult) => swap(&mut of.result, result);
        /// What was seen.
        Seen(text: String) => swap(&mut of.seen, text);
        /// When.
        Date(date: Option<Date>) => swap(&mut of.date, date);
    }

    /// A field of a gap.
    GapField, GapKey, of: GapNote {
        /// Why there is a gap.
        Cause(text: String) => swap(&mut of.cause, text);
        /// Who closes it.
        Owner(text: String) => swap(&mut of.owner, text);
        /// By when.
        Due(date: Option<Date>) => swap(&mut of.due, date);
        /// Anything else.
        Note(text: String) => swap(&mut of.note, text);
    }

    /// A field of a document or record.
    WorkProductField, WorkProductKey, of: WorkProduct {
        /// Whether it is there.
        State(state: WorkProductState) => swap(&mut of.state, state);
        /// Who keeps it.
        Owner(text: String) => swap(&mut of.owner, text);
    }

    /// A date on the way to the audit.
    MilestoneField, MilestoneKey, of: Milestones {
        /// Since when the SMS has been in operation.
        OperatingSince(date: Option<Date>) => swap(&mut of.operating_since, date);
        /// When the last full internal audit ended.
        InternalAudit(date: Option<Date>) => swap(&mut of.internal_audit, date);
        /// When management last reviewed the SMS.
        ManagementReview(date: Option<Date>) => swap(&mut of.management_review, date);
    }

    /// An option of the whole plan.
    PlanField, PlanKey, of: PlanOptions {
        /// What the plan is best at.
        Goal(goal: Goal) => swap(&mut of.goal, goal);
        /// What comes first.
        Order(order: OrderPreset) => swap(&mut of.order, order);
        /// The currency of all amounts; what was entered stays as it is.
        Currency(currency: Currency) => swap(&mut of.currency, currency);
        /// On which days people work.
        WorkingWeek(week: WorkingWeek) => swap(&mut of.working_week, week);
        /// Money that may be spent per quarter.
        QuarterBudget(euros: Option<f64>) => swap(&mut of.quarter_budget, euros);
        /// Days of a consultant that may be bought.
        ConsultantDays(days: u32) => swap(&mut of.consultant_days, days);
        /// A tool to be introduced, and how it is run.
        NewTool(tool: Option<NewTool>) => swap(&mut of.new_tool, tool);
        /// How a topic is learnt; none means the cheapest way.
        Training[topic: TrainingId](way: Option<TrainingChoice>) => entry(&mut of.training, topic, way);
        /// Whether growth changes the hours.
        Growth(growth: GrowthUse) => swap(&mut of.growth, growth);
        /// What the certification body asks for.
        AuditQuote(euros: Option<f64>) => swap(&mut of.audit_quote, euros);
        /// How many days it asks for.
        AuditDays(days: Option<f64>) => swap(&mut of.audit_days, days);
        /// The price of a cost unit; none means the catalogue's.
        Price[unit: String](euros: Option<f64>) => entry(&mut of.prices, unit, euros);
        /// An assumption; none means its default.
        Assumption[assumption: Assumption](number: Option<f64>) => entry(&mut of.assumptions, assumption, number);
    }

    /// A field of a holiday or busy period.
    AbsenceField, AbsenceKey, of: Absence {
        /// First day.
        From(date: Date) => swap(&mut of.from, date);
        /// Last day.
        To(date: Date) => swap(&mut of.to, date);
        /// Whose; none means everybody's.
        Role(role: Option<Role>) => swap(&mut of.role, role);
        /// Share of the hours that falls away, in percent (0–100).
        Percent(percent: u8) => swap(&mut of.percent, percent);
    }

    /// A field of what is decided about an action.
    ActionField, ActionKey, of: ActionPlan {
        /// How far it is, with the dates that come with it.
        Standing(standing: Standing) => standing.exchange(of);
        /// Share of it that is done, in percent (0–100).
        Progress(percent: u8) => swap(&mut of.progress, percent);
        /// Where it shall be.
        Pin(pin: Option<Pin>) => swap(&mut of.pin, pin);
        /// Who does it.
        Owner(text: String) => swap(&mut of.owner, text);
        /// Why there is a gap.
        Cause(text: String) => swap(&mut of.cause, text);
        /// Anything else.
        Note(text: String) => swap(&mut of.note, text);
        /// A role's own hours; none means the estimate.
        Hours[role: Role](hours: Option<f64>) => entry(&mut of.hours, role, hours);
        /// Shortest time in weeks; none means the estimate.
        Weeks(weeks: Option<u32>) => swap(&mut of.weeks, weeks);
        /// Money; none means the estimate.
        Money(euros: Option<f64>) => swap(&mut of.money, euros);
        /// Prerequisites; none means the catalogue's.
        After(actions: Option<Vec<ActionId>>) => swap(&mut of.after, actions);
    }

    /// A field of what was agreed on for a question.
    ConsensusField, ConsensusKey, of: Consensus {
        /// The answer; none takes it away.
        Value(chosen: Option<AnswerValue>) => swap(&mut of.value, chosen);
        /// Why it is this one.
        Reason(text: String) => swap(&mut of.reason, text);
    }

    /// How colleagues are asked and shown.
    TogetherField, TogetherKey, of: Together {
        /// Whether it is told who said what.
        Names(names: Names) => swap(&mut of.names, names);
        /// Who asks.
        From(text: String) => swap(&mut of.from, text);
    }

    /// A field of a snapshot.
    SnapshotField, SnapshotKey, of: Snapshot {
        /// Its name.
        Name(text: String) => swap(&mut of.name, text);
        /// What was learnt.
        Lessons(text: String) => swap(&mut of.lessons, text);
    }

    /// A field of what is measured.
    IndicatorField, IndicatorKey, of: Indicator {
        /// Its name.
        Name(text: String) => swap(&mut of.name, text);
        /// Its unit.
        Unit(text: String) => swap(&mut of.unit, text);
        /// The value before the work began.
        Baseline(value: Option<f64>) => swap(&mut of.baseline, value);
        /// Later values, oldest first.
        Values(values: Vec<Measured>) => swap(&mut of.values, values);
    }
}

/// How far an action is, since when, and when it was done: one decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    state: ActionState,
    started: Option<Date>,
    finished: Option<Date>,
}

impl Standing {
    /// The standing of an action as it is.
    #[must_use]
    pub fn of(plan: &ActionPlan) -> Self {
        Self {
            state: plan.state,
            started: plan.started,
            finished: plan.finished,
        }
    }

    /// The standing of an action that reaches a state today. Dates that are
    /// known already stay, as far as the state allows them.
    #[must_use]
    pub fn reached(plan: &ActionPlan, state: ActionState, today: Date) -> Self {
        let (started, finished) = match state {
            ActionState::Open => (None, None),
            ActionState::Doing => (plan.started.or(Some(today)), None),
            ActionState::Done => (plan.started.or(Some(today)), plan.finished.or(Some(today))),
        };
        Self {
            state,
            started,
            finished,
        }
    }

    #[cfg(test)]
    pub(super) fn sample(
        (state, started, finished): (ActionState, Option<Date>, Option<Date>),
    ) -> Self {
        Self {
            state,
            started,
            finished,
        }
    }

    fn exchange(&mut self, of: &mut ActionPlan) {
        swap(&mut self.state, &mut of.state);
        swap(&mut self.started, &mut of.started);
        swap(&mut self.finished, &mut of.finished);
    }
}

impl Value for Standing {
    fn goes_on(_: &Self, _: &Self) -> bool {
        false
    }
}

/// Exchanges the value of a map's key, or that there is none.
fn entry<Key: Ord + Clone, Of>(map: &mut Map<Key, Of>, key: &Key, value: &mut Option<Of>) {
    *value = match value.take() {
        Some(value) => map.insert(key.clone(), value),
        None => map.remove(key),
    };
}

/// Exchanges whether a set has a member.
fn member<Of: Ord + Clone>(set: &mut Set<Of>, of: &Of, is_in: &mut bool) {
    let was_in = if *is_in {
        !set.insert(of.clone())
    } else {
        set.remove(of)
    };
    *is_in = was_in;
}
