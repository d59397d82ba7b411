//! What the way to the certificate means for the people in one role: one page
//! to print and hand over.

mod matrix;
mod tasks;

use crate::dom::prelude::*;

use crate::app::components::{WithWords, bullets, section_links};
use crate::app::state::{App, app};
use crate::core::bank::RoleInfo;
use crate::core::standard::Role;
use crate::messages::{role as role_name, t};
use crate::route::Page;

/// The page of a role.
#[component]
pub(super) fn RolePage(role: Role) -> impl IntoView {
    view! {
        <WithWords>
            <div class="page stack">
                {section_links(&Page::Role(role))}
                {of_role(app(), role)}
            </div>
        </WithWords>
    }
}

fn of_role(app: App, role: Role) -> AnyView {
    let info = app.with_bank(|bank| {
        let mut roles = bank.lists().roles.iter();
        roles.find(|info| info.role == role).cloned()
    });
    let who = info.as_ref().map(|info| info.who.clone());
    let print = move |_| {
        if window().print().is_err() {
            app.say(t("role-page.not-printed").to_owned());
        }
    };
    view! {
        <header class="page-head">
            <div>
                <p class="eyebrow">{t("role-page.eyebrow")}</p>
                <h1 tabindex="-1">{role_name(role)}</h1>
                <p class="muted">{who}</p>
            </div>
            <div class="row">
                <button type="button" on:click=print>{t("role-page.print")}</button>
            </div>
        </header>
        <nav class="pills" aria-label=t("role-page.roles")><ul>{others(app, role)}</ul></nav>
        <div class="stack one-pager" data-testid="role">
            {info.map(|info| words(&info))}
            {tasks::tasks(app, role)}
        </div>
        {matrix::matrix(app)}
    }
}

/// Links to the pages of all roles.
fn others(app: App, current: Role) -> Vec<AnyView> {
    let link = |role: Role| {
        let is_current = (role == current).then_some("page");
        view! {
            <li>
                <a href=app.link(Page::Role(role)) aria-current=is_current>{role_name(role)}</a>
            </li>
        }
    };
    Role::ALL.into_iter().map(link).collect()
}

/// What changes, what is gained, what is asked.
fn words(info: &RoleInfo) -> AnyView {
    let parts = [
        (t("role-page.changes"), &info.changes),
        (t("role-page.gains"), &info.gains),
        (t("role-page.tasks"), &info.tasks),
        (t("role-page.auditor"), &info.auditor_asks),
    ];
    let parts = parts.map(|(title, points)| {
        view! { <section class="card stack tight"><h2>{title}</h2>{bullets(points)}</section> }
    });
    view! { <div class="grid two">{parts}</div> }
}
