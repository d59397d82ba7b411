//! The assumptions of the plan that are not the catalogue's: one table.

use serde::Serialize;

use crate::core::bank::Source;
use crate::core::entry::Numbers;
use crate::core::json::Read;

/// What an assumption is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Percent.
    Percent,
    /// Hours.
    Hours,
    /// Weeks.
    Weeks,
    /// Months.
    Months,
    /// Actions.
    Actions,
    /// People.
    People,
}

/// An assumption's default, range and provenance. Its words are in the
/// message table under `assumption.` and its key.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AssumptionInfo {
    /// The name used in files and messages.
    pub key: &'static str,
    /// Where nobody says otherwise.
    pub default: f64,
    /// The smallest value allowed.
    pub low: f64,
    /// The largest value allowed.
    pub high: f64,
    /// What it is counted in.
    pub unit: Unit,
    /// How well founded the default is.
    pub source: Source,
}

impl AssumptionInfo {
    /// The numbers that its field takes.
    #[must_use]
    pub fn takes(self) -> Numbers {
        let numbers = Numbers::decimal(self.low, self.high);
        match self.unit {
            Unit::Percent => numbers.percent(),
            _ => numbers,
        }
    }
}

/// Declares the assumptions: name, key, default, range, unit, source.
macro_rules! assumptions {
    ($($(#[$doc:meta])* $name:ident = ($key:literal, $default:literal, $low:literal..=$high:literal, $unit:ident, $source:ident);)+) => {
        /// A number that the plan rests on and that the visitor may change.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Read)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        #[serde(rename_all = "kebab-case")]
        pub enum Assumption {
            $($(#[$doc])* $name,)+
        }

        impl Assumption {
            /// All assumptions in the order they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its default, range and provenance.
            #[must_use]
            pub fn info(self) -> AssumptionInfo {
                match self {
                    $(Self::$name => AssumptionInfo {
                        key: $key,
                        default: $default,
                        low: $low,
                        high: $high,
                        unit: Unit::$unit,
                        source: Source::$source,
                    },)+
                }
            }
        }
    };
}

assumptions! {
    /// Largest share of a role's week that one action takes, so that nobody
    /// does nothing else for weeks.
    ShareOfWeek = ("share-of-week", 50.0, 5.0..=100.0, Percent, Proposal);
    /// Hours a week that an action may take of a role whatever the share:
    /// nobody splits two hours further.
    SmallestBlock = ("smallest-block", 2.0, 0.0..=40.0, Hours, Proposal);
    /// Actions in parallel; more than a handful is more than a small firm keeps in mind.
    Parallel = ("parallel", 6.0, 1.0..=100.0, Actions, Proposal);
    /// Months of operation before the internal audit.
    OperationMonths = ("operation-months", 3.0, 0.0..=24.0, Months, Published);
    /// Length from which on an action counts as operation rather than set-up,
    /// so that the months of operation need not wait for it.
    PracticeWeeks = ("practice-weeks", 8.0, 2.0..=260.0, Weeks, Proposal);
    /// Weeks between stage 1 and stage 2, to close findings.
    FindingsWeeks = ("findings-weeks", 4.0, 0.0..=26.0, Weeks, Recalled);
    /// Weeks from stage 2 to the certificate.
    DecisionWeeks = ("decision-weeks", 4.0, 0.0..=26.0, Weeks, Recalled);
    /// Own hours to close the findings of one audit, as a share of the hours that
    /// build the system from nothing.
    FindingsShare = ("findings-share", 2.0, 0.0..=50.0, Percent, Proposal);
    /// Smallest share of an action's hours that is left while any of its
    /// questions is open.
    SmallestRest = ("smallest-rest", 25.0, 0.0..=100.0, Percent, Proposal);
    /// How much longer than planned an action may take that is mostly waiting.
    WaitingSpread = ("waiting-spread", 30.0, 0.0..=300.0, Percent, Proposal);
    /// Share of the estimates that err together.
    CommonCause = ("common-cause", 50.0, 0.0..=100.0, Percent, Proposal);
    /// Own hours that an hour of a consultant replaces.
    ConsultantRate = ("consultant-rate", 1.0, 0.1..=10.0, Hours, Proposal);
    /// Largest share of own hours that a consultant takes over where help is usual.
    ConsultantShareUsual = ("consultant-share-usual", 60.0, 0.0..=100.0, Percent, Proposal);
    /// The same where help is merely possible.
    ConsultantSharePossible = ("consultant-share-possible", 40.0, 0.0..=100.0, Percent, Proposal);
    /// Hours of a consultant's day.
    ConsultantHours = ("consultant-hours", 8.0, 1.0..=12.0, Hours, Proposal);
    /// People of the process staff who attend a training.
    ProcessAttendees = ("process-attendees", 2.0, 0.0..=100.0, People, Proposal);
    /// Technicians who attend a training.
    TechnicianAttendees = ("technician-attendees", 2.0, 0.0..=100.0, People, Proposal);
    /// People who need a licence of the tool.
    Agents = ("agents", 5.0, 0.0..=1000.0, People, Proposal);
    /// Own hours, of all roles together, for each day of an audit.
    AuditHours = ("audit-hours", 12.0, 0.0..=200.0, Hours, Proposal);
    /// Days of stage 1 as a share of the initial audit.
    StageOneShare = ("stage-one-share", 30.0, 0.0..=100.0, Percent, Recalled);
    /// Days of a surveillance audit as a share of the initial audit, about a third.
    SurveillanceShare = ("surveillance-share", 33.0, 0.0..=100.0, Percent, Recalled);
    /// Days of a recertification as a share of the initial audit, about two thirds.
    RecertificationShare = ("recertification-share", 67.0, 0.0..=100.0, Percent, Recalled);
    /// Own hours a year that keep the system running, as a share of the hours
    /// that build it from nothing.
    UpkeepShare = ("upkeep-share", 25.0, 0.0..=200.0, Percent, Proposal);
}

impl Assumption {
    /// A value held in the assumption's range; what is no number is the default.
    #[must_use]
    pub fn held(self, value: f64) -> f64 {
        let info = self.info();
        if value.is_nan() {
            info.default
        } else {
            value.clamp(info.low, info.high)
        }
    }
}
