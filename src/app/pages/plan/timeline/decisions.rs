//! What the visitor decides about an action: its state, its place, who does
//! it, and own numbers instead of the estimates.

use crate::dom::prelude::*;

use super::prerequisites::prerequisites;
use crate::app::browser;
use crate::app::components::{Choice, ChoiceField, DateField, NumberField, TextField};
use crate::app::reactive::{Memo, Show};
use crate::app::state::App;
use crate::core::assessment::limits;
use crate::core::assessment::planning::{ActionPlan, ActionState, Phase, Pin};
use crate::core::date::Date;
use crate::core::edit::ActionField;
use crate::core::entry::{Numbers, whole};
use crate::core::id::ActionId;
use crate::core::plan::PlannedActivity;
use crate::core::standard::Role;
use crate::messages::{action_state, currency, role, t};
use crate::shown::roadmap::phase_name;

/// An action about which something is decided.
#[derive(Clone, Copy)]
struct Subject {
    app: App,
    id: StoredValue<ActionId>,
    plan: Memo<ActionPlan>,
}

impl Subject {
    fn decide(self, field: ActionField) {
        self.id.with_value(|id| self.app.decide(id, field));
    }

    /// An id for a field, unique on the page.
    fn field(self, name: &str) -> String {
        self.id.with_value(|id| format!("{name}-{id}"))
    }
}

/// The form of an action.
pub(super) fn decisions(
    app: App,
    id: ActionId,
    activity: Memo<Option<PlannedActivity>>,
) -> AnyView {
    let own = id.clone();
    let subject = Subject {
        app,
        id: StoredValue::new(id.clone()),
        plan: Memo::new(move |_| app.action_plan(&own)),
    };
    view! {
        <form class="stack" on:submit=|event| event.prevent_default()>
            <div class="fields">
                {state(subject)}
                {text(subject, "owner", t("plan.owner"), |plan| &plan.owner, ActionField::Owner)}
                {pin(subject, activity)}
            </div>
            {shift(subject, activity)}
            <details class="more">
                <summary>{t("plan.notes")}</summary>
                <div class="fields">
                    {text(subject, "cause", t("gap.cause"), |plan| &plan.cause, ActionField::Cause)}
                    {text(subject, "note", t("gap.note"), |plan| &plan.note, ActionField::Note)}
                </div>
            </details>
            <details class="more">
                <summary>{t("plan.own-numbers")}</summary>
                <p class="muted small-text">{t("plan.own-numbers-about")}</p>
                <div class="fields">{numbers(subject)}</div>
            </details>
            {prerequisites(app, id)}
        </form>
    }
}

fn choices(all: Vec<(&str, String)>) -> Vec<Choice> {
    let choice = |(key, label): (&str, String)| Choice {
        key: key.to_owned(),
        label,
    };
    all.into_iter().map(choice).collect()
}

fn state(subject: Subject) -> AnyView {
    let states = ActionState::ALL.map(|one| (one.key(), action_state(one).to_owned()));
    let value = Signal::derive(move || subject.plan.with(|plan| plan.state.key().to_owned()));
    let set = move |key: String| {
        let state = ActionState::ALL.into_iter().find(|one| one.key() == key);
        let state = state.unwrap_or_default();
        subject.id.with_value(|id| subject.app.set_state(id, state));
    };
    view! {
        <ChoiceField
            id=subject.field("state") label=t("plan.state") choices=choices(states.into())
            value=value on_change=set
        />
    }
}

fn text(
    subject: Subject,
    name: &'static str,
    label: &'static str,
    own: fn(&ActionPlan) -> &String,
    field: fn(String) -> ActionField,
) -> AnyView {
    let value = Signal::derive(move || subject.plan.with(|plan| own(plan).clone()));
    let input = move |text: String| {
        subject
            .id
            .with_value(|id| subject.app.note(id, field(text)));
    };
    view! { <TextField id=subject.field(name) label=label value=value on_input=input/> }
}

const WEEK: &str = "week";

