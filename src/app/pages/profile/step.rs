//! A step of the profile: fields that belong together, which open under a heading.

use crate::dom::prelude::*;

use crate::app::browser;
use crate::messages::t;

/// Which step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// Name, industry, people.
    Who,
    /// Services, customers, suppliers, certificates.
    Provide,
    /// Reasons, and what else applies.
    Why,
    /// Hours, money, dates, tool.
    Means,
}

impl Step {
    /// All steps in order.
    pub(super) const ALL: [Self; 4] = [Self::Who, Self::Provide, Self::Why, Self::Means];

    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Who => (t("profile.who"), t("profile.who-about")),
            Self::Provide => (t("profile.what"), t("profile.what-about")),
            Self::Why => (t("profile.why"), t("profile.why-about")),
            Self::Means => (t("profile.means"), t("profile.means-about")),
        }
    }

    /// The step around its fields, with the way to the next one.
    pub(super) fn view(self, opens: Self, fields: AnyView) -> AnyView {
        let (title, about) = self.words();
        let number = self as usize + 1;
        let next = (number < Self::ALL.len()).then(|| {
            let next = move |_| browser::open_and_focus(&format!("#step-{} > summary", number + 1));
            view! { <p><button type="button" on:click=next>{t("profile.next")}</button></p> }
        });
        view! {
            <details class="card step" id=format!("step-{number}") open=self == opens>
                <summary>
                    <h2>{number}". "{title}</h2>
                    <p class="muted small-text">{about}</p>
                </summary>
                <div class="stack">{fields}{next}</div>
            </details>
        }
    }
}

/// A tick box for one of a set.
pub(super) fn tick_box(
    label: String,
    hint: String,
    is_on: impl Fn() -> bool + Send + Sync + 'static,
    change: impl Fn(bool) + 'static,
) -> AnyView {
    view! {
        <label class="check">
            <input
                type="checkbox"
                prop:checked=is_on
                on:change:target=move |event| change(event.target().checked())
            />
            <span>{label}<span class="hint">{hint}</span></span>
        </label>
    }
}
