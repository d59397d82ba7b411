//! Any edit and any assessment, for tests that try many of them. The pools of
//! ids are small, so that edits often meet what is there.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::core::assessment::planning::{
    Absence, ActionState, Assumption, Details, Goal, GrowthUse, HostingKind, Measured, NewTool,
    OrderPreset, Phase, Pin, TrainingChoice,
};
use crate::core::assessment::{
    Answer, AnswerValue, AuditResult, Depth, EvidenceState, Invitation, Mode, Names, Occurrence,
    Respondent, ScopeOverlap, WorkProductState,
};
use crate::core::bank::{Certificate, LearningKind};
use crate::core::currency::Currency;
use crate::core::date::Date;
use crate::core::id::{AbsenceId, AssessmentId, IndustryId, TickId, ToolId, TrainingId};
use crate::core::ordered::Set;
use crate::core::standard::{Module, Role};
use crate::core::week::WorkingWeek;

/// Of what tests make any value.
pub(crate) trait Sample: Sized + std::fmt::Debug {
    /// Any value.
    fn any() -> BoxedStrategy<Self>;
}

macro_rules! samples {
    ($($type:ty => $strategy:expr;)+) => {
        $(impl Sample for $type {
            fn any() -> BoxedStrategy<Self> {
                $strategy.boxed()
            }
        })+
    };
}

samples! {
    bool => any::<bool>();
    u8 => 0..=100_u8;
    u32 => 0..20_u32;
    i32 => -90..=500_i32;
    f64 => 0.0..100.0_f64;
    String => select(vec!["", "a", "tom", "no time"]).prop_map(str::to_owned);
    Date => (2026..2030_i32, 1..13_u32, 1..28_u32)
        .prop_filter_map("a date", |(year, month, day)| Date::from_ymd(year, month, day));
    AnswerValue => select(AnswerValue::ALL.to_vec());
    AuditResult => select(AuditResult::ALL.to_vec());
    EvidenceState => select(EvidenceState::ALL.to_vec());
    Occurrence => select(vec![Occurrence::Occurs, Occurrence::DoesNotOccur]);
    Mode => select(Mode::ALL.to_vec());
    Certificate => select(Certificate::ALL.to_vec());
    ScopeOverlap => select(ScopeOverlap::ALL.to_vec());
    Module => select(Module::ALL.to_vec());
    Role => select(Role::ALL.to_vec());
    Depth => select(Depth::ALL.to_vec());
    Clause => select(Clause::ALL.to_vec());
    SubClause => select(SubClause::all().take(3).collect::<Vec<_>>());
    WorkProductState => select(WorkProductState::ALL.to_vec());
    Currency => select(Currency::ALL.to_vec());
    WorkingWeek => select(WorkingWeek::ALL.to_vec());
    Goal => select(Goal::ALL.to_vec());
    OrderPreset => select(OrderPreset::ALL.to_vec());
    GrowthUse => select(GrowthUse::ALL.to_vec());
    HostingKind => select(HostingKind::ALL.to_vec());
    ActionState => select(ActionState::ALL.to_vec());
    Phase => select(Phase::ALL.to_vec());
    LearningKind => select(LearningKind::ALL.to_vec());
    Assumption => select(Assumption::ALL.to_vec());
    Deed => prop_oneof![
        Just(Deed::Industry), Just(Deed::Certificates), Just(Deed::Presets), Just(Deed::Remedy),
        Just(Deed::Hours), Just(Deed::Trial), Just(Deed::Ticks),
        Just(Deed::Scenario), Just(Deed::Merge),
        Clause::any().prop_map(Deed::ClauseTargets),
    ];
    QuestionId => id(Self::new);
    TickId => id(Self::new);
    ActionId => id(Self::new);
    DocumentId => id(Self::new);
    RecordId => id(Self::new);
    IndustryId => id(Self::new);
    ToolId => id(Self::new);
    TrainingId => id(Self::new);
    SnapshotId => id(Self::new);
    AbsenceId => id(Self::new);
    IndicatorId => id(Self::new);
    NewTool => (ToolId::any(), HostingKind::any()).prop_map(|(tool, hosting)| Self { tool, hosting });
    TrainingChoice => option::of(LearningKind::any())
        .prop_map(|kind| kind.map_or(Self::Skip, Self::Offer));
    Pin => prop_oneof![Date::any().prop_map(Self::Week), Phase::any().prop_map(Self::Phase)];
    Absence => (AbsenceId::any(), Date::any(), Date::any(), option::of(Role::any()), 0..=100_u8)
        .prop_map(|(id, from, to, role, percent)| Self { id, from, to, role, percent });
    Measured => (Date::any(), f64::any()).prop_map(|(date, value)| Self { date, value });
    Standing => (ActionState::any(), option::of(Date::any()), option::of(Date::any()))
        .prop_map(Self::sample);
    RespondentId => id(Self::new);
    Names => select(vec![Names::Shown, Names::Hidden]);
    Answer => (option::of(AnswerValue::any()), String::any())
        .prop_map(|(value, note)| Self { value, note, ..Self::default() });
    Respondent => (
        String::any(), String::any(), Date::any(), 0..9_u64, vec((QuestionId::any(), Answer::any()), 0..4),
    )
        .prop_map(|(name, called, changed, changed_at, answers)| Self {
            name,
            called,
            audience: None,
            changed,
            changed_at,
            answers: answers.into_iter().collect(),
        });
    Snapshot => (SnapshotId::any(), Date::any(), String::any()).prop_map(|(id, date, name)| Self {
        id,
        date,
        name,
        readiness: None,
        conformity: 0.0,
        done: Vec::new(),
        lessons: String::new(),
        details: Details::default(),
    });
    Indicator => (IndicatorId::any(), String::any(), vec(Measured::any(), 0..3))
        .prop_map(|(id, name, values)| Self { id, name, values, ..Self::default() });
}