/// Where the action stands: as planned, in a phase, or in a week.
fn pin(subject: Subject, activity: Memo<Option<PlannedActivity>>) -> AnyView {
    let phases = Phase::ALL.map(|one| (one.key(), phase_name(one)));
    let all = [("", t("plan.pin-none").to_owned())]
        .into_iter()
        .chain([(WEEK, t("plan.pin-week").to_owned())])
        .chain(phases)
        .collect();
    let value = Signal::derive(move || {
        let key = match subject.plan.with(|plan| plan.pin) {
            None => "",
            Some(Pin::Week(_)) => WEEK,
            Some(Pin::Phase(phase)) => phase.key(),
        };
        key.to_owned()
    });
    let set = move |key: String| {
        let pin = if key == WEEK {
            Some(Pin::Week(planned_start(activity)))
        } else {
            let phase = Phase::ALL.into_iter().find(|one| one.key() == key);
            phase.map(Pin::Phase)
        };
        subject.decide(ActionField::Pin(pin));
    };
    let week = Signal::derive(move || pinned_week(subject));
    let set_week = move |date: Option<Date>| {
        subject.decide(ActionField::Pin(date.map(Pin::Week)));
    };
    view! {
        <ChoiceField
            id=subject.field("pin") label=t("plan.pin") choices=choices(all) value=value
            on_change=set
        />
        <Show when=move || week.get().is_some()>
            <DateField
                id=subject.field("week") label=t("plan.pin-date") hint=t("plan.pin-date-hint")
                value=week on_change=set_week
            />
        </Show>
    }
}

fn pinned_week(subject: Subject) -> Option<Date> {
    match subject.plan.with(|plan| plan.pin) {
        Some(Pin::Week(date)) => Some(date),
        Some(Pin::Phase(_)) | None => None,
    }
}

fn planned_start(activity: Memo<Option<PlannedActivity>>) -> Date {
    let start = activity.with_untracked(|activity| activity.as_ref().map(|one| one.start));
    start.unwrap_or_else(browser::today)
}

/// Pins the action a week earlier or later than it stands.
fn shift(subject: Subject, activity: Memo<Option<PlannedActivity>>) -> AnyView {
    let button = |label: &'static str, days: i32| {
        let shift = move |_| {
            let from = untrack(|| pinned_week(subject)).unwrap_or_else(|| planned_start(activity));
            let wanted = from.plus_days(days).max(browser::today());
            let week = subject.app.first_day_of_week(wanted);
            subject.decide(ActionField::Pin(Some(Pin::Week(week))));
        };
        view! { <button type="button" class="small" on:click=shift>{label}</button> }
    };
    view! {
        <div class="row">
            {button(t("plan.week-earlier"), -7)}
            {button(t("plan.week-later"), 7)}
            <button
                type="button"
                class="small quiet"
                disabled=move || subject.plan.with(|plan| plan.pin.is_none())
                on:click=move |_| subject.decide(ActionField::Pin(None))
            >
                {t("plan.unpin")}
            </button>
        </div>
    }
}

/// Own hours, weeks and money instead of the estimates.
fn numbers(subject: Subject) -> AnyView {
    let mut fields: Vec<AnyView> = Role::ALL
        .into_iter()
        .map(|of| {
            let value =
                Signal::derive(move || subject.plan.with(|plan| plan.hours.get(&of).copied()));
            let set = move |hours| subject.decide(ActionField::Hours(of, hours));
            let name = format!("hours-{}", of.key());
            number(
                subject,
                &name,
                role(of),
                (t("unit.hours"), limits::HOURS),
                value,
                set,
            )
        })
        .collect();
    let weeks = Signal::derive(move || subject.plan.with(|plan| plan.weeks.map(f64::from)));
    let set_weeks = move |weeks: Option<f64>| {
        subject.decide(ActionField::Weeks(weeks.and_then(whole)));
    };
    let money = Signal::derive(move || subject.plan.with(|plan| plan.money));
    let set_money = move |money| subject.decide(ActionField::Money(money));
    let in_weeks = (t("unit.weeks"), limits::WEEKS);
    fields.push(number(
        subject,
        "weeks",
        t("plan.own-weeks"),
        in_weeks,
        weeks,
        set_weeks,
    ));
    let in_money = (currency().sign(), limits::money(currency()));
    fields.push(number(
        subject,
        "money",
        t("plan.money"),
        in_money,
        money,
        set_money,
    ));
    fields.into_any()
}

fn number(
    subject: Subject,
    name: &str,
    label: &'static str,
    (unit, takes): (&'static str, Numbers),
    value: Signal<Option<f64>>,
    set: impl Fn(Option<f64>) + 'static,
) -> AnyView {
    view! {
        <NumberField
            id=subject.field(name) label=label unit=unit takes=takes value=value on_change=set
        />
    }
}
