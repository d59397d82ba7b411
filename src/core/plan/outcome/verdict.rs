//! What there is to say of a plan: whether its target date will be kept.

use super::plan::Plan;

/// The verdict of a plan. It follows the share of simulated runs that keep the
/// target date, since a date on which the expected hours end is kept in half of
/// all cases at best.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanVerdict {
    /// Something pinned asks for more than there is, or could not be kept.
    Strained,
    /// There is no target date to be kept.
    Open,
    /// It is not known yet how likely the target date is.
    Reckoning,
    /// The plan ends after the target date, and most runs miss it.
    Missed,
    /// The plan ends in time, but most runs miss the target date.
    Unlikely,
    /// Most runs keep the target date, but too many miss it.
    Tight,
    /// The target date is kept in nearly all runs.
    Likely,
}

/// How a verdict is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// As nothing in particular.
    Neutral,
    /// As good.
    Good,
    /// As in need of attention.
    Warn,
    /// As bad.
    Bad,
}

/// Share of the runs from which on a target date is likely to be kept: our own
/// proposal.
pub const LIKELY: f64 = 0.8;
/// Share from which on it is more likely than not.
const EVEN: f64 = 0.5;

impl PlanVerdict {
    /// The verdict of a plan whose target date so many runs keep, 0–1; none
    /// until that is known.
    #[must_use]
    pub fn new(plan: &Plan, chance: Option<f64>) -> Self {
        let is_sound = plan.overloads.is_empty() && plan.problems.is_empty();
        match (plan.target, chance) {
            (Some(target), Some(chance)) if chance < EVEN => {
                if target.is_kept() {
                    Self::Unlikely
                } else {
                    Self::Missed
                }
            }
            _ if !is_sound => Self::Strained,
            (None, _) => Self::Open,
            (Some(_), None) => Self::Reckoning,
            (Some(_), Some(chance)) if chance < LIKELY => Self::Tight,
            (Some(_), Some(_)) => Self::Likely,
        }
    }

    /// How it is shown.
    #[must_use]
    pub fn tone(self) -> Tone {
        match self {
            Self::Open | Self::Reckoning => Tone::Neutral,
            Self::Likely => Tone::Good,
            Self::Strained | Self::Tight => Tone::Warn,
            Self::Unlikely | Self::Missed => Tone::Bad,
        }
    }
}

impl Tone {
    /// The name used in the page.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Good => "good",
            Self::Warn => "warn",
            Self::Bad => "bad",
        }
    }
}
