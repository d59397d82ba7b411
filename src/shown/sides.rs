//! The two sides: what helps and what hinders, from answers and profile.

use super::board::ranked;
use super::names::{module_name, theme_name, title};
use super::short::first_and_others;
use crate::core::assessment::Assessment;
use crate::core::bank::{Bank, Industry};
use crate::core::report::{LensResult, Report};
use crate::core::scoring::{Conformity, Rating};
use crate::core::standard::SubClause;
use crate::messages::{certificate, euros, fill, people, percent, scope_overlap, t, weekly};

/// How many strengths, gaps and quick wins one page has room for.
const FEW: usize = 4;

/// Points below a heading.
pub type Points = (&'static str, Vec<String>);

/// What helps.
#[must_use]
pub fn opportunities(bank: &Bank, open: &Assessment, report: &Report) -> Vec<Points> {
    let industry = industry_of(bank, open);
    let quick_wins = report.gaps.iter().filter(|gap| gap.quick_win);
    let held = open.profile.certificates.iter();
    let held = held.map(|(&one, &scope)| format!("{}: {}", certificate(one), scope_overlap(scope)));
    vec![
        (
            t("outlook-page.industry"),
            industry.map_or_else(Vec::new, |industry| industry.text.opportunities.clone()),
        ),
        (t("outlook-page.motives"), motives(bank, open)),
        (t("outlook-page.certificates"), held.collect()),
        (
            t("result.strengths"),
            few(bank, report.strengths.iter().copied()),
        ),
        (
            t("gap.quick-wins"),
            few(bank, quick_wins.map(|gap| gap.sub_clause)),
        ),
        (
            t("outlook-page.strong-lenses"),
            lenses(bank, report, |result| {
                result.counts.is_complete() && result.rating().is_some_and(Rating::at_least_largely)
            }),
        ),
    ]
}

/// What hinders.
#[must_use]
pub fn constraints(bank: &Bank, open: &Assessment, report: &Report) -> Vec<Points> {
    let industry = industry_of(bank, open);
    let is_weak = |result: &LensResult| {
        result
            .rating()
            .is_some_and(|rating| !rating.at_least_largely())
    };
    let major = report
        .gaps
        .iter()
        .filter(|gap| gap.conformity == Conformity::Major)
        .map(|gap| gap.sub_clause);
    vec![
        (
            t("outlook-page.industry"),
            industry.map_or_else(Vec::new, |industry| industry.text.constraints.clone()),
        ),
        (t("outlook-page.means"), means(open)),
        (t("outlook-page.weak-lenses"), lenses(bank, report, is_weak)),
        (t("outlook-page.major"), few(bank, major)),
        (
            t("outlook-page.first"),
            few(
                bank,
                ranked(report)
                    .into_iter()
                    .take(FEW)
                    .map(|gap| gap.sub_clause),
            ),
        ),
    ]
}

fn industry_of<'a>(bank: &'a Bank, open: &Assessment) -> Option<&'a Industry> {
    open.profile.industry(bank)
}

/// The first by title, the others by number.
fn few(bank: &Bank, sub_clauses: impl Iterator<Item = SubClause>) -> Vec<String> {
    let all: Vec<SubClause> = sub_clauses.collect();
    first_and_others(&all, FEW, |one| title(bank, one))
}

/// The visitor's motives by name.
fn motives(bank: &Bank, open: &Assessment) -> Vec<String> {
    let motives = bank.lists().motives.iter();
    motives
        .filter(|motive| open.profile.motives.contains(&motive.key))
        .map(|motive| motive.name.clone())
        .collect()
}

/// The themes and modules whose result is of a kind.
fn lenses(bank: &Bank, report: &Report, is_wanted: fn(&LensResult) -> bool) -> Vec<String> {
    let themes = report.themes.iter();
    let themes = themes
        .filter(|(_, result)| is_wanted(result))
        .map(|(theme, _)| theme_name(bank, *theme));
    let modules = report.modules.iter();
    let modules = modules
        .filter(|(_, result)| is_wanted(result))
        .map(|(module, _)| module_name(bank, *module));
    themes.chain(modules).collect()
}

/// What hours, budget, staff and growth mean.
fn means(open: &Assessment) -> Vec<String> {
    let profile = &open.profile;
    let mut points = vec![fill(
        "outlook-page.week",
        &[
            ("hours", &weekly(profile.hours.total())),
            ("people", &people(profile.staff())),
        ],
    )];
    points.push(profile.budget.map_or_else(
        || t("outlook-page.no-budget").to_owned(),
        |budget| fill("outlook-page.budget-of", &[("budget", &euros(budget))]),
    ));
    let key = match profile.growth {
        Some(growth) if growth > 0 => "outlook-page.growing",
        Some(growth) if growth < 0 => "outlook-page.shrinking",
        _ => return points,
    };
    points.push(fill(
        key,
        &[
            ("percent", &percent(profile.growth.unwrap_or(0).into())),
            ("people", &people(profile.expected_staff())),
        ],
    ));
    points
}
