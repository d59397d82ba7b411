//! Holidays and busy periods: when hours fall away, and whose.

use crate::dom::prelude::*;

use crate::app::browser;
use crate::app::components::{Choice, ChoiceField, DateField, NumberField};
use crate::app::reactive::Memo;
use crate::app::state::App;
use crate::core::assessment::limits;
use crate::core::assessment::planning::Absence;
use crate::core::edit::{AbsenceField, Edit, OfList};
use crate::core::entry::whole;
use crate::core::id::AbsenceId;
use crate::core::standard::Role;
use crate::messages::{fill, role, t};

/// The list of periods, with a button for one more.
pub(super) fn absences(app: App) -> AnyView {
    let count = Memo::new(move |_| app.plan_options(|options| options.absences.len()));
    let add = move |_| {
        let from = browser::today();
        let absence = Absence {
            id: AbsenceId::new(&browser::unique()),
            from,
            to: from.plus_days(13),
            role: None,
            percent: 100,
        };
        let add = OfList::Add(usize::MAX, Box::new(absence));
        app.edit(Edit::Absence(add));
    };
    let list = move || {
        (0..count.get())
            .map(|place| period(app, place))
            .collect::<Vec<_>>()
    };
    view! {
        <div class="stack">
            {list}
            <div class="row">
                <button type="button" class="small" data-testid="absence-add" on:click=add>
                    {t("plan.absence-add")}
                </button>
            </div>
        </div>
    }
}

fn period(app: App, place: usize) -> AnyView {
    let absence =
        Memo::new(move |_| app.plan_options(|options| options.absences.get(place).cloned()));
    let id = move || absence.with_untracked(|absence| Some(absence.as_ref()?.id.clone()));
    let set = move |field| {
        if let Some(id) = id() {
            app.edit_text(Edit::Absence(OfList::Set(id, field)));
        }
    };
    let everybody = Choice {
        key: String::new(),
        label: t("plan.absence-all").to_owned(),
    };
    let roles = Role::ALL.map(|one| Choice {
        key: one.key().to_owned(),
        label: role(one).to_owned(),
    });
    let whose: Vec<Choice> = std::iter::once(everybody).chain(roles).collect();
    let who = Signal::derive(move || {
        let role = absence.with(|absence| absence.as_ref().and_then(|absence| absence.role));
        role.map_or("", Role::key).to_owned()
    });
    let set_who = move |key: String| {
        let role = Role::ALL.into_iter().find(|one| one.key() == key);
        set(AbsenceField::Role(role));
    };
    let from = Signal::derive(move || absence.with(|absence| Some(absence.as_ref()?.from)));
    let to = Signal::derive(move || absence.with(|absence| Some(absence.as_ref()?.to)));
    let percent =
        Signal::derive(move || absence.with(|absence| Some(f64::from(absence.as_ref()?.percent))));
    let set_percent = move |percent: Option<f64>| {
        let percent = percent.and_then(whole).unwrap_or(100);
        set(AbsenceField::Percent(percent));
    };
    let is_reversed = Signal::derive(move || {
        let is_reversed = absence.with(|absence| {
            let absence = absence.as_ref();
            absence.is_some_and(Absence::is_reversed)
        });
        is_reversed.then(|| t("plan.absence-reversed"))
    });
    let remove = move |_| {
        if let Some(id) = id() {
            app.edit(Edit::Absence(OfList::Remove(id)));
        }
    };
    view! {
        <fieldset class="field">
            <legend>{fill("plan.absence-number", &[("number", &(place + 1))])}</legend>
            <div class="fields">
                <DateField
                    id=format!("absence-from-{place}") label=t("plan.absence-from") value=from
                    on_change=move |date| {
                        if let Some(date) = date {
                            set(AbsenceField::From(date));
                        }
                    }
                />
                <DateField
                    id=format!("absence-to-{place}") label=t("plan.absence-to") value=to
                    objection=is_reversed
                    on_change=move |date| {
                        if let Some(date) = date {
                            set(AbsenceField::To(date));
                        }
                    }
                />
                <ChoiceField
                    id=format!("absence-who-{place}") label=t("plan.absence-who") choices=whose
                    value=who on_change=set_who
                />
                <NumberField
                    id=format!("absence-percent-{place}") label=t("plan.absence-percent") unit="%"
                    takes=limits::WHOLE_SHARE value=percent on_change=set_percent
                />
            </div>
            <div class="row">
                <button type="button" class="quiet small" on:click=remove>
                    {t("plan.absence-remove")}
                </button>
            </div>
        </fieldset>
    }
}
