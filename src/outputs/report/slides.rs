//! Five slides for the board: the verdict, the 44, what comes first, the way, and what is
//! asked of the board. As plain data, of the same numbers and sentences as the report.

use super::board;
use super::compose::running;
use super::model::{Figure, Measure, Table};
use super::{plan, results};
use crate::core::scoring::Reason;
use crate::core::standard::Role;
use crate::messages::{day, euros, fill, list, role, t, weekly};
use crate::outputs::source::Source;
use crate::shown::board as shown;
use crate::shown::{headline, title};

/// The slides.
#[derive(Debug, Clone)]
pub struct Deck {
    /// Whose they are, what they are of and as of when.
    pub running: String,
    /// What they are not, on each of them.
    pub disclaimer: String,
    /// The slides in order.
    pub slides: [Slide; 5],
}

/// A slide.
#[derive(Debug, Clone)]
pub struct Slide {
    /// Its message.
    pub title: String,
    /// What is said below it; may be empty.
    pub lead: String,
    /// What it shows.
    pub content: Content,
}

/// What a slide shows.
#[derive(Debug, Clone)]
pub enum Content {
    /// Numbers side by side.
    Measures(Vec<Measure>),
    /// Pictures, one below the other.
    Figures(Vec<Figure>),
    /// A table.
    Table(Table),
    /// Points; there may be none.
    Points(Vec<String>),
}

/// Composes the slides.
#[must_use]
pub fn slides(of: &Source<'_>) -> Deck {
    let likely = plan::in_a_sentence(of);
    let in_the_way = shown::in_the_way(of.report, of.assessment);
    let first = board::table_of_first(of);
    let roadmap = plan::roadmap(of, "roadmap-slide");
    let slides = [
        Slide {
            title: headline(&of.report.verdict),
            lead: join(&[Some(in_the_way), likely.clone()]),
            content: Content::Measures(board::measures(of)),
        },
        Slide {
            title: t("report.strip").to_owned(),
            lead: join(&[
                Some(shown::furthest_behind(of.report)),
                Some(shown::average(of.report)),
            ]),
            content: Content::Figures(vec![board::strip(of), results::clauses(of)]),
        },
        Slide {
            title: t("board.first").to_owned(),
            lead: if shown::waits_for_leadership(of.report) {
                t("board.leadership-first").to_owned()
            } else {
                String::new()
            },
            content: first.map_or_else(
                || Content::Points(vec![t("result.no-gaps").to_owned()]),
                Content::Table,
            ),
        },
        Slide {
            title: t("report.roadmap").to_owned(),
            lead: likely.unwrap_or_else(|| plan::why_none(of).to_owned()),
            content: Content::Figures(roadmap.into_iter().collect()),
        },
        Slide {
            title: t("slides.asked").to_owned(),
            lead: String::new(),
            content: Content::Points(asked(of)),
        },
    ];
    Deck {
        running: running(of),
        disclaimer: t("result.disclaimer").to_owned(),
        slides,
    }
}

fn join(sentences: &[Option<String>]) -> String {
    let there: Vec<&str> = sentences.iter().flatten().map(String::as_str).collect();
    there.join("\n")
}

/// What only the board can give: its lead, hours, money, dates and people.
fn asked(of: &Source<'_>) -> Vec<String> {
    let verdict = &of.report.verdict;
    let profile = &of.assessment.profile;
    let mut points = Vec::new();
    if shown::waits_for_leadership(of.report) {
        points.push(t("slides.lead").to_owned());
    }
    let week = Role::ALL.into_iter();
    let week = week.filter(|one| profile.hours.of(*one) > 0.0);
    let week: Vec<String> = week
        .map(|one| {
            let amount = weekly(profile.hours.of(one));
            fill(
                "slides.of-role",
                &[("role", &role(one)), ("hours", &amount)],
            )
        })
        .collect();
    points.push(fill(
        "slides.hours",
        &[
            ("hours", &weekly(profile.hours.total())),
            ("list", &list(&week)),
        ],
    ));
    if let Some((there, simulation)) = of.settled() {
        let totals = there.planned.plan.totals;
        let budget = profile.budget.map(euros);
        points.push(match budget {
            Some(budget) => fill(
                "slides.money-of",
                &[("euros", &euros(totals.euros)), ("budget", &budget)],
            ),
            None => fill("slides.money", &[("euros", &euros(totals.euros))]),
        });
        points.extend(
            plan::consultant(there).map(|days| fill("slides.consultant", &[("days", &days)])),
        );
        let date = day(simulation.date_80);
        points.push(match profile.target {
            Some(target) => fill(
                "slides.date-for",
                &[("date", &date), ("target", &day(target))],
            ),
            None => fill("slides.date", &[("date", &date)]),
        });
    }
    let lacks =
        |reason: &Reason| verdict.stage_one.contains(reason) || verdict.stage_two.contains(reason);
    if lacks(&Reason::NoInternalAudit) || lacks(&Reason::NoManagementReview) {
        points.push(t("slides.review").to_owned());
    }
    let open = shown::first_steps(of.report);
    let open = open.into_iter().filter(|one| {
        let note = of.assessment.gaps.get(one);
        note.is_none_or(|note| note.owner.trim().is_empty())
    });
    let open: Vec<String> = open.map(|one| title(of.bank, one)).collect();
    if !open.is_empty() {
        points.push(fill("slides.owners", &[("list", &list(&open))]));
    }
    points
}
