//! What may be tried: time, money and help, the date, and more. Every change plans
//! anew at once. It stands beside the plan, at the foot of the screen on phones, so
//! that one sees what a change does.

use crate::dom::prelude::*;

use super::changes::changes;
use super::strip::close;
use super::words::euros;
use crate::app::browser;
use crate::app::components::{Choice, ChoiceField, DateField, Slider, slider};
use crate::app::reactive::{Memo, Show, effect};
use crate::app::state::{App, PlanView};
use crate::core::assessment::planning::{Assumption, Goal, NewTool, OrderPreset};
use crate::core::assessment::{Assessment, WeeklyHours};
use crate::core::edit::{Deed, Edit, Key, PlanField, PlanKey, ProfileField, ProfileKey};
use crate::core::id::ToolId;
use crate::core::standard::Role;
use crate::messages::{currency, fill, goal, order_preset, role, t, weekly};
use crate::shown::risk::target_objection;
use crate::shown::trial::{Origin, origin, share_out};

/// The largest numbers that the sliders offer; more can be typed into the profile.
const MOST_HOURS: f64 = 40.0;
const MOST_TOGETHER: f64 = 80.0;
const MOST_EUROS: f64 = 60_000.0;
const STEP: f64 = 500.0;
const MOST_DAYS: f64 = 60.0;
const MOST_PARALLEL: f64 = 15.0;

/// The drawer; what is in it is made when it is opened.
pub(crate) fn drawer(app: App, live: PlanView) -> AnyView {
    let is_open = app.is_trying();
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            close(app);
        }
    };
    effect(move || browser::mark("data-trying", is_open.get().then_some("")));
    view! {
        <aside
            id="what-if" class="drawer screen-only" aria-labelledby="what-if-title"
            hidden=move || !is_open.get() on:keydown=on_key
        >
            <Show when=move || is_open.get()>
                <div class="row spread">
                    <h2 id="what-if-title" tabindex="-1">{t("plan.what-if")}</h2>
                    <button
                        type="button" class="quiet icon" aria-label=t("plan.what-if-close")
                        data-testid="what-if-close" on:click=move |_| close(app)
                    >
                        "×"
                    </button>
                </div>
                {changes(app, live, true)}
                {inputs(app)}
            </Show>
        </aside>
    }
}

fn inputs(app: App) -> AnyView {
    let roles = Role::ALL.map(|role| hours_of(app, role));
    let all_hours = Role::ALL.map(|role| Key::Profile(ProfileKey::Hours(role)));
    view! {
        <form class="what-if" on:submit=|event| event.prevent_default()>
            <section class="stack">
                <h3>{t("plan.time")}</h3>
                {all_hours_together(app)}
                {from(app, all_hours.into())}
                <details class="more">
                    <summary>{t("plan.by-role")}</summary>
                    <div class="stack">{roles}</div>
                </details>
            </section>
            <section class="stack">
                <h3>{t("plan.money-and-help")}</h3>
                {budget(app)}
                {from(app, vec![Key::Profile(ProfileKey::Budget)])}
                {consultant(app)}
                {from(app, vec![Key::Plan(PlanKey::ConsultantDays)])}
                {tool(app)}
                {from(app, vec![Key::Plan(PlanKey::NewTool)])}
            </section>
            <section class="stack">
                <h3>{t("plan.date-wanted")}</h3>
                {target(app)}
                {from(app, vec![Key::Profile(ProfileKey::Target)])}
            </section>
            <details class="more">
                <summary>{t("plan.more")}</summary>
                <div class="stack">
                    {parallel(app)}
                    {from(app, vec![Key::Plan(PlanKey::Assumption(Assumption::Parallel))])}
                    {order(app)}
                    {from(app, vec![Key::Plan(PlanKey::Order), Key::Plan(PlanKey::Goal)])}
                </div>
            </details>
        </form>
    }
}

