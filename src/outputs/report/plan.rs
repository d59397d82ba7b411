//! The plan on two pages: by when and how sure, what it costs, phase by phase; then the
//! milestones, what it brings, whose hours it takes and what may delay it.

use super::model::{Block, Cell, Column, Drawing, Figure, Foot, Measure, Place, Section, Table};
use super::words::{count_cell, day_cell, euros_cell, hours_cell, number_cell};
use crate::charts::{DateFormat, FinishMark, Mark, Period, RoadmapData, RoadmapPhase};
use crate::core::date::Date;
use crate::core::plan::simulation::{Driver, Simulation};
use crate::core::plan::{Plan, PlanState, Planned, Projected, There};
use crate::core::standard::Role;
use crate::messages::{
    day, day_of_year, days, euros, fill, hours, month, month_of_year, percent, phase, plan_verdict,
    role, t, whole,
};
use crate::outputs::source::Source;
use crate::shown::outcome::{bound, chance, drivers, feasibility, likely, money, sure, weeks};
use crate::shown::work_name;

/// The section. What is not settled is not written down: it then says why there is no
/// plan.
pub(super) fn section(of: &Source<'_>) -> Section {
    let blocks = match of.settled() {
        Some((there, simulation)) => blocks(of, there, simulation),
        None => vec![Block::Text(why_none(of).to_owned())],
    };
    Section {
        id: "plan",
        title: t("method.plan").to_owned(),
        place: if of.settled().is_some() {
            Place::Opening
        } else {
            Place::Flowing
        },
        blocks,
    }
}

/// Why there is no plan to tell of.
pub(super) fn why_none(of: &Source<'_>) -> &'static str {
    match of.plan {
        PlanState::TooEarly(_) => t("plan.too-early"),
        PlanState::Refused(_) => t("plan.impossible"),
        PlanState::Nothing | PlanState::Making | PlanState::There(_) => t("report.no-plan"),
    }
}

/// The plan in a sentence, once it is settled.
pub(super) fn in_a_sentence(of: &Source<'_>) -> Option<String> {
    let (there, simulation) = of.settled()?;
    let totals = there.planned.plan.totals;
    let (date, euros, hours) = (
        day(simulation.date_80),
        euros(totals.euros),
        hours(totals.own_hours()),
    );
    Some(match consultant(there) {
        None => fill(
            "report.likely",
            &[("date", &date), ("euros", &euros), ("hours", &hours)],
        ),
        Some(days) => fill(
            "report.likely-with",
            &[
                ("date", &date),
                ("euros", &euros),
                ("hours", &hours),
                ("days", &days),
            ],
        ),
    })
}

/// The days of a consultant that the plan takes, as they are written; none without one.
pub(super) fn consultant(there: &There) -> Option<String> {
    let hours = there.planned.plan.totals.bought_hours;
    (hours > LITTLE).then(|| days(there.planned.input.consultant.days(hours)))
}

/// Hours that no reader would miss.
const LITTLE: f64 = 0.05;

fn blocks(of: &Source<'_>, there: &There, simulation: &Simulation) -> Vec<Block> {
    let planned = &*there.planned;
    let plan = &planned.plan;
    let mut blocks = vec![
        Block::Lead(plan_verdict(there.verdict()).to_owned()),
        Block::Measures(measures(plan, simulation)),
    ];
    blocks.extend(roadmap(of, "roadmap").map(Block::Figure));
    blocks.push(how_sure(simulation));
    blocks.push(phases(plan));
    blocks.push(milestones(of, plan));
    blocks.push(brings(planned));
    blocks.push(people(of, plan));
    let worst = drivers(simulation).into_iter();
    let worst: Vec<String> = worst
        .filter_map(|driver| delays(of, plan, driver))
        .collect();
    if !worst.is_empty() {
        blocks.push(Block::Heading(t("plan.drivers").to_owned()));
        blocks.push(Block::Small(t("report.drivers-about").to_owned()));
        blocks.push(Block::List(worst));
    }
    blocks.push(Block::Small(t("plan.disclaimer").to_owned()));
    blocks
}

fn measures(plan: &Plan, simulation: &Simulation) -> Vec<Measure> {
    let measure = |label: &'static str, value: String, basis: String| Measure {
        label: label.to_owned(),
        value,
        of: String::new(),
        basis,
    };
    let known = Some(simulation);
    let planned = format!("{} {}", sure(known), day(plan.finish));
    vec![
        measure(t("plan.finish"), likely(known), planned),
        measure(
            t("plan.target"),
            feasibility(plan.target),
            chance(plan.target, known),
        ),
        measure(t("plan.length"), weeks(plan.makespan), bound(plan)),
        measure(t("plan.work"), hours(plan.totals.own_hours()), money(plan)),
    ]
}

