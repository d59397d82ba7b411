//! What the organisation can give: hours, money, time, a tool.

use crate::dom::prelude::*;

use crate::app::browser;
use crate::app::components::{
    Choice, ChoiceField, Column, DateField, Labelled, NumberField, data_table,
};
use crate::app::reactive::Memo;
use crate::app::state::app;
use crate::core::assessment::{WeeklyHours, limits};
use crate::core::bank::Tool;
use crate::core::currency::Currency;
use crate::core::edit::{Edit, PlanField, ProfileField};
use crate::core::id::ToolId;
use crate::core::standard::Role;
use crate::core::week::WorkingWeek;
use crate::messages::{self, currency_name, fill, t, working_week};
use crate::shown::risk::target_objection;

/// The fields.
pub(super) fn means() -> AnyView {
    let app = app();
    let hours = Role::ALL.map(|role| {
        let who = move || {
            app.with_bank(|bank| {
                let mut roles = bank.lists().roles.iter();
                roles
                    .find(|info| info.role == role)
                    .map(|info| info.who.clone())
                    .unwrap_or_default()
            })
        };
        let value = Signal::derive(move || Some(app.of_profile(|profile| profile.hours.of(role))));
        let set = move |hours: Option<f64>| {
            let hours = hours.unwrap_or(WeeklyHours::default().of(role));
            app.edit_profile(ProfileField::Hours(role, hours));
        };
        let label = fill("entry.hours", &[("role", &messages::role(role))]);
        let name = view! {
            <div class="field">{messages::role(role)} <span class="hint">{who}</span></div>
        };
        let field = view! {
            <NumberField
                id=role.key() label=label labelled=Labelled::ByTable
                takes=limits::HOURS value=value on_change=set
            />
        };
        vec![name.into_any(), field.into_any()]
    });
    let columns = [
        Column::Words(t("profile.hours-role")),
        Column::Words(t("profile.hours")),
    ];
    let tools = Memo::new(move |_| {
        let choice = |tool: &Tool| Choice {
            key: tool.id.to_string(),
            label: tool.text.name.clone(),
        };
        let none = Choice {
            key: String::new(),
            label: t("profile.no-tool").to_owned(),
        };
        let known = app.with_bank(|bank| bank.lists().tools.iter().map(choice).collect::<Vec<_>>());
        std::iter::once(none).chain(known).collect::<Vec<_>>()
    });
    let tool = Memo::new(move |_| {
        app.of_profile(|profile| profile.tool.as_ref().map(ToString::to_string))
            .unwrap_or_default()
    });
    let choose_tool = move |key: String| {
        let tool = (!key.is_empty()).then(|| ToolId::new(&key));
        app.edit_profile(ProfileField::Tool(tool));
    };
    let is_late = Signal::derive(move || {
        app.of_profile(|profile| target_objection(profile, browser::today()))
    });
    let week =
        Signal::derive(move || app.plan_options(|options| options.working_week.key().to_owned()));
    let choose_week = move |key: String| {
        let chosen = WorkingWeek::ALL.into_iter().find(|one| one.key() == key);
        app.edit(Edit::Plan(PlanField::WorkingWeek(
            chosen.unwrap_or_default(),
        )));
    };
    let currency = Memo::new(move |_| app.plan_options(|options| options.currency));
    let code = Signal::derive(move || currency.get().code().to_owned());
    let choose_currency = move |code: String| {
        if let Some(currency) = Currency::of(&code) {
            app.edit(Edit::Plan(PlanField::Currency(currency)));
        }
    };
    let budget = move || {
        let currency = currency.get();
        view! {
            <NumberField
                id="budget" label=t("entry.budget") hint=t("profile.budget-hint")
                unit=currency.sign() takes=limits::money(currency)
                value=Signal::derive(move || app.of_profile(|profile| profile.budget))
                on_change=move |budget| app.edit_profile(ProfileField::Budget(budget))
            />
        }
    };
    view! {
        {data_table(t("profile.hours-hint"), &columns, hours.into())}
        <div class="fields">
            <ChoiceField
                id="working-week" label=t("entry.working-week")
                hint=t("profile.working-week-hint")
                choices=working_weeks() value=week on_change=choose_week
            />
            {budget}
            <ChoiceField
                id="currency" label=t("entry.currency") hint=t("profile.currency-hint")
                choices=currencies() value=code on_change=choose_currency
            />
            <ChoiceField
                id="tool"
                label=t("profile.tool")
                hint=t("profile.tool-hint")
                choices=tools
                value=tool
                on_change=choose_tool
            />
            <DateField
                id="start-date" label=t("entry.start") hint=t("profile.start-hint")
                value=Signal::derive(move || app.of_profile(|profile| profile.start))
                on_change=move |start| app.edit_profile(ProfileField::Start(start))
            />
            <DateField
                id="target-date" label=t("entry.target") hint=t("profile.target-hint")
                objection=is_late
                value=Signal::derive(move || app.of_profile(|profile| profile.target))
                on_change=move |target| app.edit_profile(ProfileField::Target(target))
            />
        </div>
    }
}

/// All currencies by code and name.
fn currencies() -> Vec<Choice> {
    let choice = |one: &Currency| Choice {
        key: one.code().to_owned(),
        label: format!("{} · {}", one.code(), currency_name(*one)),
    };
    Currency::ALL.iter().map(choice).collect()
}

fn working_weeks() -> Vec<Choice> {
    let choice = |one: WorkingWeek| Choice {
        key: one.key().to_owned(),
        label: working_week(one).to_owned(),
    };
    WorkingWeek::ALL.map(choice).into()
}