/// Where the values of fields come from, and the way back to that.
fn from(app: App, keys: Vec<Key>) -> AnyView {
    let trials = app.trials();
    let keys = StoredValue::new(keys);
    let origin = Memo::new(move |_| {
        app.with_open(|open: &Assessment| {
            trials.with(|trials| keys.with_value(|keys| origin(trials, open, keys)))
        })
        .unwrap_or_default()
    });
    let words = move || match origin.get() {
        Origin::Default => t("trial.default"),
        Origin::Profile => t("trial.profile"),
        Origin::Own => t("trial.own"),
        Origin::Changed(_) => t("trial.changed"),
    };
    let reset = move |_| {
        if let Origin::Changed(back) = origin.get_untracked() {
            app.edit(Edit::Together(Deed::Trial, back));
        }
    };
    let button = move || {
        matches!(origin.get(), Origin::Changed(_)).then(|| {
            view! {
                <button type="button" class="small quiet" on:click=reset>{t("trial.reset-one")}</button>
            }
        })
    };
    view! { <p class="origin small-text muted"><span>{words}</span>{button}</p> }
}

/// The hours of all roles by one slider, which keeps their shares.
fn all_hours_together(app: App) -> AnyView {
    let now = move || app.of_profile(|profile| profile.hours);
    let begun: WeeklyHours = untrack(now);
    let value = Signal::derive(move || now().total());
    slider(Slider {
        id: "plan-hours".to_owned(),
        label: t("trial.all-hours"),
        hint: t("plan.all-hours-hint"),
        range: (0.0, MOST_TOGETHER.max(begun.total()), 0.5),
        value,
        written: |number| fill("plan.per-week", &[("hours", &weekly(number))]),
        on_input: Box::new(move |number| {
            let of = share_out(&begun, number);
            let set = |role| Edit::Profile(ProfileField::Hours(role, of.of(role)));
            app.edit_text(Edit::Together(Deed::Hours, Role::ALL.map(set).into()));
        }),
    })
}

fn hours_of(app: App, of: Role) -> AnyView {
    let value = Signal::derive(move || app.of_profile(|profile| profile.hours.of(of)));
    slider(Slider {
        id: format!("plan-hours-{}", of.key()),
        label: role(of),
        hint: "",
        range: (0.0, MOST_HOURS.max(value.get_untracked()), 0.5),
        value,
        written: |number| fill("plan.per-week", &[("hours", &weekly(number))]),
        on_input: Box::new(move |number| {
            app.type_profile(ProfileField::Hours(of, number));
        }),
    })
}

/// The budget; at the right end of the slider there is none.
fn budget(app: App) -> AnyView {
    let (most, step) = (MOST_EUROS * currency().scale(), STEP * currency().scale());
    let own = untrack(|| app.of_profile(|profile| profile.budget)).unwrap_or(0.0);
    let most = most.max((own / step).ceil() * step) + step;
    let value = Signal::derive(move || {
        app.of_profile(|profile| profile.budget)
            .unwrap_or(f64::INFINITY)
    });
    slider(Slider {
        id: "plan-budget".to_owned(),
        label: t("entry.budget"),
        hint: t("plan.budget-hint"),
        range: (0.0, most, step),
        value,
        written: |number| {
            if number.is_finite() {
                euros(number)
            } else {
                t("plan.no-limit").to_owned()
            }
        },
        on_input: Box::new(move |number| {
            let budget = (number < most).then_some(number);
            app.type_profile(ProfileField::Budget(budget));
        }),
    })
}

fn target(app: App) -> AnyView {
    let value = Signal::derive(move || app.of_profile(|profile| profile.target));
    let set = move |target| app.type_profile(ProfileField::Target(target));
    let objection = Signal::derive(move || {
        app.of_profile(|profile| target_objection(profile, browser::today()))
    });
    view! {
        <DateField
            id="plan-target" label=t("entry.target") hint=t("plan.target-hint")
            objection=objection value=value on_change=set
        />
    }
}