/// The way to the certificate on one axis; none until the plan is settled.
pub(super) fn roadmap(of: &Source<'_>, id: &'static str) -> Option<Figure> {
    let (there, simulation) = of.settled()?;
    let plan = &there.planned.plan;
    let target = plan.target.map(|check| check.target);
    let last = [
        Some(simulation.date_95),
        target.filter(|one| *one > plan.start),
    ];
    let last = last.into_iter().flatten().fold(plan.finish, Date::max);
    let sure = [
        (simulation.date_50, 50.0),
        (simulation.date_80, 80.0),
        (simulation.date_95, 95.0),
    ];
    let fan = sure.map(|(date, share)| FinishMark {
        date,
        percent: share,
        label: fill(
            "plan.sure-mark",
            &[("percent", &percent(share)), ("date", &day(date))],
        ),
    });
    let phases = plan.phases.iter().map(|span| RoadmapPhase {
        label: phase_name(span.phase as usize, phase(span.phase)),
        start: span.start,
        end: span.finish,
        done: 0.0,
    });
    let marks = plan.milestones().into_iter().map(|one| Mark {
        date: one.finish,
        label: work_name(of.bank, &one.work),
    });
    let named = |date: Date, key| Mark {
        date,
        label: fill(key, &[("date", &day(date))]),
    };
    let likely = fan.get(1).map(|mark| mark.label.clone());
    Some(Figure {
        id,
        title: t("report.roadmap").to_owned(),
        about: fill(
            "report.roadmap-about",
            &[
                ("start", &day(plan.start)),
                ("finish", &day(plan.finish)),
                ("sure", &likely.unwrap_or_default()),
            ],
        ),
        drawing: Drawing::Roadmap(RoadmapData {
            period: Period {
                start: plan.start.min(of.today),
                end: last,
                format: DATES,
            },
            phases: phases.collect(),
            milestones: marks.collect(),
            today: (of.today >= plan.start).then(|| Mark {
                date: of.today,
                label: t("plan.today").to_owned(),
            }),
            target: target.map(|date| named(date, "plan.wanted-by")),
            before: None,
            fan: fan.into(),
        }),
        legend: Vec::new(),
    })
}

/// Dates on axes.
const DATES: DateFormat = DateFormat {
    day: day_of_year,
    month,
    month_year: month_of_year,
};

fn phase_name(place: usize, name: &str) -> String {
    fill(
        "plan.phase-name",
        &[("number", &(place + 1)), ("name", &name)],
    )
}

/// By when it is done in how many of a hundred runs.
fn how_sure(simulation: &Simulation) -> Block {
    let row = |share: f64, date: Date, length: f64| {
        vec![
            Cell::number(Some(share), percent(share)),
            day_cell(Some(date)),
            Cell::number(Some(length), whole(length)),
        ]
    };
    Block::Table(Table {
        caption: t("plan.how-sure").to_owned(),
        columns: vec![
            Column::words(t("report.runs"), 30),
            Column::words(t("plan.finished-by"), 20),
            Column::numbers(t("plan.length"), 20),
        ],
        rows: vec![
            row(50.0, simulation.date_50, simulation.weeks_50),
            row(80.0, simulation.date_80, simulation.weeks_80),
            row(95.0, simulation.date_95, simulation.weeks_95),
        ],
        foot: Foot::Plain,
    })
}

