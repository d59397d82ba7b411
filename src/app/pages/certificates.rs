//! What changes when another certificate is held: evidence and effort, never a score.

use crate::dom::prelude::*;

use crate::app::components::{
    Choice, ChoiceField, Column, NumberField, Rule, SectionPage, card_head, data_table, link,
    number, reuse_table, rule, text, with_guide,
};
use crate::app::reactive::Memo;
use crate::app::state::{App, app};
use crate::core::assessment::{ScopeOverlap, Settings, limits};
use crate::core::bank::{Certificate, Overlap, Reuse};
use crate::core::edit::{self, Edit, SettingField};
use crate::core::ordered::Map;
use crate::core::report::{ReusedEvidence, reused_evidence};
use crate::messages::{certificate, coverage, fill, list, percent, scope_overlap, t, whole};
use crate::route::Page;
use crate::shown::crosswalk;

/// Certificates held or supposed to be held.
type Held = Map<Certificate, ScopeOverlap>;

/// The page of certificates.
#[component]
pub(super) fn Certificates() -> impl IntoView {
    view! {
        <SectionPage page=Page::Certificates title=t("certificate-page.title") lead=t("certificate-page.lead")>
            <Content/>
        </SectionPage>
    }
}

#[component]
fn Content() -> impl IntoView {
    let app = app();
    let supposed = RwSignal::new(untrack(move || app.certificates()));
    let profile = Memo::new(move |_| app.certificates());
    let keep = move |_| app.edit(supposed.with_untracked(edit::certificates));
    let reused = Memo::new(move |_| {
        app.with_open(|open| {
            let mut supposing = open.clone();
            supposing.profile.certificates = supposed.get();
            app.with_bank(|bank| reused_evidence(bank, &supposing))
        })
        .unwrap_or_default()
    });
    view! {
        <div class="stack loose">
            <section class="card stack">
                {card_head(t("certificate-page.held"), t("certificate-page.held-about"))}
                <div class="fields">
                    {Certificate::ALL.map(|one| choice(one, supposed))}
                </div>
                <button
                    type="button"
                    disabled=move || profile.get() == supposed.get()
                    on:click=keep
                >
                    {t("certificate-page.keep")}
                </button>
            </section>
            {move || reused.with(|reused| outcome(app, reused))}
            {credits(app)}
            {move || reused.with(|reused| table(app, reused, &supposed.get()))}
            {move || reusable(app, supposed.get())}
        </div>
    }
}

/// Whether a certificate is held, and how far its scope overlaps.
fn choice(one: Certificate, supposed: RwSignal<Held>) -> AnyView {
    let none = Choice {
        key: String::new(),
        label: t("certificate-page.not-held").to_owned(),
    };
    let overlaps = ScopeOverlap::ALL.map(|overlap| Choice {
        key: overlap.key().to_owned(),
        label: scope_overlap(overlap).to_owned(),
    });
    let choices: Vec<_> = std::iter::once(none).chain(overlaps).collect();
    let value = Signal::derive(move || {
        let overlap = supposed.with(|held| held.get(&one).copied());
        overlap.map_or("", ScopeOverlap::key).to_owned()
    });
    let change = move |key: String| {
        let overlap = ScopeOverlap::ALL
            .into_iter()
            .find(|overlap| overlap.key() == key);
        supposed.update(|held| match overlap {
            Some(overlap) => {
                held.insert(one, overlap);
            }
            None => {
                held.remove(&one);
            }
        });
    };
    view! {
        <ChoiceField
            id=format!("held-{}", one.key())
            label=certificate(one)
            choices=choices
            value=value
            on_change=change
        />
    }
}

/// Hours before and after, and the scores that stay as they are.
fn outcome(app: App, reused: &[ReusedEvidence]) -> AnyView {
    let (without, with) = ReusedEvidence::total(reused);
    let scores = app.report.with(|report| {
        report.as_ref().map(|report| {
            fill(
                "certificate-page.scores",
                &[
                    ("readiness", &number(report.readiness)),
                    ("conformity", &number(Some(report.conformity.percent()))),
                ],
            )
        })
    });
    let figure = |label: &'static str, hours: f64| {
        view! {
            <section class="card figure">
                <div class="row"><h2 class="label">{label}</h2>{rule(Rule::Hours)}</div>
                <p class="value">{whole(hours)}<small>{t("certificate-page.hours")}</small></p>
            </section>
        }
    };
    view! {
        <div class="stack" aria-live="polite">
            <div class="figures">
                {figure(t("certificate-page.without"), without)}
                {figure(t("certificate-page.with"), with)}
            </div>
            <p class="notice">{scores}</p>
        </div>
    }
}

