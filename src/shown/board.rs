//! What a board reads first: the way to the certificate, and what comes first on it.

use crate::core::assessment::{Assessment, Depth, Mode};
use crate::core::date::Date;
use crate::core::report::{Gap, LensResult, Report, shown};
use crate::core::scoring::{Outlook, Reason};
use crate::core::standard::SubClause;
use crate::messages::{Value, clause, depth, fill, list, number, t, whole};

/// A station on the way to the certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Station {
    /// Something is answered.
    Started,
    /// All documents that the standard asks for are current.
    Written,
    /// People work by the system.
    Operating,
    /// They have done so as long as certification bodies expect.
    Records,
    /// The whole system was audited from within.
    InternalAudit,
    /// Management has reviewed it.
    Review,
    /// The certificate is held.
    Certificate,
}

/// How far a station is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reached {
    /// Behind.
    Yes,
    /// The first that is not reached.
    Next,
    /// Not yet.
    No,
    /// Nothing was entered that would tell.
    NotLookedAt,
}

impl Station {
    /// All of them in order.
    pub const ALL: [Self; 7] = [
        Self::Started,
        Self::Written,
        Self::Operating,
        Self::Records,
        Self::InternalAudit,
        Self::Review,
        Self::Certificate,
    ];

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Started => t("board.started"),
            Self::Written => t("board.written"),
            Self::Operating => t("board.operating"),
            Self::Records => t("board.records"),
            Self::InternalAudit => t("board.internal-audit"),
            Self::Review => t("board.review"),
            Self::Certificate => t("board.certificate"),
        }
    }

    fn is_reached(self, report: &Report, assessment: &Assessment, today: Date) -> bool {
        let verdict = &report.verdict;
        let speaks = |of: fn(&Reason) -> bool| {
            let mut reasons = verdict.stage_one.iter().chain(&verdict.stage_two);
            reasons.any(of)
        };
        let milestones = &assessment.milestones;
        match self {
            Self::Started => report.sub_clauses_answered > 0,
            Self::Written => report.documents.0 == 0,
            Self::Operating => milestones
                .operating_since
                .is_some_and(|since| since <= today),
            Self::Records => !speaks(|reason| matches!(reason, Reason::OperationTooShort(..))),
            Self::InternalAudit => !speaks(|reason| *reason == Reason::NoInternalAudit),
            Self::Review => !speaks(|reason| *reason == Reason::NoManagementReview),
            Self::Certificate => assessment.profile.mode == Mode::Maintaining,
        }
    }
}

impl Reached {
    /// A short name for code.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Next => "next",
            Self::No => "no",
            Self::NotLookedAt => "not-looked-at",
        }
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Yes => t("board.reached"),
            Self::Next => t("board.next"),
            Self::No => t("board.not-reached"),
            Self::NotLookedAt => t("board.not-looked-at"),
        }
    }
}

/// The stations with how far each is.
#[must_use]
pub fn path(report: &Report, assessment: &Assessment, today: Date) -> [(Station, Reached); 7] {
    let mut next = Some(Reached::Next);
    Station::ALL.map(|station| {
        let is_unknown =
            station == Station::Written && assessment.work_products.documents.is_empty();
        let reached = if station.is_reached(report, assessment, today) {
            Reached::Yes
        } else {
            // Who has not looked at the documents begins there.
            let later = if is_unknown {
                Reached::NotLookedAt
            } else {
                Reached::No
            };
            next.take().unwrap_or(later)
        };
        (station, reached)
    })
}

/// Whose result it is, how much was looked at, and as of when.
#[must_use]
pub fn context(name: &str, looked: Depth, today: Date) -> String {
    let values: &[(&str, &dyn Value)] = &[
        ("name", &name),
        ("depth", &depth(looked)),
        ("date", &crate::messages::day(today)),
    ];
    fill("board.context", values)
}

