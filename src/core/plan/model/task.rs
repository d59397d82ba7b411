//! One piece of work of the plan, before its length is known.

use serde::Serialize;

use crate::core::assessment::planning::Phase;
use crate::core::bank::{OutsideHelp, ThreePoint};
use crate::core::id::{ActionId, ToolId, TrainingId};
use crate::core::json::Read;
use crate::core::standard::PerRole;

/// What an activity of the plan is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Read)]
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
    /// Only such work takes from the hours that a role has each week for the
    /// system: operating it, an audit's days and what is found there come on top,
    /// and last as long as they last.
    #[must_use]
    pub fn is_own_work(&self) -> bool {
        matches!(
            self,
            Self::Action(_) | Self::Training(_) | Self::ToolSetup(_)
        )
    }
}

/// One activity before its length is known.
#[derive(Debug, Clone, PartialEq, Serialize, Read)]
pub struct Task {
    /// What it is.
    pub work: Work,
    /// The phase it belongs to.
    pub phase: Phase,
    /// Own hours, after certificates, answers, tool and training; those of an
    /// event come on top of the weekly ones.
    pub hours: PerRole<ThreePoint>,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Read)]
#[serde(rename_all = "kebab-case")]
pub enum Spread {
    /// It may take longer.
    Uncertain,
    /// It is fixed by rule, as the months of operation are.
    Fixed,
}

/// Whether a task counts against the limit on work in parallel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Read)]
#[serde(rename_all = "kebab-case")]
pub enum Attention {
    /// It counts.
    InHand,
    /// It runs alongside: long practice with few hours a week, or a wait.
    Alongside,
}
