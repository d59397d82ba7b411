//! What the organisation can give: hours, money, time, a tool.

use leptos::prelude::*;

use super::entry_field::EntryField;
use super::section;
use crate::app::components::{Choice, ChoiceField};
use crate::app::state::app;
use crate::core::assessment::Entry;
use crate::core::bank::Tool;
use crate::core::edit::ProfileField;
use crate::core::id::ToolId;
use crate::core::standard::Role;
use crate::messages::t;

#[component]
pub(super) fn Means() -> impl IntoView {
    let app = app();
    let hours = Role::ALL.map(|role| {
        let who = Signal::derive(move || {
            app.with_bank(|bank| {
                let mut roles = bank.lists().roles.iter();
                roles
                    .find(|info| info.role == role)
                    .map(|info| info.who.clone())
                    .unwrap_or_default()
            })
        });
        view! { <EntryField of=Entry::Hours(role) id=role.key() hint=who unit=t("profile.hours-unit")/> }
    });
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
        let (start, target) = app.of_profile(|profile| (profile.start, profile.target));
        let is_late = start
            .zip(target)
            .is_some_and(|(start, target)| target <= start);
        is_late.then(|| t("profile.target-before-start"))
    });
    let fields = view! {
        <fieldset class="field">
            <legend>{t("profile.hours")}</legend>
            <p class="hint">{t("profile.hours-hint")}</p>
            <div class="fields">{hours}</div>
        </fieldset>
        <div class="fields">
            <EntryField of=Entry::Budget id="budget" hint=t("profile.budget-hint").to_owned() unit="€"/>
            <ChoiceField
                id="tool"
                label=t("profile.tool")
                hint=t("profile.tool-hint")
                choices=tools
                value=tool
                on_change=choose_tool
            />
            <EntryField of=Entry::Start id="start-date" hint=t("profile.start-hint").to_owned()/>
            <EntryField
                of=Entry::Target
                id="target-date"
                hint=t("profile.target-hint").to_owned()
                objection=is_late
            />
        </div>
    };
    section("profile.means", "profile.means-about", fields.into_any())
}
