//! What a plan is made from: all numbers in one value that needs neither the
//! question bank nor the assessment, so that a worker can be handed it.

use serde::{Deserialize, Serialize};

use super::calendar::Calendar;
use super::prospects::Prospects;
use crate::core::assessment::planning::{Goal, Phase};
use crate::core::bank::{OutsideHelp, ThreePoint};
use crate::core::date::Date;
use crate::core::id::{ActionId, ToolId, TrainingId};
use crate::core::standard::Role;

/// The longest plan: ten years, in weeks.
pub const HORIZON: u32 = 520;

/// What an activity of the plan is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Work {
    /// An action of the catalogue.
    Action(ActionId),
    /// Learning a topic.
    Training(TrainingId),
    /// Setting a tool up.
    ToolSetup(ToolId),
    /// Operating the processes and keeping records.
    Operation,
    /// Stage 1 of the certification audit.
    StageOne,
    /// Closing what stage 1 found.
    Findings,
    /// Stage 2 of the certification audit.
    StageTwo,
    /// The certification body decides.
    Decision,
    /// A surveillance audit.
    Surveillance,
}

impl Work {
    /// A name that is unique in a plan, for instance `action/incident-log`.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Self::Action(id) => format!("action/{id}"),
            Self::Training(id) => format!("training/{id}"),
            Self::ToolSetup(id) => format!("tool/{id}"),
            Self::Operation => "operation".to_owned(),
            Self::StageOne => "stage-one".to_owned(),
            Self::Findings => "findings".to_owned(),
            Self::StageTwo => "stage-two".to_owned(),
            Self::Decision => "decision".to_owned(),
            Self::Surveillance => "surveillance".to_owned(),
        }
    }

    /// The action, if it is one.
    #[must_use]
    pub fn action(&self) -> Option<&ActionId> {
        match self {
            Self::Action(id) => Some(id),
            _ => None,
        }
    }

    /// Whether it is work of the firm's people rather than an event or a wait.
    #[must_use]
    pub fn is_own_work(&self) -> bool {
        matches!(
            self,
            Self::Action(_) | Self::Training(_) | Self::ToolSetup(_)
        )
    }
}

/// One activity before its length is known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Task {
    /// What it is.
    pub work: Work,
    /// The phase it belongs to.
    pub phase: Phase,
    /// Own hours in the order of [`Role::ALL`], after certificates, answers,
    /// tool and training.
    pub hours: [ThreePoint; 4],
    /// Shortest length in weeks, whatever the hours.
    pub weeks: u32,
    /// Whether its length beyond the hours is waiting that may take longer.
    pub spread: Spread,
    /// Positions of the tasks that must be done before.
    pub after: Vec<usize>,
    /// Euros spent at its start.
    pub money: ThreePoint,
    /// Value of finishing it early.
    pub weight: u32,
    /// Whether it is one of the things that people have in hand at a time.
    pub attention: Attention,
    /// Week in which it must start.
    pub pin: Option<u32>,
    /// Whether a consultant may take part of it over.
    pub help: OutsideHelp,
}

/// Whether a task's shortest length is certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Spread {
    /// It may take longer.
    Uncertain,
    /// It is fixed by rule, as the months of operation are.
    Fixed,
}

/// Whether a task counts against the limit on work in parallel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Attention {
    /// It counts.
    InHand,
    /// It runs alongside: long practice with few hours a week, or a wait.
    Alongside,
}

/// Minutes that a role can give per week.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Capacity {
    /// In the first weeks of work.
    pub profile: Vec<u32>,
    /// In all later weeks.
    pub tail: u32,
    /// In a week without absences: what shares of a week are reckoned from.
    pub usual: u32,
}

impl Capacity {
    /// Minutes in a week.
    #[must_use]
    pub fn at(&self, week: u32) -> u32 {
        self.profile
            .get(week as usize)
            .copied()
            .unwrap_or(self.tail)
    }

    /// The same with all hours multiplied.
    #[must_use]
    pub fn times(&self, factor: f64) -> Self {
        let times = |minutes: u32| (f64::from(minutes) * factor).clamp(0.0, 900_000.0) as u32;
        Self {
            profile: self.profile.iter().copied().map(times).collect(),
            tail: times(self.tail),
            usual: times(self.usual),
        }
    }
}

/// A consultant who may take work over.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Consultant {
    /// Days that may be bought.
    pub days: u32,
    /// Hours of a day.
    pub hours: f64,
    /// Euros per day.
    pub price: f64,
    /// Own hours that an hour replaces.
    pub rate: f64,
    /// Largest share of own hours taken over where help is usual, 0–1.
    pub share_usual: f64,
    /// The same where help is possible, 0–1.
    pub share_possible: f64,
}

/// Money that becomes available.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoneyGrant {
    /// Week of work from which on it may be spent.
    pub week: u32,
    /// Euros.
    pub euros: u64,
}

/// All that a plan is made from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlanInput {
    /// The weeks of work.
    pub calendar: Calendar,
    /// When the certificate is wanted.
    pub target: Option<Date>,
    /// What the plan is best at.
    pub goal: Goal,
    /// What there is to do.
    pub tasks: Vec<Task>,
    /// Minutes per week, in the order of [`Role::ALL`].
    pub capacities: [Capacity; 4],
    /// Share of a role's week that one task may take, 0–1.
    pub share: f64,
    /// Minutes a week that a task may take whatever the share.
    pub block: f64,
    /// How much longer waiting may take, as a share of it.
    pub waiting_spread: f64,
    /// Tasks of the firm's people in parallel.
    pub parallel: u32,
    /// Money; none is without limit.
    pub grants: Option<Vec<MoneyGrant>>,
    /// Help.
    pub consultant: Consultant,
    /// Euros per own hour, in the order of [`Role::ALL`].
    pub hourly: [f64; 4],
    /// Share of the estimates that err together, 0–1: what makes one action
    /// longer than thought often makes others longer, too.
    pub common_cause: f64,
    /// What the tasks change in readiness and conformity.
    pub prospects: Prospects,
}

impl PlanInput {
    /// Minutes of one role.
    #[must_use]
    pub fn capacity(&self, role: Role) -> &Capacity {
        let [manager, process, technician, top] = &self.capacities;
        match role {
            Role::Manager => manager,
            Role::Process => process,
            Role::Technician => technician,
            Role::Top => top,
        }
    }

    /// The week by whose beginning all must be done, if there is a target.
    #[must_use]
    pub fn target_week(&self) -> Option<u32> {
        self.target.map(|target| self.calendar.weeks_until(target))
    }
}