/// What stands in the way of the next audit, in one sentence; what to do next
/// where nothing does. Documents that nobody has looked at are not called missing.
#[must_use]
pub fn in_the_way(report: &Report, assessment: &Assessment) -> String {
    let verdict = &report.verdict;
    let stops = verdict.stage_one.iter();
    let in_brief = |reason: &Reason| match reason {
        Reason::LeadershipUnmet => Some(t("board.brief-leadership").to_owned()),
        Reason::MajorGaps(of) => Some(fill("board.brief-major", &[("count", &of.len())])),
        Reason::DocumentsMissing(..) if assessment.work_products.documents.is_empty() => {
            Some(t("board.brief-documents-unseen").to_owned())
        }
        Reason::DocumentsMissing(lacking, _) => {
            Some(fill("board.brief-documents", &[("count", lacking)]))
        }
        Reason::NoInternalAudit => Some(t("board.brief-audit").to_owned()),
        Reason::NoManagementReview => Some(t("board.brief-review").to_owned()),
        Reason::GatesOpen(of) => Some(fill("board.brief-open", &[("count", &of.len())])),
        _ => None,
    };
    let brief: Vec<String> = stops.filter_map(in_brief).collect();
    match verdict.outlook {
        Outlook::TooEarly => fill(
            "board.too-early",
            &[
                ("answered", &report.sub_clauses_answered),
                ("needed", &report.sub_clauses.len().div_ceil(2)),
            ],
        ),
        Outlook::NotReady if !brief.is_empty() => {
            fill("board.in-the-way", &[("list", &list(&brief))])
        }
        Outlook::NotReady | Outlook::StageOne => t("board.ready-one").to_owned(),
        Outlook::StageTwo => t("board.ready-two").to_owned(),
    }
}

/// What to do first: what all else waits for, then by priority.
#[must_use]
pub fn first_steps(report: &Report) -> Vec<SubClause> {
    const MOST: usize = 3;
    let first = waits_for_leadership(report).then_some(SubClause::LEADERSHIP);
    let ranked = report.gaps.iter().map(|gap| gap.sub_clause);
    let ranked = ranked.filter(|one| Some(*one) != first);
    first.into_iter().chain(ranked).take(MOST).collect()
}

/// All gaps in the order in which they are to be closed.
#[must_use]
pub fn ranked(report: &Report) -> Vec<&Gap> {
    let is_first =
        |gap: &&Gap| waits_for_leadership(report) && gap.sub_clause == SubClause::LEADERSHIP;
    let (mut ahead, after): (Vec<_>, Vec<_>) = report.gaps.iter().partition(is_first);
    ahead.extend(after);
    ahead
}

/// Whether leadership comes first, whatever it is worth: without it nothing else holds.
#[must_use]
pub fn waits_for_leadership(report: &Report) -> bool {
    report.verdict.stage_one.contains(&Reason::LeadershipUnmet)
}

/// What stands beside the sub-clauses that are met, without what there is none of.
#[must_use]
pub fn unmet(minor: usize, major: usize, others: usize) -> String {
    let parts = [
        (minor > 0).then(|| fill("board.minor", &[("minor", &minor)])),
        (major > 0).then(|| fill("board.major", &[("major", &major)])),
        (others > 0).then(|| fill("board.others", &[("others", &others)])),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    list(&parts)
}

/// The average in words: what is said, and what can be shown of it.
#[must_use]
pub fn average(report: &Report) -> String {
    let evidenced = report.readiness_evidenced.filter(|shown| *shown > 0.0);
    match (report.readiness, evidenced) {
        (Some(said), Some(shown)) => fill(
            "board.average",
            &[("said", &whole(said)), ("shown", &whole(shown))],
        ),
        (Some(_), None) => t("board.average-said").to_owned(),
        (None, _) => t("board.no-average").to_owned(),
    }
}

/// Which clauses are furthest behind their targets, as the message of their chart.
#[must_use]
pub fn furthest_behind(report: &Report) -> String {
    let clauses = report.clauses.iter();
    most_behind(clauses.map(|(of, result)| (clause(*of).to_owned(), result)))
}

/// The same of any results with their names.
pub fn most_behind<'a>(results: impl Iterator<Item = (String, &'a LensResult)>) -> String {
    let mut behind: Vec<(f64, String)> = results
        .filter_map(|(name, result)| {
            let behind = shown(result.target? - result.readiness?);
            (behind > 0.0).then_some((behind, name))
        })
        .collect();
    crate::core::sort::sort_by(&mut behind, |a, b| b.0.total_cmp(&a.0));
    match behind.as_slice() {
        [] => t("board.all-there").to_owned(),
        [(_, one)] => fill("board.behind-one", &[("name", one)]),
        [(_, one), (_, two), ..] => fill("board.behind", &[("first", one), ("second", two)]),
    }
}

