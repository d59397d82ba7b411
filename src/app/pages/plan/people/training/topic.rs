//! One topic: who attends, when, what it takes, and other ways to learn it.

use crate::dom::prelude::*;

use crate::app::components::{
    Choice, ChoiceField, Column, data_table, euros, hours, link, source_chip, text,
};
use crate::app::reactive::Memo;
use crate::app::state::App;
use crate::core::assessment::planning::{PlanOptions, TrainingChoice};
use crate::core::bank::{LearningKind, Training};
use crate::core::edit::{Edit, PlanField};
use crate::core::id::TrainingId;
use crate::core::plan::{Learning, TrainingRow, prices};
use crate::messages::{Value, day, fill, learning_kind, list, percent, role, t};
use crate::route::Page;
use crate::shown::listing::{Cell, Row};

/// The key of the choice not to learn a topic.
const SKIP: &str = "skip";
/// The key of what was learnt already.
const HELD: &str = "held";

/// A topic in the list: who, how, when and what it takes.
pub(super) fn row(of: &TrainingRow, name: String) -> Row {
    let roles: Vec<_> = of.roles.iter().map(|&one| role(one)).collect();
    let kind = of.kind.map_or("", learning_kind);
    let (way, when) = match of.learning {
        Learning::Planned(start, finish) => {
            let dates = [
                ("start", &day(start) as &dyn Value),
                ("finish", &day(finish)),
            ];
            let when = Cell::Ranked {
                words: fill("training.dates", &dates),
                rank: start.unix_millis(),
            };
            (kind.to_owned(), when)
        }
        Learning::Held => (fill("training.held-by", &[("kind", &kind)]), Cell::Empty),
        Learning::Skipped => (t("training.skipped").to_owned(), Cell::Empty),
        Learning::NotWorth => (t("training.not-worth").to_owned(), Cell::Empty),
    };
    let takes = |cell: Cell| {
        if when == Cell::Empty {
            Cell::Empty
        } else {
            cell
        }
    };
    let (hours, fees) = (takes(Cell::few(of.hours.sum())), takes(Cell::few(of.euros)));
    Row {
        key: of.topic.to_string(),
        cells: vec![
            Cell::Words(name),
            Cell::Words(list(&roles)),
            Cell::Words(way),
            when,
            hours,
            fees,
        ],
        ..Row::default()
    }
}

/// What one learns, another way to learn it, and what it saves.
pub(super) fn details(app: App, id: &TrainingId, rows: Memo<Vec<TrainingRow>>) -> AnyView {
    let topic = app.with_bank(|bank| {
        let mut topics = bank.lists().training.iter();
        topics.find(|topic| topic.id == *id).cloned()
    });
    let Some(topic) = topic else {
        return ().into_any();
    };
    let of = id.clone();
    let row =
        Memo::new(move |_| rows.with(|rows| rows.iter().find(|row| row.topic == of).cloned()));
    let prices = Memo::new(move |_| app.with_open(|open| open.plan.options.prices.clone()));
    let offered = topic.clone();
    let offers = move || {
        prices.with(|_| ());
        untrack(|| app.with_open(|open| offers(&offered, &open.plan.options)))
    };
    let helps = move || row.with(|row| row.as_ref().map(|row| helps(app, row)));
    view! {
        <p>{topic.outcome.clone()}</p>
        {choice(app, &topic)}
        {offers}
        {helps}
    }
}

/// Another way to learn it.
fn choice(app: App, topic: &Training) -> AnyView {
    let id = StoredValue::new(topic.id.clone());
    let mut choices = vec![Choice {
        key: String::new(),
        label: t("training.default").to_owned(),
    }];
    choices.extend(topic.options.iter().map(|offer| Choice {
        key: offer.kind.key().to_owned(),
        label: learning_kind(offer.kind).to_owned(),
    }));
    choices.extend(
        [(HELD, t("training.held")), (SKIP, t("training.skip"))].map(|(key, label)| Choice {
            key: key.to_owned(),
            label: label.to_owned(),
        }),
    );
    let value = Signal::derive(move || {
        let chosen =
            app.with_open(|open| id.with_value(|id| open.plan.options.training.get(id).copied()));
        match chosen.flatten() {
            None => String::new(),
            Some(TrainingChoice::Skip) => SKIP.to_owned(),
            Some(TrainingChoice::Held(_)) => HELD.to_owned(),
            Some(TrainingChoice::Offer(kind)) => kind.key().to_owned(),
        }
    });
    let change = move |chosen: String| {
        let kind = LearningKind::ALL
            .into_iter()
            .find(|kind| kind.key() == chosen);
        let way = match (kind, chosen.as_str()) {
            (Some(kind), _) => Some(TrainingChoice::Offer(kind)),
            (None, HELD) => return app.training_was_held(&id.get_value()),
            (None, SKIP) => Some(TrainingChoice::Skip),
            (None, _) => None,
        };
        app.edit(Edit::Plan(PlanField::Training(id.get_value(), way)));
    };
    view! {
        <ChoiceField
            id=format!("training-{}", topic.id) label=t("training.way") hint=t("training.way-hint")
            choices=choices value=value on_change=change
        />
    }
}

/// All offers with what each takes and saves, and where the numbers come from.
fn offers(topic: &Training, options: &PlanOptions) -> AnyView {
    let columns = [
        Column::Words(t("training.offer")),
        Column::Numbers(t("training.hours-each")),
        Column::Numbers(t("training.cost-each")),
        Column::Numbers(t("training.saves")),
        Column::Words(t("training.source")),
    ];
    let rows = topic.options.iter().map(|offer| {
        let name = fill(
            "training.offer-of",
            &[("kind", &learning_kind(offer.kind)), ("name", &offer.name)],
        );
        let saves = percent(offer.saves * 100.0);
        let from = source_chip(offer.provenance.source, &offer.provenance.note);
        vec![
            text(name),
            text(hours(offer.hours)),
            text(euros(prices::fee(offer, options))),
            text(saves),
            from,
        ]
    });
    view! {
        <details class="more">
            <summary>{t("training.offers")}</summary>
            {data_table(t("training.offers"), &columns, rows.collect())}
        </details>
    }
}

/// The gaps' actions that it helps, and how much.
fn helps(app: App, row: &TrainingRow) -> AnyView {
    let actions: Vec<_> = app.with_bank(|bank| {
        let actions = row.helps.iter().filter_map(|id| bank.action(id));
        actions
            .map(|action| (action.sub_clause, action.text.title.clone()))
            .collect()
    });
    let actions: Vec<_> = actions
        .into_iter()
        .map(|(sub_clause, title)| {
            let title = match sub_clause {
                Some(sub_clause) => link(app.link(Page::SubClause(sub_clause)), title),
                None => text(title),
            };
            view! { <li>{title}</li> }
        })
        .collect();
    let saved = fill("training.helps", &[("hours", &hours(row.saved_hours))]);
    view! { <div><p>{saved}</p><ul>{actions}</ul></div> }
}
