//! Two snapshots, or one and today: what has changed, clause by clause and piece by piece.

use crate::dom::prelude::*;

use crate::app::components::{
    Choice, ChoiceField, Column, Figure, Room, chart_figure, clause_name, data_table, link, number,
    series, text,
};
use crate::app::reactive::Memo;
use crate::app::state::App;
use crate::app::visits;
use crate::charts::{Bar, BarsData, Ink, bars};
use crate::core::assessment::planning::{Snapshot, Stood};
use crate::core::plan::{Changes, Move, Pair, Since, Work, moved, since};
use crate::core::standard::SubClause;
use crate::messages::{answer, conformity, day, difference, fill, t, whole};
use crate::route::Page;
use crate::shown::since::most_moved;

/// The key of today among the snapshots.
const TODAY: &str = "";

/// The section: two choices, and what lies between them. Nothing before there is a snapshot.
pub(super) fn compare(app: App) -> AnyView {
    app.need_words();
    let first = app
        .with_open(|open| open.plan.snapshots.first().map(|one| one.id.to_string()))
        .flatten();
    let before = visits::kept("before", first.unwrap_or_default());
    let after = visits::kept("after", TODAY.to_owned());
    let all = Memo::new(move |_| app.snapshots());
    let choices = Signal::derive(move || {
        let label = |one: &Snapshot| {
            fill(
                "progress.on",
                &[("name", &one.name), ("date", &day(one.date))],
            )
        };
        let all = all.with(|all| {
            let choice = |one: &Snapshot| Choice {
                key: one.id.to_string(),
                label: label(one),
            };
            all.iter().map(choice).collect::<Vec<_>>()
        });
        let today = Choice {
            key: TODAY.to_owned(),
            label: t("progress.today").to_owned(),
        };
        all.into_iter().chain([today]).collect::<Vec<_>>()
    });
    let find = move |key: String| {
        if key == TODAY {
            return app.stands_now(t("progress.today"));
        }
        all.with(|all| all.iter().find(|one| one.id.as_str() == key).cloned())
    };
    let found = move || {
        let (one, other) = (find(before.get())?, find(after.get())?);
        // Whichever is earlier comes first.
        let (one, other) = if one.date <= other.date {
            (one, other)
        } else {
            (other, one)
        };
        Some(changes(app, &one, &other))
    };
    let is_hidden = move || all.with(Vec::is_empty);
    view! {
        <section class="card stack" data-testid="compare" hidden=is_hidden>
            <h2>{t("progress.since")}</h2>
            <div class="toolbar roomy screen-only">
                <ChoiceField
                    id="compare-before" label=t("progress.from") choices=choices
                    value=before on_change=move |key| before.set(key)
                />
                <ChoiceField
                    id="compare-after" label=t("progress.to") choices=choices
                    value=after on_change=move |key| after.set(key)
                />
            </div>
            {found}
        </section>
    }
}

fn changes(app: App, before: &Snapshot, after: &Snapshot) -> AnyView {
    let found = since(before, after);
    let more =
        |(before, after): Pair<Option<f64>>| difference(before.zip(after).map(|(a, b)| b - a));
    let facts = fill(
        "progress.since-facts",
        &[
            ("before", &day(before.date)),
            ("after", &day(after.date)),
            ("readiness", &more(found.readiness)),
            (
                "conformity",
                &more((Some(found.conformity.0), Some(found.conformity.1))),
            ),
            ("level", &more(found.capability)),
        ],
    );
    let details = match &found.details {
        None => view! { <p class="notice">{t("progress.unknown")}</p> },
        Some(details) => details_view(app, details),
    };
    view! {
        <p><strong>{facts}</strong></p>
        {details}
        {done(app, &found)}
    }
}

fn done(app: App, found: &Since) -> Option<AnyView> {
    let name = |id: &_| app.work_name(&Work::Action(Clone::clone(id)));
    let done = found.done.iter().map(|id| text(name(id))).collect();
    items("progress.done-since", done)
}

/// A list below a sentence that counts it; nothing where it is empty.
fn items(key: &'static str, items: Vec<AnyView>) -> Option<AnyView> {
    let words = fill(key, &[("count", &items.len())]);
    (!items.is_empty()).then(|| {
        let items: Vec<_> = items
            .into_iter()
            .map(|item| view! { <li>{item}</li> })
            .collect();
        view! { <details class="more"><summary>{words}</summary><ul>{items}</ul></details> }
    })
}