/// How many of the weakest a chart names.
const WEAKEST: usize = 3;

/// A chart of readiness for who does not see it: what it shows, and its lowest bars.
pub fn in_words(about: &str, scored: impl Iterator<Item = (String, Option<f64>)>) -> String {
    let mut scored: Vec<(f64, String)> = scored
        .filter_map(|(name, readiness)| Some((readiness?, name)))
        .collect();
    crate::core::sort::sort_by(&mut scored, |a, b| a.0.total_cmp(&b.0));
    let weakest = scored.iter().take(WEAKEST);
    let weakest: Vec<String> = weakest
        .map(|(score, name)| {
            fill(
                "board.weak",
                &[("name", name), ("readiness", &whole(*score))],
            )
        })
        .collect();
    if weakest.is_empty() {
        return about.to_owned();
    }
    fill(
        "board.weakest",
        &[("about", &about), ("list", &list(&weakest))],
    )
}

/// The seven clauses so.
#[must_use]
pub fn clauses_in_words(report: &Report) -> String {
    let clauses = report.clauses.iter();
    let scored = clauses.map(|(of, result)| (clause(*of).to_owned(), result.readiness));
    in_words(t("result.clauses-about"), scored)
}

/// The numbers with one decimal and what they rest on, for those who look closer.
#[must_use]
pub fn basis(report: &Report) -> Vec<String> {
    let basis = report.basis;
    let counts = report.conformity;
    let more = |key, count: usize| (count > 0).then(|| fill(key, &[("count", &count)]));
    let lines = [
        Some(fill(
            "result.exactly",
            &[
                ("readiness", &number(report.readiness)),
                ("conformity", &number(Some(counts.percent()))),
            ],
        )),
        Some(fill(
            "result.answered",
            &[
                ("answered", &report.sub_clauses_answered),
                ("all", &report.sub_clauses.len()),
            ],
        )),
        Some(fill(
            "result.questions",
            &[("answered", &basis.responded()), ("asked", &basis.asked)],
        )),
        Some(fill(
            "result.unknown",
            &[("percent", &number(Some(basis.unknown_percent())))],
        )),
        Some(fill(
            "result.evidenced",
            &[("number", &number(report.readiness_evidenced))],
        )),
        more("result.not-occurring", basis.not_occurring),
        Some(fill(
            "result.others",
            &[
                ("minor", &counts.minor),
                ("major", &counts.major),
                ("open", &counts.not_shown),
            ],
        )),
        more("result.ungraded", counts.ungraded),
        more("result.first-look", counts.first_look),
        more("result.claimed", counts.claimed),
    ];
    lines.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_there_is_none_of_is_not_said() {
        let check = |counts: [usize; 3], expected: &str| {
            let [minor, major, others] = counts;
            assert_eq!(unmet(minor, major, others), expected);
        };
        check([23, 10, 9], "23 minor, 10 major, 9 not to be graded yet");
        check([0, 9, 24], "9 major, 24 not to be graded yet");
        check([0, 1, 0], "1 major");
        check([0, 0, 0], "");
    }

    #[test]
    fn a_chart_is_told_by_its_lowest_bars() {
        let check = |scored: &[(&str, Option<f64>)], expected: &str| {
            let scored = scored.iter();
            let scored = scored.map(|(name, score)| ((*name).to_owned(), *score));
            assert_eq!(in_words("Readiness.", scored), expected);
        };
        check(&[], "Readiness.");
        check(&[("4.1", None)], "Readiness.");
        check(
            &[
                ("4.1", Some(90.0)),
                ("8.2.6", Some(21.4)),
                ("5.2", None),
                ("9.2", Some(0.0)),
                ("6.3", Some(25.0)),
            ],
            "Readiness. Weakest: 9.2 at 0, 8.2.6 at 21, 6.3 at 25.",
        );
    }
}