/// The shares of the effort that reused evidence saves, editable.
fn credits(app: App) -> AnyView {
    let field = move |id: &'static str,
                      label: &'static str,
                      preset: f64,
                      own: fn(&Settings) -> Option<f64>,
                      field: fn(Option<f64>) -> SettingField| {
        let value = Signal::derive(move || {
            let own = app.with_open(|open| own(&open.settings)).flatten();
            // Two decimals, so that 7 % is not 7.000000000000001 %.
            Some((own.unwrap_or(preset) * 10_000.0).round() / 100.0)
        });
        let change = move |percent: Option<f64>| {
            let share = percent.map(|percent| percent / 100.0);
            app.edit(Edit::Setting(field(share)));
        };
        view! {
            <NumberField
                id=id
                label=label
                unit=t("certificate-page.percent")
                takes=limits::SHARE
                value=value
                on_change=change
            />
        }
    };
    view! {
        <section class="card stack">
            {card_head(t("certificate-page.credits"), t("certificate-page.credits-about"))}
            <div class="fields">
                {field("full-credit", t("certificate-page.full"), Settings::FULL_CREDIT, |all| all.full_credit, SettingField::FullCredit)}
                {field("part-credit", t("certificate-page.part"), Settings::PART_CREDIT, |all| all.part_credit, SettingField::PartCredit)}
            </div>
        </section>
    }
}

/// Sub-clause by sub-clause; nothing where no certificate changes anything.
fn table(app: App, reused: &[ReusedEvidence], held: &Held) -> AnyView {
    if held.is_empty() {
        return ().into_any();
    }
    let covered = |one: &ReusedEvidence| {
        let row = app.with_bank(|bank| {
            let rows = &bank.lists().crosswalk;
            rows.iter()
                .find(|row| row.sub_clause == one.sub_clause)
                .cloned()
        })?;
        let covers: Vec<String> = held
            .keys()
            .map(|&other| (other, row.of(other)))
            .filter(|(_, found)| found.overlap != Overlap::None)
            .map(|(other, found)| {
                app.with_bank(|bank| {
                    let editions = &bank.lists().editions;
                    let place = crosswalk::place(editions, other, found, one.sub_clause);
                    let cited = crosswalk::cited(editions, other);
                    format!("{cited} {place}: {}", coverage(found.overlap))
                })
            })
            .collect();
        (!covers.is_empty()).then(|| list(&covers))
    };
    let rows = reused
        .iter()
        .map(|one| {
            vec![
                link(
                    app.link(Page::SubClause(one.sub_clause)),
                    app.title_of(one.sub_clause),
                ),
                text(covered(one).unwrap_or_else(|| t("mark.none").to_owned())),
                text(number(Some(one.without))),
                text(number(Some(one.with))),
                text(percent(one.remaining * 100.0)),
            ]
        })
        .collect();
    let columns = [
        Column::Words(t("column.sub-clause")),
        Column::Words(t("certificate-page.evidence")),
        Column::Numbers(t("certificate-page.hours-without")),
        Column::Numbers(t("certificate-page.hours-with")),
        Column::Numbers(t("certificate-page.remaining")),
    ];
    view! { <section class="card stack">{data_table(t("certificate-page.table"), &columns, rows)}</section> }
}

/// Which documents, records and processes can be taken over.
fn reusable(app: App, held: Held) -> AnyView {
    with_guide(move |guide| {
        let serves = |item: &&Reuse| held.keys().any(|&one| !item.place_in(one).is_empty());
        let rows = guide.reuse.iter().filter(serves).map(|item| {
            let page = app.link(Page::SubClause(item.sub_clause));
            let name = format!("{} {}", item.sub_clause, item.item);
            (link(page, name), item)
        });
        let rows: Vec<_> = rows.collect();
        if rows.is_empty() {
            return ().into_any();
        }
        view! { <section class="card stack">{reuse_table(rows)}</section> }
    })
}
