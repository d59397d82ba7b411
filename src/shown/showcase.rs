//! The examples as the start page shows them, before any of them is loaded.
//!
//! Each is worked out ahead from its file; `tests/shown` holds it to the report.

use crate::core::scoring::{Conformity, Outlook};

/// An example organisation at a glance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Example {
    /// Its id.
    pub id: &'static str,
    /// People in scope.
    pub people: u32,
    /// Readiness as a whole number.
    pub readiness: u32,
    /// What the verdict was on the day when it was made.
    pub outlook: Outlook,
    /// All 44 in the standard's order, a letter for what an auditor would find.
    pub strip: &'static str,
}

/// All examples, the first one first; then those of firms that are more and more unlike it.
pub const EXAMPLES: [Example; 7] = [
    Example {
        id: "it-provider",
        people: 28,
        readiness: 50,
        outlook: Outlook::NotReady,
        strip: "?~?~~!~!~!~~~~!~~~~?~+~?~~!?~~~?~+!?!?~!!~?!",
    },
    Example {
        id: "finance",
        people: 210,
        readiness: 97,
        outlook: Outlook::StageTwo,
        strip: "+++++~+++++~+++~++++++~~+~+~+++++~~++++++++~",
    },
    Example {
        id: "agritech",
        people: 14,
        readiness: 21,
        outlook: Outlook::NotReady,
        strip: "~!!!!!!!!!!!~!!!!~!!!!!!!!!!!!!!~!!!!!!!!!!!",
    },
    Example {
        id: "forestry",
        people: 17,
        readiness: 35,
        outlook: Outlook::NotReady,
        strip: "~~!!!!!~!!!~~?!!!~!!!~!!!?!!!~!?~~!!~!!!!!!!",
    },
    Example {
        id: "chemicals",
        people: 38,
        readiness: 92,
        outlook: Outlook::StageOne,
        strip: "~+++++~+++~~++~~++~+++~~~?+~~~~~++~++~+++++~",
    },
    Example {
        id: "oil-gas",
        people: 62,
        readiness: 76,
        outlook: Outlook::NotReady,
        strip: "++~~~+~+~~~+~+~~~~~~!+~!?~!!!+~~~~~~+~~~~!+~",
    },
    Example {
        id: "media",
        people: 140,
        readiness: 63,
        outlook: Outlook::NotReady,
        strip: "~~+~~+~~~~~~~+~~~+~!~~!~~!!~+~?~+~~+~~~!~~?~",
    },
];

/// What an auditor would find, each with its letter.
pub const LETTERS: [(char, Conformity); 5] = [
    ('+', Conformity::Met),
    ('~', Conformity::Minor),
    ('!', Conformity::Major),
    ('?', Conformity::Ungraded),
    ('.', Conformity::NotShown),
];

impl Example {
    /// What an auditor would find at each of the 44.
    pub fn found(&self) -> impl Iterator<Item = Conformity> {
        self.strip.chars().filter_map(|letter| {
            let found = LETTERS.iter().find(|(own, _)| *own == letter);
            found.map(|(_, found)| *found)
        })
    }

    /// How many of the 44 are met.
    #[must_use]
    pub fn met(&self) -> usize {
        self.found().filter(|one| *one == Conformity::Met).count()
    }
}
