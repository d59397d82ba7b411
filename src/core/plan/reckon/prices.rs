//! Prices in force: the visitor's own, else the catalogue's.
//!
//! The catalogue's are euros: here, and only here, they become amounts of the assessment's
//! currency.

use crate::core::assessment::planning::PlanOptions;
use crate::core::bank::{Bank, CostUnit, LearningOption, Money, ThreePoint};
use crate::core::standard::{Role, Scale};

/// A consultant's day.
pub const CONSULTANT_DAY: &str = "consultant-day";
/// A day of the certification body's auditor.
pub const AUDIT_DAY: &str = "audit-day";
/// Travel for a day on site.
pub const AUDIT_TRAVEL: &str = "audit-travel";
/// The certificate's yearly fee.
pub const CERTIFICATE_YEAR: &str = "certificate-year";

/// A tool's licence for an agent and month.
pub const TOOL_SEAT_MONTH: &str = "tool-seat-month";
/// A server for a tool of one's own, for a month.
pub const SERVER_MONTH: &str = "server-month";

/// A range of euros of the catalogue, in the currency of the plan.
#[must_use]
pub fn of_euros(options: &PlanOptions, euros: ThreePoint) -> ThreePoint {
    let [low, likely, high] =
        [euros.low, euros.likely, euros.high].map(|one| options.currency.of_euros(one));
    ThreePoint { low, likely, high }
}

/// The price of a cost unit; the visitor's own has no spread, and
/// what nobody knows costs nothing.
#[must_use]
pub fn price(bank: &Bank, options: &PlanOptions, key: &str) -> ThreePoint {
    if let Some(&own) = options.prices.get(key) {
        return ThreePoint::exactly(own);
    }
    let known = bank.lists().costs.iter().find(|unit| unit.key == key);
    known
        .map(|unit| of_euros(options, unit.amount))
        .unwrap_or_default()
}

/// The cost of a role's own hour.
#[must_use]
pub fn hourly(bank: &Bank, options: &PlanOptions, role: Role) -> f64 {
    price(bank, options, hourly_key(role)).likely
}

/// The cost unit of a role's own hour.
#[must_use]
pub fn hourly_key(role: Role) -> &'static str {
    match role {
        Role::Manager => "manager-hour",
        Role::Process => "process-hour",
        Role::Technician => "technician-hour",
        Role::Top => "top-hour",
    }
}

/// The price of something that the catalogue lists at so many euros: the
/// visitor's price for its cost unit, else that. What is free stays free.
#[must_use]
pub fn own_or(options: &PlanOptions, key: &str, listed: f64) -> f64 {
    match options.prices.get(key) {
        Some(&own) if listed > 0.0 => own,
        _ => options.currency.of_euros(listed),
    }
}

/// The fee per person for a way to learn.
#[must_use]
pub fn fee(offer: &LearningOption, options: &PlanOptions) -> f64 {
    match &offer.price {
        Some(key) => own_or(options, key, offer.money),
        None => options.currency.of_euros(offer.money),
    }
}

/// Money that an action takes, where the visitor has not said otherwise.
pub(crate) fn spent(money: &Money, options: &PlanOptions, scale: Scale) -> ThreePoint {
    let own = money.price.as_ref().and_then(|key| options.prices.get(key));
    own.map_or_else(
        || of_euros(options, money.amount.at(scale)),
        |&own| ThreePoint::exactly(own),
    )
}

/// The price of a cost unit while the visitor has entered none; none where
/// what is one of it has prices that differ.
#[must_use]
pub fn listed(bank: &Bank, options: &PlanOptions, unit: &CostUnit) -> Option<f64> {
    let lists = bank.lists();
    let fees = lists.training.iter().flat_map(|topic| &topic.options);
    let fees = fees
        .filter(|offer| offer.price.as_deref() == Some(unit.key.as_str()))
        .map(|offer| offer.money);
    let hostings = lists
        .tools
        .iter()
        .flat_map(|tool| [tool.cloud, tool.self_hosted]);
    let hostings = hostings
        .flatten()
        .filter_map(|hosting| match unit.key.as_str() {
            TOOL_SEAT_MONTH => Some(hosting.agent_month),
            SERVER_MONTH => Some(hosting.month),
            _ => None,
        });
    let mut prices = fees.chain(hostings.filter(|euros| *euros > 0.0));
    let usual = unit.amount.likely;
    prices
        .all(|euros| euros.to_bits() == usual.to_bits())
        .then(|| options.currency.of_euros(usual))
}
