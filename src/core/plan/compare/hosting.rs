//! Cloud or self-hosted: money now against money per month.

use crate::core::assessment::planning::PlanOptions;
use crate::core::bank::{Bank, Hosting, Tool};
use crate::core::plan::reckon::{monthly, prices};
use crate::core::standard::Role;

/// Months that are compared.
const MONTHS: u32 = 36;

/// What a tool costs over three years, run either way.
#[derive(Debug, Clone, PartialEq)]
pub struct HostingComparison {
    /// Euros from the start to the end of each month, 0 to 36: cloud.
    pub cloud: Vec<f64>,
    /// The same on a server of one's own, with the hours of upkeep.
    pub self_hosted: Vec<f64>,
    /// The first month from which on the dearer start is the cheaper way.
    pub break_even_month: Option<u32>,
}

/// Compares both ways of running a tool; none if it is offered in one only.
#[must_use]
pub fn compare_hosting(
    bank: &Bank,
    options: &PlanOptions,
    tool: &Tool,
) -> Option<HostingComparison> {
    let technician = prices::hourly(bank, options, Role::Technician);
    let sums = |hosting: Hosting, setup: f64| -> Vec<f64> {
        let month = monthly(&hosting, options) + hosting.upkeep_hours * technician;
        let start = options.currency.of_euros(hosting.once) + setup * technician;
        (0..=MONTHS)
            .map(|months| start + f64::from(months) * month)
            .collect()
    };
    // Set-up on a server of one's own takes all the hours; in the cloud the
    // server's share falls away: the low estimate.
    let cloud = sums(tool.cloud?, tool.setup_hours.low);
    let self_hosted = sums(tool.self_hosted?, tool.setup_hours.likely);
    let cheaper = |month: usize| {
        let at = |sums: &[f64]| sums.get(month).copied().unwrap_or(0.0);
        at(&cloud) <= at(&self_hosted)
    };
    let at_first = cheaper(0);
    let turn = (1..=MONTHS).find(|&month| cheaper(month as usize) != at_first);
    Some(HostingComparison {
        break_even_month: turn,
        cloud,
        self_hosted,
    })
}