/// The phases with their work and their money, and the sum.
fn phases(plan: &Plan) -> Block {
    let row = |name: String, (start, end): (Date, Date), pieces, own, money| {
        vec![
            Cell::words(name),
            day_cell(Some(start)),
            day_cell(Some(end)),
            count_cell(pieces),
            hours_cell(own),
            euros_cell(money),
        ]
    };
    let rows = plan.phases.iter().map(|span| {
        row(
            phase_name(span.phase as usize, phase(span.phase)),
            (span.start, span.finish),
            span.activities,
            span.hours,
            span.euros,
        )
    });
    let sum = row(
        t("report.sum").to_owned(),
        (plan.start, plan.finish),
        plan.activities.len(),
        plan.totals.own_hours(),
        plan.totals.euros,
    );
    Block::Table(Table {
        caption: t("report.phases").to_owned(),
        columns: vec![
            Column::words(t("plan.phase"), 36),
            Column::words(t("plan.starts"), 18),
            Column::words(t("plan.ends"), 18),
            Column::numbers(t("report.pieces"), 14),
            Column::numbers(t("plan.own-hours"), 14),
            Column::numbers(t("plan.money"), 14),
        ],
        rows: rows.chain([sum]).collect(),
        foot: Foot::Sum,
    })
}

fn milestones(of: &Source<'_>, plan: &Plan) -> Block {
    let rows = plan.milestones().into_iter().map(|one| {
        vec![
            Cell::words(work_name(of.bank, &one.work)),
            day_cell(Some(one.start)),
            day_cell(Some(one.finish)),
            euros_cell(one.euros),
        ]
    });
    Block::Table(Table {
        caption: t("plan.milestones").to_owned(),
        columns: vec![
            Column::words(t("plan.activity"), 54),
            Column::words(t("plan.starts"), 18),
            Column::words(t("plan.ends"), 18),
            Column::numbers(t("plan.money"), 14),
        ],
        rows: rows.collect(),
        foot: Foot::Plain,
    })
}

/// What the plan brings if all is done well.
fn brings(planned: &Planned) -> Block {
    let now = planned.projection.curve.first();
    let now = now.map(|one| (t("plan.now").to_owned(), one));
    let after = planned.projection.phases.iter();
    let after = after.map(|(of, one)| (phase_name(*of as usize, phase(*of)), one));
    let row = |(name, one): (String, &Projected)| {
        vec![
            Cell::words(name),
            day_cell(Some(one.date)),
            number_cell(one.readiness),
            number_cell(Some(one.conformity)),
            Cell::words(fill("plan.met-of", &[("met", &one.met)])),
        ]
    };
    Block::Table(Table {
        caption: t("plan.projection").to_owned(),
        columns: vec![
            Column::words(t("plan.after-phase"), 36),
            Column::words(t("plan.date"), 18),
            Column::numbers(t("plan.readiness"), 14),
            Column::numbers(t("plan.conformity"), 22),
            Column::numbers(t("plan.met"), 14),
        ],
        rows: now.into_iter().chain(after).map(row).collect(),
        foot: Foot::Plain,
    })
}

/// Whose hours the plan takes, beside what they can give in a week.
fn people(of: &Source<'_>, plan: &Plan) -> Block {
    let week = &of.assessment.profile.hours;
    let row = |one: Role| {
        vec![
            Cell::words(role(one)),
            hours_cell(week.of(one)),
            hours_cell(*plan.totals.hours.of(one)),
        ]
    };
    let sum = vec![
        Cell::words(t("report.sum")),
        hours_cell(week.total()),
        hours_cell(plan.totals.own_hours()),
    ];
    Block::Table(Table {
        caption: t("report.hours").to_owned(),
        columns: vec![
            Column::words(t("plan.roles"), 50),
            Column::numbers(t("profile.hours"), 20),
            Column::numbers(t("report.plan-hours"), 20),
        ],
        rows: Role::ALL.into_iter().map(row).chain([sum]).collect(),
        foot: Foot::Sum,
    })
}

/// Work that may delay the end, with how often it decides it.
fn delays(of: &Source<'_>, plan: &Plan, driver: &Driver) -> Option<String> {
    let activity = plan.activities.get(driver.task)?;
    Some(fill(
        "report.driver",
        &[
            ("work", &work_name(of.bank, &activity.work)),
            ("percent", &percent(driver.criticality * 100.0)),
        ],
    ))
}
