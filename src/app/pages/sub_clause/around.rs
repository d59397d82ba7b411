//! What a sub-clause stands beside: its clause, its documents, other standards.

use crate::dom::prelude::*;

use crate::app::components::{
    Column, Item, all_items, audit_note, card_list, clause_name, data_table, entry_link, laws_here,
    rating_mark, reuse_table, status_mark, text, with_guide,
};
use crate::app::state::App;
use crate::core::assessment::WorkProduct;
use crate::core::bank::{Area, Certificate};
use crate::core::id::QuestionId;
use crate::core::standard::{Clause, SubClause};
use crate::messages::{coverage, t, work_product_state};
use crate::route::Page;
use crate::shown::crosswalk;

/// The links to the other sub-clauses of the clause, and to the other clauses.
pub(super) fn neighbours(app: App, sub_clause: SubClause) -> AnyView {
    let own = move |one: SubClause| {
        let current = (one == sub_clause).then_some("page");
        let rating = move || {
            app.report.with(|report| {
                let result = report.as_ref()?.of(one)?;
                Some(rating_mark(result.rating()))
            })
        };
        view! {
            <li>
                <a href=app.link(Page::SubClause(one)) aria-current=current>
                    <span>{app.title_of(one)}</span>{rating}
                </a>
            </li>
        }
    };
    let other = move |clause: Clause| {
        let first = app.assessed(clause).into_iter().next()?;
        Some(view! {
            <li><a href=app.link(Page::SubClause(first))><span>{clause_name(clause)}</span></a></li>
        })
    };
    let clause = sub_clause.clause();
    let owns: Vec<_> = app.assessed(clause).into_iter().map(own).collect();
    let others: Vec<_> = Clause::ALL
        .into_iter()
        .filter(|one| *one != clause)
        .filter_map(other)
        .collect();
    view! {
        <aside class="sticky stack screen-only">
            <nav class="rail" aria-label=t("sub-clause.in-clause")><ol>{owns}</ol></nav>
            <details class="more">
                <summary>{t("sub-clause.other-clauses")}</summary>
                <nav class="rail" aria-label=t("sub-clause.other-clauses")><ol>{others}</ol></nav>
            </details>
        </aside>
    }
}

/// The documents and records that it asks for or rests on, with their state.
pub(super) fn work_products(app: App, sub_clause: SubClause) -> AnyView {
    let href = app.link(Page::Documents);
    let entry = |item: &Item, held: WorkProduct| {
        let state = status_mark(held.state.key(), work_product_state(held.state));
        let kind = view! { <span class="badge">{item.kind.name()}</span> };
        entry_link(
            href.clone(),
            None,
            item.text.name.clone(),
            vec![kind, state],
        )
    };
    let entries = app.with_open(|open| {
        app.with_bank(|bank| {
            let items = all_items(bank.lists());
            items
                .iter()
                .filter(|item| item.serves(sub_clause, bank.questions()))
                .map(|item| entry(item, item.held(open)))
                .collect::<Vec<_>>()
        })
    });
    card_list(
        t("sub-clause.work-products"),
        t("sub-clause.work-products-about"),
        t("sub-clause.no-work-products"),
        entries.unwrap_or_default(),
    )
}

/// What a mock audit found here, and the laws that touch the organisation here.
pub(super) fn laws(app: App, sub_clause: SubClause) -> AnyView {
    let about = move |id: &QuestionId| {
        let area = app.with_bank(|bank| bank.question(id).map(|question| question.area));
        area.and_then(Area::sub_clause) == Some(sub_clause)
    };
    let laws = laws_here(app, move |law| law.questions.iter().any(about));
    view! { {audit_note(app, sub_clause)} {laws} }
}

/// Other standards and practices, and what of their evidence can be reused.
pub(super) fn crosswalk(app: App, sub_clause: SubClause) -> AnyView {
    let rows = app.with_bank(|bank| {
        let lists = bank.lists();
        let mut rows = lists.crosswalk.iter();
        let row = rows.find(|row| row.sub_clause == sub_clause)?;
        let mut rows: Vec<Vec<AnyView>> = Certificate::ALL
            .into_iter()
            .map(|other| {
                let found = row.of(other);
                vec![
                    text(crosswalk::cited(&lists.editions, other)),
                    text(coverage(found.overlap)),
                    text(crosswalk::place(&lists.editions, other, found, sub_clause)),
                ]
            })
            .collect();
        for (name, reference) in [("ITIL 4", &row.itil), ("FitSM-1", &row.fitsm)] {
            let covered = if reference.is_empty() {
                t("mark.none")
            } else {
                t("sub-clause.practice")
            };
            rows.push(vec![text(name), text(covered), text(reference.clone())]);
        }
        Some(rows)
    });
    let columns = [
        Column::Words(t("sub-clause.standard")),
        Column::Words(t("sub-clause.covers")),
        Column::Words(t("sub-clause.where")),
    ];
    view! {
        <section class="card stack">
            <h2>{t("sub-clause.crosswalk")}</h2>
            {data_table(t("sub-clause.crosswalk-about"), &columns, rows.unwrap_or_default())}
            {with_guide(move |guide| {
                let items = guide.reuse.iter().filter(|item| item.sub_clause == sub_clause);
                reuse_table(items.map(|item| (text(item.item.clone()), item)).collect())
            })}
        </section>
    }
}
