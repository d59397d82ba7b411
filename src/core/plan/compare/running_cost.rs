//! What the certificate costs once it is there: per month, and over the three
//! years to the recertification.

use crate::core::assessment::Assessment;
use crate::core::assessment::planning::{Assumption, HostingKind};
use crate::core::bank::{Bank, ThreePoint};
use crate::core::plan::reckon::prices::{self, CERTIFICATE_YEAR, price};
use crate::core::plan::reckon::{from_nothing, hosting, monthly, share_cost};
use crate::core::standard::Role;

/// What is paid for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CostItem {
    /// The surveillance audit of years 1 and 2.
    Surveillance,
    /// The recertification audit of year 3.
    Recertification,
    /// The certificate's yearly fee.
    CertificateFee,
    /// The tool's licence or server.
    Tool,
    /// Own hours that keep the system running, at what they cost.
    OwnHours,
}

impl CostItem {
    /// Whether it is money to be paid out rather than hours to be given.
    #[must_use]
    pub fn is_paid_out(self) -> bool {
        self != Self::OwnHours
    }
}

/// One year after certification.
#[derive(Debug, Clone, PartialEq)]
pub struct RunningYear {
    /// Which year, 1–3.
    pub year: u8,
    /// Euros by item.
    pub items: Vec<(CostItem, ThreePoint)>,
    /// Own hours.
    pub hours: f64,
}

impl RunningYear {
    /// Likely euros to be paid out.
    #[must_use]
    pub fn paid_out(&self) -> f64 {
        self.items
            .iter()
            .filter(|(item, _)| item.is_paid_out())
            .map(|(_, e)| e.likely)
            .sum()
    }

    /// Likely euros with the own hours at what they cost.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.items.iter().map(|(_, euros)| euros.likely).sum()
    }
}

/// The three years after certification.
#[must_use]
pub fn running_years(bank: &Bank, assessment: &Assessment) -> [RunningYear; 3] {
    let options = &assessment.plan.options;
    let fee = price(bank, options, CERTIFICATE_YEAR);
    let (tool, tool_hours) = tool_year(bank, assessment);
    let (hours, cost) = upkeep(bank, assessment);
    [1, 2, 3].map(|year| {
        let (audit, share) = if year == 3 {
            (CostItem::Recertification, Assumption::RecertificationShare)
        } else {
            (CostItem::Surveillance, Assumption::SurveillanceShare)
        };
        let technician = prices::hourly(bank, options, Role::Technician);
        RunningYear {
            year,
            items: vec![
                (audit, share_cost(bank, assessment, share)),
                (CostItem::CertificateFee, fee),
                (CostItem::Tool, ThreePoint::exactly(tool)),
                (
                    CostItem::OwnHours,
                    ThreePoint::exactly(cost + tool_hours * technician),
                ),
            ],
            hours: hours + tool_hours,
        }
    })
}

/// Likely euros to be paid out per month, on the mean of the three years.
#[must_use]
pub fn per_month(years: &[RunningYear; 3]) -> f64 {
    years.iter().map(RunningYear::paid_out).sum::<f64>() / 36.0
}

/// Euros and own hours a year of the tool in use or to be introduced.
fn tool_year(bank: &Bank, assessment: &Assessment) -> (f64, f64) {
    let options = &assessment.plan.options;
    let (id, kind) = match (&options.new_tool, &assessment.profile.tool) {
        (Some(new), _) => (Some(&new.tool), new.hosting),
        (None, in_use) => (in_use.as_ref(), HostingKind::Cloud),
    };
    let tool = bank.lists().tools.iter().find(|tool| Some(&tool.id) == id);
    tool.and_then(|tool| hosting(tool, kind))
        .map_or((0.0, 0.0), |hosting| {
            (
                12.0 * monthly(&hosting, options),
                12.0 * hosting.upkeep_hours,
            )
        })
}

/// Own hours a year that keep the system running, and what they cost: a share
/// of the hours that would build it from nothing.
fn upkeep(bank: &Bank, assessment: &Assessment) -> (f64, f64) {
    let options = &assessment.plan.options;
    let share = options.assumption(Assumption::UpkeepShare) / 100.0;
    let own = from_nothing(bank, assessment).map(|hours| share * hours.likely);
    let cost = own
        .by_role()
        .map(|(role, hours)| hours * prices::hourly(bank, options, role));
    (own.sum(), cost.sum())
}
