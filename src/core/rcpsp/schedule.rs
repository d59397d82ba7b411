//! The answer: a start for each activity.

use serde::Serialize;

use crate::core::json::Read;

use super::draft::Time;
use super::problem::Problem;

/// Starts of all activities.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Read)]
pub struct Schedule {
    /// In the order of [`super::Draft::activities`].
    pub starts: Vec<Time>,
}

impl Schedule {
    /// When the last activity finishes; 0 for an empty schedule.
    #[must_use]
    pub fn makespan(&self, problem: &Problem) -> Time {
        let activities = &problem.draft().activities;
        let finishes = self
            .starts
            .iter()
            .zip(activities)
            .map(|(s, a)| s.saturating_add(a.duration));
        finishes.max().unwrap_or(0)
    }
}
