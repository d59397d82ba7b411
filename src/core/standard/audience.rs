//! Who can say most about which sub-clauses: the table by which colleagues are asked.

use serde::Serialize;

use super::{SubClause, Theme};
use crate::core::json::Read;

/// Whom a part of the questions is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// Owns or runs the firm.
    Owner,
    /// Keeps the management system, quality and audits.
    Quality,
    /// Answers when users call.
    ServiceDesk,
    /// Runs and changes systems.
    Operations,
    /// Looks after customers, agreements and suppliers.
    Customers,
    /// Keeps the books and the budget.
    Finance,
    /// Looks after staff, skills and knowledge.
    Staff,
}

impl Audience {
    /// All in the order they are shown.
    pub const ALL: [Self; 7] = [
        Self::Owner,
        Self::Quality,
        Self::ServiceDesk,
        Self::Operations,
        Self::Customers,
        Self::Finance,
        Self::Staff,
    ];

    /// The name used in files and in the page.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Quality => "quality",
            Self::ServiceDesk => "service-desk",
            Self::Operations => "operations",
            Self::Customers => "customers",
            Self::Finance => "finance",
            Self::Staff => "staff",
        }
    }

    /// The numbers of its sub-clauses, or how they begin. Our own proposal, which whoever
    /// asks may change.
    fn numbers(self) -> &'static [&'static str] {
        match self {
            Self::Owner => &["4.", "5.", "6.", "9.3"],
            Self::Quality => &["7.5", "8.1", "9.", "10."],
            Self::ServiceDesk => &["7.6", "8.6."],
            Self::Operations => &["8.2.5", "8.2.6", "8.4.3", "8.5.", "8.6.1", "8.6.3", "8.7."],
            Self::Customers => &["8.2.1", "8.2.2", "8.2.3", "8.2.4", "8.3.", "9.4"],
            Self::Finance => &["7.1", "8.3.4", "8.4.1", "8.4.2"],
            Self::Staff => &["5.3", "7.1", "7.2", "7.3", "7.4", "7.6"],
        }
    }

    /// The sub-clauses that it can say most about.
    pub fn sub_clauses(self) -> impl Iterator<Item = SubClause> {
        SubClause::all().filter(move |one| {
            let number = one.number();
            self.numbers().iter().any(|known| {
                *known == number || (known.ends_with('.') && number.starts_with(known))
            })
        })
    }

    /// The themes that it can say most about.
    #[must_use]
    pub fn themes(self) -> &'static [Theme] {
        match self {
            Self::Owner => &[Theme::Strategy, Theme::Resources, Theme::Flexibility],
            Self::Staff => &[Theme::Engagement],
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebody_can_say_something_about_everything() {
        for one in SubClause::all() {
            let mut all = Audience::ALL.into_iter();
            let is_asked = all.any(|audience| audience.sub_clauses().any(|other| other == one));
            assert!(is_asked, "{one}");
        }
        for theme in Theme::ALL {
            let mut all = Audience::ALL.into_iter();
            assert!(all.any(|audience| audience.themes().contains(&theme)));
        }
    }

    #[test]
    fn a_number_stands_for_itself_or_for_all_below_it() {
        let check = |audience: Audience, expected: &[&str]| {
            let numbers: Vec<_> = audience.sub_clauses().map(SubClause::number).collect();
            assert_eq!(numbers, expected);
        };
        check(Audience::ServiceDesk, &["7.6", "8.6.1", "8.6.2", "8.6.3"]);
        check(Audience::Finance, &["7.1", "8.3.4", "8.4.1", "8.4.2"]);
        check(
            Audience::Quality,
            &["7.5", "8.1", "9.1", "9.2", "9.3", "9.4", "10.1", "10.2"],
        );
    }
}
