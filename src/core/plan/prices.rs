//! Prices in force: the visitor's own, else the catalogue's.

use crate::core::assessment::planning::PlanOptions;
use crate::core::bank::{Bank, ThreePoint};
use crate::core::standard::Role;

/// A consultant's day.
pub const CONSULTANT_DAY: &str = "consultant-day";
/// A day of the certification body's auditor.
pub const AUDIT_DAY: &str = "audit-day";
/// Travel for a day on site.
pub const AUDIT_TRAVEL: &str = "audit-travel";
/// The certificate's yearly fee.
pub const CERTIFICATE_YEAR: &str = "certificate-year";

/// The price of a cost unit in euros; the visitor's own has no spread, and
/// what nobody knows costs nothing.
#[must_use]
pub fn price(bank: &Bank, options: &PlanOptions, key: &str) -> ThreePoint {
    if let Some(&own) = options.prices.get(key) {
        return ThreePoint {
            low: own,
            likely: own,
            high: own,
        };
    }
    let known = bank.lists().costs.iter().find(|unit| unit.key == key);
    known.map(|unit| unit.amount).unwrap_or_default()
}

/// Euros per own hour of a role.
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