fn tool(app: App) -> AnyView {
    let choices = Memo::new(move |_| {
        let in_use = app.of_profile(|profile| profile.tool.clone());
        let none = Choice {
            key: String::new(),
            label: t("plan.no-tool").to_owned(),
        };
        let tools = app.with_bank(|bank| {
            let offered = bank.lists().tools.iter();
            let offered = offered.filter(|tool| in_use.as_ref() != Some(&tool.id));
            let choice = |tool: &crate::core::bank::Tool| Choice {
                key: tool.id.to_string(),
                label: tool.text.name.clone(),
            };
            offered.map(choice).collect::<Vec<_>>()
        });
        std::iter::once(none).chain(tools).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || {
        app.plan_options(|options| options.new_tool.as_ref().map(|new| new.tool.to_string()))
            .unwrap_or_default()
    });
    let set = move |key: String| {
        let before = untrack(|| app.plan_options(|options| options.new_tool.clone()));
        let hosting = before.map(|new| new.hosting);
        let new = (!key.is_empty()).then(|| NewTool {
            tool: ToolId::new(&key),
            hosting: hosting.unwrap_or_default(),
        });
        app.plan_by(PlanField::NewTool(new));
    };
    view! {
        <ChoiceField
            id="plan-tool" label=t("plan.tool") hint=t("plan.tool-hint")
            choices=choices value=value on_change=set
        />
    }
}

fn consultant(app: App) -> AnyView {
    let days = move || app.plan_options(|options| f64::from(options.consultant_days));
    slider(Slider {
        id: "plan-consultant".to_owned(),
        label: t("plan.consultant"),
        hint: t("plan.consultant-hint"),
        range: (0.0, MOST_DAYS.max(untrack(days)), 1.0),
        value: Signal::derive(days),
        written: |number| fill("plan.days", &[("days", &number)]),
        on_input: Box::new(move |number| {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // of a slider
            app.plan_by(PlanField::ConsultantDays(number as u32));
        }),
    })
}

fn parallel(app: App) -> AnyView {
    let most = move || app.plan_options(|options| options.assumption(Assumption::Parallel));
    slider(Slider {
        id: "plan-parallel".to_owned(),
        label: t("plan.parallel"),
        hint: t("plan.parallel-hint"),
        range: (1.0, MOST_PARALLEL.max(untrack(most)), 1.0),
        value: Signal::derive(most),
        written: |number| fill("plan.at-once", &[("count", &number)]),
        on_input: Box::new(move |number| {
            app.plan_by(PlanField::Assumption(Assumption::Parallel, Some(number)));
        }),
    })
}

/// What comes first, and what the plan is best at.
fn order(app: App) -> AnyView {
    let list = |all: Vec<(&str, &str)>| -> Vec<Choice> {
        let choice = |(key, label): (&str, &str)| Choice {
            key: key.to_owned(),
            label: label.to_owned(),
        };
        all.into_iter().map(choice).collect()
    };
    let presets = list(
        OrderPreset::ALL
            .map(|one| (one.key(), order_preset(one)))
            .to_vec(),
    );
    let goals = list(Goal::ALL.map(|one| (one.key(), goal(one))).to_vec());
    let preset = Signal::derive(move || app.plan_options(|options| options.order).key().to_owned());
    let best_at = Signal::derive(move || app.plan_options(|options| options.goal).key().to_owned());
    let set_preset = move |key: String| {
        let chosen = OrderPreset::ALL.into_iter().find(|one| one.key() == key);
        app.plan_by(PlanField::Order(chosen.unwrap_or_default()));
    };
    let set_goal = move |key: String| {
        let chosen = Goal::ALL.into_iter().find(|one| one.key() == key);
        app.plan_by(PlanField::Goal(chosen.unwrap_or_default()));
    };
    view! {
        <ChoiceField
            id="plan-preset" label=t("plan.preset") choices=presets value=preset
            on_change=set_preset
        />
        <ChoiceField
            id="plan-goal" label=t("plan.goal") choices=goals value=best_at on_change=set_goal
        />
    }
}
