//! The two sides: what helps and what hinders, from answers and profile.

use crate::app::state::App;
use crate::core::bank::Industry;
use crate::core::report::{LensResult, Report};
use crate::core::scoring::{Conformity, Rating};
use crate::core::standard::SubClause;
use crate::messages::{certificate, euros, fill, hours, people, percent, scope_overlap, t};
use crate::shown::short::first_and_others;

/// How many strengths, gaps and quick wins one page has room for.
const FEW: usize = 4;

/// Points below a heading.
type Group = (&'static str, Vec<String>);

/// What helps.
pub(super) fn opportunities(app: App, report: &Report, industry: Option<&Industry>) -> Vec<Group> {
    let quick_wins = report.gaps.iter().filter(|gap| gap.quick_win);
    let held = app.with_open(|open| {
        let certificates = open.profile.certificates.iter();
        certificates
            .map(|(&one, &scope)| format!("{}: {}", certificate(one), scope_overlap(scope)))
            .collect()
    });
    vec![
        (
            t("outlook-page.industry"),
            industry.map_or_else(Vec::new, |industry| industry.text.opportunities.clone()),
        ),
        (t("outlook-page.motives"), motives(app)),
        (t("outlook-page.certificates"), held.unwrap_or_default()),
        (
            t("result.strengths"),
            few(app, report.strengths.iter().copied()),
        ),
        (
            t("gap.quick-wins"),
            few(app, quick_wins.map(|gap| gap.sub_clause)),
        ),
        (
            t("outlook-page.strong-lenses"),
            lenses(app, report, |result| {
                result.counts.is_complete() && result.rating().is_some_and(Rating::at_least_largely)
            }),
        ),
    ]
}

/// What hinders.
pub(super) fn constraints(app: App, report: &Report, industry: Option<&Industry>) -> Vec<Group> {
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
        (t("outlook-page.means"), means(app)),
        (t("outlook-page.weak-lenses"), lenses(app, report, is_weak)),
        (t("outlook-page.major"), few(app, major)),
        (
            t("outlook-page.first"),
            few(app, report.gaps.iter().take(FEW).map(|gap| gap.sub_clause)),
        ),
    ]
}

/// The first by title, the others by number.
fn few(app: App, sub_clauses: impl Iterator<Item = SubClause>) -> Vec<String> {
    let all: Vec<SubClause> = sub_clauses.collect();
    first_and_others(&all, FEW, |one| app.title_of(one))
}

/// The visitor's motives by name.
fn motives(app: App) -> Vec<String> {
    let keys = app
        .with_open(|open| open.profile.motives.clone())
        .unwrap_or_default();
    app.with_bank(|bank| {
        let motives = bank.lists().motives.iter();
        motives
            .filter(|motive| keys.contains(&motive.key))
            .map(|motive| motive.name.clone())
            .collect()
    })
}

/// The themes and modules whose result is of a kind.
fn lenses(app: App, report: &Report, is_wanted: fn(&LensResult) -> bool) -> Vec<String> {
    let themes = report.themes.iter();
    let themes = themes
        .filter(|(_, result)| is_wanted(result))
        .map(|(theme, _)| app.theme_name(*theme));
    let modules = report.modules.iter();
    let modules = modules
        .filter(|(_, result)| is_wanted(result))
        .filter_map(|(module, _)| {
            app.with_bank(|bank| {
                let infos = &bank.lists().modules;
                let info = infos.iter().find(|info| info.module == *module)?;
                Some(info.name.clone())
            })
        });
    themes.chain(modules).collect()
}

/// What hours, budget, staff and growth mean.
fn means(app: App) -> Vec<String> {
    app.with_open(|open| {
        let profile = &open.profile;
        let mut points = vec![fill(
            "outlook-page.week",
            &[
                ("hours", &hours(profile.hours.total())),
                ("people", &people(profile.staff())),
            ],
        )];
        match profile.budget {
            None => points.push(t("outlook-page.no-budget").to_owned()),
            Some(budget) => points.push(fill(
                "outlook-page.budget-of",
                &[("budget", &euros(budget))],
            )),
        }
        match profile.growth {
            Some(growth) if growth > 0 => {
                points.push(fill(
                    "outlook-page.growing",
                    &[
                        ("percent", &percent(growth.into())),
                        ("people", &people(profile.expected_staff())),
                    ],
                ));
            }
            Some(growth) if growth < 0 => {
                points.push(fill(
                    "outlook-page.shrinking",
                    &[
                        ("percent", &percent(growth.into())),
                        ("people", &people(profile.expected_staff())),
                    ],
                ));
            }
            _ => {}
        }
        points
    })
    .unwrap_or_default()
}
