//! Money while a schedule is being made.

use super::draft::{Budget, Draft, Time};
use super::network::Network;
use crate::core::sort::sort_by_key;

/// What is left of the grants.
///
/// Spending is checked just before each next grant, where it is highest for
/// what has been granted. What is affordable at a time stays so at all later
/// times, so money only ever moves an activity's earliest start.
#[derive(Debug, Clone)]
pub(super) struct Purse {
    costs: Vec<u64>,
    /// Times at which money is granted, ascending.
    times: Vec<Time>,
    /// By grant: money not spent before the next grant, with the pins' costs
    /// taken off.
    initial: Vec<u64>,
    left: Vec<u64>,
}

impl Purse {
    pub(super) fn new(budget: &Budget, draft: &Draft, network: &Network) -> Self {
        let mut grants = budget.grants.clone();
        sort_by_key(&mut grants, |g| g.at);
        let mut granted = 0;
        let initial: Vec<u64> = grants
            .iter()
            .map(|g| {
                granted += g.amount;
                granted
            })
            .collect();
        let costs = network
            .ids
            .iter()
            .map(|id| draft.activities[id.0].cost)
            .collect();
        let times = grants.iter().map(|g| g.at).collect();
        let mut purse = Self {
            costs,
            times,
            left: initial.clone(),
            initial,
        };
        for (j, pin) in network.pins.iter().enumerate() {
            if let Some(pin) = *pin {
                purse.spend(j, pin);
            }
        }
        purse.initial.clone_from(&purse.left);
        purse
    }

    pub(super) fn clear(&mut self) {
        self.left.copy_from_slice(&self.initial);
    }

    /// Earliest time at which the activity is affordable together with all
    /// that has been bought.
    pub(super) fn earliest(&self, j: usize) -> Time {
        let cost = self.costs[j];
        if cost == 0 {
            return 0;
        }
        let short = self.left.iter().rposition(|&left| left < cost);
        // Where even the last grant is short, the costs exceed the grants,
        // which validation rules out.
        short.map_or_else(
            || self.times.first().copied().unwrap_or(0),
            |k| self.times.get(k + 1).copied().unwrap_or(Time::MAX),
        )
    }

    pub(super) fn spend(&mut self, j: usize, start: Time) {
        self.change(j, start, u64::saturating_sub);
    }

    /// Undoes [`Self::spend`].
    pub(super) fn refund(&mut self, j: usize, start: Time) {
        self.change(j, start, u64::saturating_add);
    }

    fn change(&mut self, j: usize, start: Time, by: fn(u64, u64) -> u64) {
        let cost = self.costs[j];
        for k in 0..self.left.len() {
            if self.times.get(k + 1).is_none_or(|&next| start < next) {
                self.left[k] = by(self.left[k], cost);
            }
        }
    }
}