impl<T: Sample + Clone + 'static> Sample for Option<T> {
    fn any() -> BoxedStrategy<Self> {
        option::of(T::any()).boxed()
    }
}

impl<T: Sample + Clone + 'static> Sample for Vec<T> {
    fn any() -> BoxedStrategy<Self> {
        vec(T::any(), 0..3).boxed()
    }
}

fn id<Id: std::fmt::Debug>(make: fn(&str) -> Id) -> impl Strategy<Value = Id> {
    select(vec!["a", "b", "c"]).prop_map(make)
}

impl Edit {
    /// Any edit.
    pub(crate) fn any() -> BoxedStrategy<Self> {
        let together = (Deed::any(), vec(Self::any_single(), 0..6))
            .prop_map(|(deed, edits)| Self::Together(deed, edits));
        prop_oneof![8 => Self::any_single(), 1 => together].boxed()
    }

    /// Any edit of a field of its own, which no other edit sets as well.
    pub(crate) fn any_field() -> BoxedStrategy<Self> {
        let is_own = |edit: &Self| {
            !matches!(
                edit,
                Self::Absence(OfList::Add(..) | OfList::Remove(_))
                    | Self::Snapshot(OfList::Add(..) | OfList::Remove(_))
                    | Self::Indicator(OfList::Add(..) | OfList::Remove(_))
            )
        };
        Self::any_single().prop_filter("a field", is_own).boxed()
    }

    fn any_single() -> BoxedStrategy<Self> {
        prop_oneof![
            (QuestionId::any(), AnswerField::any()).prop_map(|(id, field)| Self::Answer(id, field)),
            ProfileField::any().prop_map(Self::Profile),
            DepthField::any().prop_map(Self::Depth),
            SettingField::any().prop_map(Self::Setting),
            (SubClause::any(), GapField::any()).prop_map(|(of, field)| Self::Gap(of, field)),
            (SubClause::any(), AuditField::any())
                .prop_map(|(of, field)| Self::MockAudit(of, field)),
            (DocumentId::any(), WorkProductField::any())
                .prop_map(|(id, field)| Self::Document(id, field)),
            (RecordId::any(), WorkProductField::any())
                .prop_map(|(id, field)| Self::Record(id, field)),
            MilestoneField::any().prop_map(Self::Milestone),
            PlanField::any().prop_map(Self::Plan),
            of_list(AbsenceField::any()).prop_map(Self::Absence),
            (ActionId::any(), ActionField::any()).prop_map(|(id, field)| Self::Action(id, field)),
            of_list(SnapshotField::any()).prop_map(Self::Snapshot),
            of_list(IndicatorField::any()).prop_map(Self::Indicator),
            (RespondentId::any(), option::of(Respondent::any()))
                .prop_map(|(id, one)| Self::Respondent(id, one)),
            (QuestionId::any(), ConsensusField::any())
                .prop_map(|(id, field)| Self::Consensus(id, field)),
            TogetherField::any().prop_map(Self::Colleagues),
            String::any().prop_map(Self::Invited),
        ]
        .boxed()
    }
}

fn of_list<Of>(
    field: impl Strategy<Value = Of::Field> + 'static,
) -> impl Strategy<Value = OfList<Of>>
where
    Of: Listed + Sample + Clone + 'static,
    Of::Id: Sample + 'static,
    Of::Field: std::fmt::Debug,
    OfList<Of>: std::fmt::Debug,
{
    prop_oneof![
        (0..4_usize, Of::any()).prop_map(|(place, entry)| OfList::Add(place, Box::new(entry))),
        Of::Id::any().prop_map(OfList::Remove),
        (Of::Id::any(), field).prop_map(|(id, field)| OfList::Set(id, field)),
    ]
}

/// An empty assessment, a colleague's among them, after some edits of every kind.
pub(crate) fn any_assessment() -> BoxedStrategy<Assessment> {
    (vec(Edit::any(), 0..20), any::<bool>())
        .prop_map(|(edits, is_invited)| {
            let today = Date::from_unix_millis(0.0);
            let mut assessment = Assessment::new(AssessmentId::new("a"), today);
            assessment.invitation = is_invited.then(|| {
                Box::new(Invitation {
                    of: AssessmentId::new("b"),
                    from: String::new(),
                    audience: None,
                    sub_clauses: SubClause::all().take(2).collect(),
                    themes: Set::new(),
                    by: String::new(),
                })
            });
            let now = Moment::of_day(today);
            for edit in edits {
                apply(&mut assessment, edit, now);
            }
            assessment
        })
        .boxed()
}
