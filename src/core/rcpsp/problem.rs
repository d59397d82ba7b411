//! The checked problem that the solver works on.

use super::draft::{Draft, Time};
use super::issue::Issue;
use super::network::Network;
use super::validate;

/// A checked problem: precedence has no cycle, each activity fits within the
/// capacity and the money there is, and pins agree with precedence, capacity
/// and budget among themselves.
///
/// Pins and a tight horizon can still leave the other activities no room at
/// all; whether they do is itself a hard problem, and a search that finds no
/// schedule reports none (see [`super::SoFar::best`]).
#[derive(Debug, Clone)]
pub struct Problem {
    draft: Draft,
    network: Network,
}

impl Problem {
    /// Checks a draft.
    ///
    /// # Errors
    /// All issues found; never empty.
    pub fn new(draft: Draft) -> Result<Self, Vec<Issue>> {
        let network = validate::validate(&draft)?;
        Ok(Self { draft, network })
    }

    /// The draft as it was given.
    #[must_use]
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// Length of the longest path with release times and pins but without
    /// resources: no schedule is shorter.
    #[must_use]
    pub fn critical_path(&self) -> Time {
        self.network.critical_path()
    }

    pub(super) fn network(&self) -> &Network {
        &self.network
    }
}
