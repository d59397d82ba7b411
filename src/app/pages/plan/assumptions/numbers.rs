//! The numbers that the plan rests on beyond the sliders, with where they come
//! from; each may be replaced.

use crate::dom::prelude::*;

use super::absences::absences;
use crate::app::components::{Choice, ChoiceField, NumberField, Rule, rule, source_chip};
use crate::app::reactive::{Memo, Show};
use crate::app::state::App;
use crate::core::assessment::limits;
use crate::core::assessment::planning::{Assumption, GrowthUse, HostingKind, NewTool, PlanOptions};
use crate::core::edit::PlanField;
use crate::core::entry::Numbers;
use crate::messages::{assumption, assumption_note, currency, growth_use, hosting_kind, t, unit};

/// The assumptions, and money and help in detail.
pub(super) fn numbers(app: App) -> AnyView {
    let own: Vec<_> = Assumption::ALL
        .iter()
        .filter(|of| **of != Assumption::Parallel) // has a slider
        .map(|of| number_of(app, *of))
        .collect();
    view! {
        <section class="card stack screen-only">
            <div class="row"><h2>{t("plan.rests-on")}</h2>{rule(Rule::Hours)}</div>
            <details class="more">
                <summary>{t("plan.money-and-growth")}</summary>
                <div class="fields">{money(app)}{growth(app)}{hosting(app)}</div>
            </details>
            <details class="more">
                <summary>{t("plan.absences")}</summary>
                {absences(app)}
            </details>
            <details class="more">
                <summary>{t("plan.numbers")}</summary>
                <div class="fields">{own}</div>
            </details>
        </section>
    }
}

fn number_of(app: App, of: Assumption) -> AnyView {
    let info = of.info();
    let value = Signal::derive(move || Some(app.plan_options(|options| options.assumption(of))));
    let set = move |number: Option<f64>| {
        let own = number.filter(|number| number.to_bits() != info.default.to_bits());
        app.plan_by(PlanField::Assumption(of, own));
    };
    view! {
        <div>
            <NumberField
                id=format!("assume-{}", info.key) label=assumption(of) hint=assumption_note(of)
                unit=unit(info.unit) takes=info.takes() value=value on_change=set
            />
            {source_chip(info.source, "")}
        </div>
    }
}

/// An amount that may be left open.
fn amount(
    app: App,
    id: &'static str,
    (label, hint, unit): (&'static str, &'static str, &'static str),
    takes: Numbers,
    own: fn(&PlanOptions) -> Option<f64>,
    field: fn(Option<f64>) -> PlanField,
) -> AnyView {
    let value = Signal::derive(move || app.plan_options(own));
    let set = move |number| app.plan_by(field(number));
    view! {
        <NumberField
            id=id label=label hint=hint unit=unit takes=takes value=value on_change=set
        />
    }
}

fn money(app: App) -> AnyView {
    let (sign, takes) = (currency().sign(), limits::money(currency()));
    let quarter = (t("plan-field.quarter-budget"), t("plan.quarter-hint"), sign);
    let quote = (
        t("plan-field.audit-quote"),
        t("plan.audit-quote-hint"),
        sign,
    );
    let days = (
        t("plan-field.audit-days"),
        t("plan.audit-days-hint"),
        t("plan.unit-days"),
    );
    let fields = [
        amount(
            app,
            "plan-quarter",
            quarter,
            takes,
            |options| options.quarter_budget,
            PlanField::QuarterBudget,
        ),
        amount(
            app,
            "plan-audit-quote",
            quote,
            takes,
            |options| options.audit_quote,
            PlanField::AuditQuote,
        ),
        amount(
            app,
            "plan-audit-days",
            days,
            limits::DAYS,
            |options| options.audit_days,
            PlanField::AuditDays,
        ),
    ];
    fields.into_iter().collect::<Vec<_>>().into_any()
}

fn choices<T: Copy, const N: usize>(
    all: [T; N],
    words: impl Fn(T) -> (&'static str, &'static str),
) -> Vec<Choice> {
    let choice = |one: T| {
        let (key, label) = words(one);
        Choice {
            key: key.to_owned(),
            label: label.to_owned(),
        }
    };
    all.into_iter().map(choice).collect()
}

fn growth(app: App) -> AnyView {
    let all = choices(GrowthUse::ALL, |one| (one.key(), growth_use(one)));
    let value = Signal::derive(move || app.plan_options(|options| options.growth).key().to_owned());
    let set = move |key: String| {
        let chosen = GrowthUse::ALL.into_iter().find(|one| one.key() == key);
        app.plan_by(PlanField::Growth(chosen.unwrap_or_default()));
    };
    view! {
        <ChoiceField
            id="plan-growth" label=t("plan.growth") hint=t("plan.growth-hint") choices=all
            value=value on_change=set
        />
    }
}

/// How the new tool is run, where there is one.
fn hosting(app: App) -> AnyView {
    let has_tool = Memo::new(move |_| app.plan_options(|options| options.new_tool.is_some()));
    let all = StoredValue::new(choices(HostingKind::ALL, |one| {
        (one.key(), hosting_kind(one))
    }));
    let value = Signal::derive(move || {
        let hosting = app.plan_options(|options| options.new_tool.as_ref().map(|new| new.hosting));
        hosting.unwrap_or_default().key().to_owned()
    });
    let set = move |key: String| {
        let chosen = HostingKind::ALL.into_iter().find(|one| one.key() == key);
        let new = untrack(|| app.plan_options(|options| options.new_tool.clone()));
        app.plan_by(PlanField::NewTool(new.map(|new| NewTool {
            hosting: chosen.unwrap_or_default(),
            ..new
        })));
    };
    view! {
        <Show when=move || has_tool.get()>
            <ChoiceField
                id="plan-hosting" label=t("plan.hosting") choices=all.get_value() value=value
                on_change=set
            />
        </Show>
    }
}
