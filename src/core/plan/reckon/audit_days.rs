//! How long the certification body's audit takes and what it costs.

use super::prices::{AUDIT_DAY, AUDIT_TRAVEL, price};
use crate::core::assessment::Assessment;
use crate::core::assessment::planning::Assumption;
use crate::core::bank::{Bank, ThreePoint};

/// Days of an initial audit of a quality management system, as (staff up to,
/// days). Recalled; the table of ISO/IEC 20000-6 itself is not public.
const QUALITY: [(u32, f64); 10] = [
    (5, 1.5),
    (10, 2.0),
    (15, 2.5),
    (25, 3.0),
    (45, 4.0),
    (65, 5.0),
    (85, 6.0),
    (125, 7.0),
    (175, 8.0),
    (275, 9.0),
];

/// Days of an initial audit of an information security management system: the two
/// largest rows as published, the others recalled.
const SECURITY: [(u32, f64); 9] = [
    (10, 5.0),
    (15, 6.0),
    (25, 7.0),
    (45, 8.5),
    (65, 10.0),
    (85, 11.0),
    (125, 12.0),
    (175, 13.0),
    (275, 14.0),
];

fn days(table: &[(u32, f64)], staff: u32) -> f64 {
    let row = table
        .iter()
        .find(|(up_to, _)| staff <= *up_to)
        .or(table.last());
    row.map_or(0.0, |(_, days)| *days)
}

/// Days of the initial audit, stages 1 and 2 together: the visitor's own
/// number, else between what quality and security audits take, indicative
/// only.
#[must_use]
pub fn initial_days(assessment: &Assessment) -> ThreePoint {
    if let Some(days) = assessment.plan.options.audit_days {
        return ThreePoint::exactly(days);
    }
    let staff = assessment.profile.staff();
    let (low, high) = (days(&QUALITY, staff), days(&SECURITY, staff));
    ThreePoint {
        low,
        likely: f64::midpoint(low, high),
        high,
    }
}

/// Money for the initial audit: the visitor's quote, else days × price with
/// travel.
#[must_use]
pub fn initial_cost(bank: &Bank, assessment: &Assessment) -> ThreePoint {
    let options = &assessment.plan.options;
    if let Some(quote) = options.audit_quote {
        return ThreePoint::exactly(quote);
    }
    let (day, travel) = (
        price(bank, options, AUDIT_DAY),
        price(bank, options, AUDIT_TRAVEL),
    );
    let days = initial_days(assessment);
    ThreePoint {
        low: days.low * (day.low + travel.low),
        likely: days.likely * (day.likely + travel.likely),
        high: days.high * (day.high + travel.high),
    }
}

/// Money for an audit that takes a share of the initial one.
#[must_use]
pub fn share_cost(bank: &Bank, assessment: &Assessment, share: Assumption) -> ThreePoint {
    let percent = assessment.plan.options.assumption(share);
    initial_cost(bank, assessment) * (percent / 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_range_lies_between_quality_and_security() {
        let check = |staff, low, high| {
            assert_eq!(
                (days(&QUALITY, staff), days(&SECURITY, staff)),
                (low, high),
                "{staff}"
            );
        };
        check(1, 1.5, 5.0);
        check(25, 3.0, 7.0);
        check(26, 4.0, 8.5);
        check(125, 7.0, 12.0);
        check(126, 8.0, 13.0);
        check(176, 9.0, 14.0);
        check(250, 9.0, 14.0);
        check(5000, 9.0, 14.0);
    }
}