fn details_view(app: App, found: &Changes) -> AnyView {
    let part = |of: &SubClause| link(app.link(Page::SubClause(*of)), app.title_of(*of));
    let parts = |of: &[SubClause]| of.iter().map(part).collect::<Vec<_>>();
    let answered = |is: Move| {
        let own = found.answers.iter().filter(|(_, pair)| moved(*pair) == is);
        own.map(|(id, (before, after))| {
            let ask = app.with_bank(|bank| {
                let question = bank.question(id);
                question.map_or_else(|| id.to_string(), |one| one.text.ask.clone())
            });
            let said = |value: &Option<_>| value.map_or(t("progress.open"), answer);
            let how = fill(
                "progress.answer-moved",
                &[("before", &said(before)), ("after", &said(after))],
            );
            let link = link(app.link(Page::Question(id.clone())), ask);
            view! { {link}" "<span class="muted">{how}</span> }
        })
        .collect::<Vec<_>>()
    };
    let (mut now, mut no_more) = (Vec::new(), Vec::new());
    app.with_bank(|bank| {
        let lists = bank.lists();
        let document = |id: &_| {
            let mut all = lists.documents.iter();
            all.find(|one| one.id == *id)
                .map(|one| text(one.text.name.clone()))
        };
        let record = |id: &_| {
            let mut all = lists.records.iter();
            all.find(|one| one.id == *id)
                .map(|one| text(one.text.name.clone()))
        };
        now.extend(found.documents.iter().filter_map(document));
        now.extend(found.records.iter().filter_map(record));
        no_more.extend(found.lapsed.0.iter().filter_map(document));
        no_more.extend(found.lapsed.1.iter().filter_map(record));
    });
    let is_unchanged = found.sub_clauses.is_empty()
        && found.answers.is_empty()
        && now.is_empty()
        && no_more.is_empty();
    view! {
        {is_unchanged.then(|| view! { <p>{t("progress.unchanged")}</p> })}
        {clauses(found)}
        {items("progress.closed", parts(&found.closed))}
        {items("progress.opened", parts(&found.opened))}
        {sub_clauses(app, found)}
        {items("progress.better", answered(Move::Better))}
        {items("progress.worse", answered(Move::Worse))}
        {items("progress.other", answered(Move::Other))}
        {items("progress.current", now)}
        {items("progress.lapsed", no_more)}
    }
}

/// The seven clauses, before and after.
fn clauses(found: &Changes) -> AnyView {
    let bar = |(clause, (before, after)): &(_, Pair<Option<f64>>)| Bar {
        label: clause_name(*clause),
        text: fill(
            "progress.bar",
            &[("before", &number(*before)), ("after", &number(*after))],
        ),
        value: *after,
        target: *before,
        ink: Ink::Series1,
    };
    let data = BarsData {
        full: 100.0,
        bars: found.clauses.iter().map(bar).collect(),
    };
    let figure = Figure {
        id: "compared",
        title: most_moved(&found.clauses),
        about: t("progress.bars-about").into(),
        room: Room::Whole,
        legend: vec![
            (series("series-1"), t("progress.then")),
            (series("target-tick"), t("progress.once")),
        ],
    };
    let row = |(clause, (before, after)): &(_, Pair<Option<f64>>)| {
        vec![
            text(clause_name(*clause)),
            text(number(*before)),
            text(number(*after)),
            text(difference(
                before.zip(*after).map(|(before, after)| after - before),
            )),
        ]
    };
    let columns = [
        Column::Words(t("column.clause")),
        Column::Numbers(t("progress.once")),
        Column::Numbers(t("progress.then")),
        Column::Numbers(t("progress.change")),
    ];
    let rows = found.clauses.iter().map(row).collect();
    let table = data_table(t("progress.by-clause"), &columns, rows);
    chart_figure(figure, &|frame| bars(frame, &data), table)
}

/// The sub-clauses in which something has changed.
fn sub_clauses(app: App, found: &Changes) -> Option<AnyView> {
    let both = |before: String, after: String| {
        if before == after {
            text(before)
        } else {
            text(fill(
                "progress.bar",
                &[("before", &before), ("after", &after)],
            ))
        }
    };
    let level = |stood: &Stood| {
        stood
            .level
            .map_or_else(|| number(None), |level| whole(level.into()))
    };
    let row = |(of, (before, after)): &(SubClause, Pair<Stood>)| {
        vec![
            link(app.link(Page::SubClause(*of)), app.title_of(*of)),
            both(number(before.readiness), number(after.readiness)),
            both(
                conformity(before.conformity).to_owned(),
                conformity(after.conformity).to_owned(),
            ),
            both(level(before), level(after)),
        ]
    };
    let columns = [
        Column::Words(t("column.sub-clause")),
        Column::Words(t("progress.readiness")),
        Column::Words(t("column.conformity")),
        Column::Words(t("progress.level-now")),
    ];
    let rows: Vec<_> = found.sub_clauses.iter().map(row).collect();
    let words = fill("progress.by-sub-clause", &[("count", &rows.len())]);
    (!rows.is_empty()).then(|| {
        let table = data_table(t("progress.parts"), &columns, rows);
        view! { <details class="more"><summary>{words}</summary>{table}</details> }
    })
}
