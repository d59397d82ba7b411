//! What makes one schedule better than another.

use serde::Serialize;

use crate::core::json::Read;

use super::draft::{Draft, Time};
use super::issue::limits;

/// What to minimise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Read)]
pub enum Objective {
    /// Earliest finish: the makespan.
    Makespan,
    /// Most value early: Σ weight × finish.
    WeightedFinish,
    /// Class 0 before class 1 and so on, as far as precedence and resources
    /// leave it: Σ finish × 8^(last class − class). One time unit of a class
    /// outweighs seven of the next, so later classes still fill what earlier
    /// ones leave free.
    ByClass,
    /// Smooth load: Σ over time units and resources of load², among the
    /// schedules that finish by a time. Where none is found that does, among
    /// the shortest found.
    SmoothLoad {
        /// That time.
        finish_by: Time,
    },
}

impl Objective {
    /// The weight of each activity's finish, where the objective is a sum of
    /// weighted finishes.
    pub(super) fn finish_weights(self, draft: &Draft) -> Option<Vec<u64>> {
        let activities = draft.activities.iter();
        match self {
            Self::Makespan | Self::SmoothLoad { .. } => None,
            Self::WeightedFinish => Some(activities.map(|a| u64::from(a.weight)).collect()),
            Self::ByClass => {
                let steps = |class: u8| u32::from(limits::CLASS.saturating_sub(class));
                Some(
                    activities
                        .map(|a| 8_u64.saturating_pow(steps(a.class)))
                        .collect(),
                )
            }
        }
    }
}
