//! Where a colleague who was asked begins, and sends their answers back.

use crate::dom::prelude::*;

use crate::app::components::{SectionFrame, TextField, WithWords, card_head, link_out};
use crate::app::reactive::Memo;
use crate::app::state::{App, app};
use crate::core::edit::Edit;
use crate::core::questionnaire::asked;
use crate::messages::{fill, t};
use crate::route::Page;
use crate::shown::colleagues;

/// The page of a colleague's part.
#[component]
pub(crate) fn Reply() -> impl IntoView {
    let app = app();
    let asks = move || {
        app.with_open(|open| Some(colleagues::asks(open, open.invitation.as_deref()?)))
            .flatten()
    };
    let head = move || {
        view! {
            <h1 tabindex="-1">{t("reply.title")}</h1>
            <p class="lead" data-testid="asks">{asks}</p>
        }
    };
    view! {
        <SectionFrame page=Page::Reply head=head>
            <WithWords><Content/></WithWords>
        </SectionFrame>
    }
}

#[component]
fn Content() -> impl IntoView {
    let app = app();
    let counts = Memo::new(move |_| {
        let counts = app.bank.with(|state| {
            app.with_open(|open| {
                let all = asked(state.bank(), open);
                let answered = all.clone().filter(|one| open.value(&one.id).is_some());
                (answered.count(), all.count())
            })
        });
        counts.unwrap_or_default()
    });
    let about = move || {
        let (_, count) = counts.get();
        let minutes = count.div_ceil(4);
        fill("reply.about", &[("count", &count), ("minutes", &minutes)])
    };
    let done = move || {
        let (answered, all) = counts.get();
        fill("reply.done", &[("answered", &answered), ("all", &all)])
    };
    let on = move || match counts.get() {
        (0, _) => Some(t("reply.start")),
        (answered, all) if answered < all => Some(t("reply.continue")),
        _ => None,
    };
    let go_on = move || {
        on().map(|words| {
            let href = app.link(Page::Questions);
            view! { <a class="button primary" href=href data-testid="go-on">{words}</a> }
        })
    };
    view! {
        <div class="stack loose">
            <section class="card stack">
                <p>{about}</p>
                <p class="muted small-text">{t("reply.kept")}</p>
                <progress
                    class="progress"
                    aria-label=t("reply.title")
                    max=move || counts.get().1
                    value=move || counts.get().0
                ></progress>
                <div class="row spread"><strong>{done}</strong>{go_on}</div>
            </section>
            {sending(app, Memo::new(move |_| counts.get().0 == 0))}
        </div>
    }
}

/// How the answers go back.
fn sending(app: App, is_empty: Memo<bool>) -> AnyView {
    let by = Signal::derive(move || {
        app.with_open(|open| Some(open.invitation.as_ref()?.by.clone()))
            .flatten()
            .unwrap_or_default()
    });
    let save = move |_| app.save_as_file(Vec::from_iter(app.open.get_untracked()));
    let idle = move || is_empty.get();
    let by_file = view! {
        <button
            type="button"
            class:primary=move || !idle()
            data-testid="save-reply"
            disabled=idle
            on:click=save
        >
            {t("reply.save")}
        </button>
    };
    view! {
        <section class="card stack" data-testid="sending">
            {card_head(t("reply.send"), t("reply.send-about"))}
            <TextField
                id="by" label=t("reply.by") value=by
                on_input=move |text| app.edit_text(Edit::Invited(text))
            />
            <p class="muted" hidden=move || !idle()>{t("reply.nothing")}</p>
            {link_out(Some(by_file), t("reply.copy"), move || app.open.get_untracked(), idle)}
        </section>
    }
}
