//! Who the organisation is: name, industry, size.

use crate::dom::prelude::*;

use crate::app::components::{Choice, ChoiceField, NumberField, TextField};
use crate::app::host::offers_industry;
use crate::app::reactive::Memo;
use crate::app::state::app;
use crate::core::assessment::{Profile, limits};
use crate::core::bank::Industry;
use crate::core::edit::{self, ProfileField};
use crate::core::entry::whole;
use crate::core::id::IndustryId;
use crate::messages::{fill, list, t};

/// The fields, with the advice that follows from them.
pub(super) fn organisation() -> AnyView {
    let app = app();
    let industries = Memo::new(move |_| {
        let chosen = app.of_profile(|profile| profile.industry.clone());
        let is_offered =
            |one: &&Industry| offers_industry(&one.id) || chosen.as_ref() == Some(&one.id);
        let known = app.with_bank(|bank| {
            let choice = |industry: &Industry| Choice {
                key: industry.id.to_string(),
                label: industry.text.name.clone(),
            };
            bank.lists()
                .industries
                .iter()
                .filter(is_offered)
                .map(choice)
                .collect::<Vec<_>>()
        });
        let none = Choice {
            key: String::new(),
            label: t("profile.not-said").to_owned(),
        };
        std::iter::once(none).chain(known).collect::<Vec<_>>()
    });
    let industry = Memo::new(move |_| {
        app.of_profile(|profile| profile.industry.as_ref().map(ToString::to_string))
            .unwrap_or_default()
    });
    let choose = move |key: String| {
        let id = (!key.is_empty()).then(|| IndustryId::new(&key));
        let edit = untrack(|| {
            app.with_bank(|bank| app.with_open(|open| edit::industry(bank, &open.profile, id)))
        });
        if let Some(edit) = edit {
            app.edit(edit);
        }
    };
    let staff_hint = fill(
        "profile.staff-hint",
        &[("default", &Profile::DEFAULT_STAFF)],
    );
    view! {
        <div class="fields">
            <TextField
                id="organisation"
                label=t("profile.organisation")
                hint=t("profile.organisation-hint")
                value=Signal::derive(move || app.of_profile(|profile| profile.organisation.clone()))
                on_input=move |text| app.type_profile(ProfileField::Organisation(text))
            />
            <ChoiceField
                id="industry"
                label=t("profile.industry")
                hint=t("profile.industry-hint")
                choices=industries
                value=industry
                on_change=choose
            />
            <NumberField
                id="staff" label=t("entry.staff") hint=staff_hint unit=t("profile.people")
                takes=limits::STAFF
                value=Signal::derive(move || app.of_profile(|profile| profile.staff.map(f64::from)))
                on_change=move |staff| {
                    app.edit_profile(ProfileField::Staff(staff.and_then(whole)));
                }
            />
            <NumberField
                id="growth" label=t("entry.growth") hint=t("profile.growth-hint") unit="%"
                takes=limits::GROWTH
                value=Signal::derive(move || app.of_profile(|profile| profile.growth.map(f64::from)))
                on_change=move |growth| {
                    app.edit_profile(ProfileField::Growth(growth.and_then(whole)));
                }
            />
        </div>
        <IndustryNotes/>
        <SizeNotes/>
    }
}

/// What comes with the chosen industry.
#[component]
fn IndustryNotes() -> impl IntoView {
    let app = app();
    let chosen = Memo::new(move |_| {
        let profile = app.of_profile(Profile::clone);
        app.with_bank(|bank| {
            let industry = profile.industry(bank)?.clone();
            let modules = bank.lists().modules.iter();
            let names: Vec<String> = modules
                .filter(|module| industry.modules.contains(&module.module))
                .map(|module| module.name.clone())
                .collect();
            Some((industry.text, list(&names)))
        })
    });
    move || {
        chosen.get().map(|(text, modules)| {
            view! {
                <details class="more" data-testid="industry-notes">
                    <summary>{fill("profile.industry-notes", &[("industry", &text.name)])}</summary>
                    <div class="stack tight">
                    <p>{text.context}</p>
                    <div class="grid">
                        {points("profile.opportunities", text.opportunities)}
                        {points("profile.constraints", text.constraints)}
                    </div>
                    <p>{fill("profile.switched-on", &[("modules", &modules)])}</p>
                    </div>
                </details>
            }
        })
    }
}

fn points(title: &'static str, points: Vec<String>) -> AnyView {
    let points = points.into_iter().map(|point| view! { <li>{point}</li> });
    view! { <div class="stack tight"><h3>{t(title)}</h3><ul>{points.collect_view()}</ul></div> }
}

/// Advice for the number of staff.
#[component]
fn SizeNotes() -> impl IntoView {
    let app = app();
    let staff = Memo::new(move |_| app.of_profile(Profile::staff));
    let advice = Memo::new(move |_| app.with_bank(|bank| bank.size_advice(staff.get()).cloned()));
    let beyond = move || {
        let size = advice.get()?;
        (!size.fits(staff.get())).then(|| {
            let words = fill("profile.beyond-sizes", &[("size", &size.name)]);
            view! { <p class="notice" data-tone="warn">{words}</p> }
        })
    };
    let notes = move || {
        advice.get().map(|size| {
            let points = size
                .advice
                .into_iter()
                .map(|point| view! { <li>{point}</li> });
            view! {
                <details class="more" data-testid="size-notes">
                    <summary>{fill("profile.size", &[("size", &size.name)])}</summary>
                    <ul>{points.collect_view()}</ul>
                </details>
            }
        })
    };
    view! { {beyond} {notes} }
}
