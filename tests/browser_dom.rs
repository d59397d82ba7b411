//! What is drawn, in a real browser: what stays when it is drawn again, and what goes.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic)] // a test may panic

use leptos::prelude::{Get, RwSignal, Set, document};
use ready20k::dom::{AnyView, Filling, IntoAny, Key, Mounted, Row, filled, mount};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement};

wasm_bindgen_test_configure!(run_in_browser);

/// Draws a view into an element of its own.
fn draw(view: impl FnOnce() -> AnyView) -> (Element, Mounted) {
    let place = document().create_element("div").unwrap();
    document().body().unwrap().append_child(&place).unwrap();
    let mounted = mount(&place, view);
    (place, mounted)
}

/// What follows is done soon; this is later.
async fn settled() {
    for _ in 0..3 {
        leptos::task::tick().await;
    }
}

fn markup(place: &Element) -> String {
    place.inner_html().replace("<!---->", "")
}

/// As `view! { <p class="a" hidden=… title=…>…</p> }` writes it.
fn paragraph(is_hidden: bool, title: String, text: AnyView) -> AnyView {
    let fillings = vec![
        Filling::says(is_hidden),
        Filling::says(title),
        Filling::View(text),
    ];
    filled("<p\n=class\na\nahidden\natitle\n_>", fillings)
}

#[wasm_bindgen_test]
fn a_shape_is_drawn_with_what_fills_it() {
    let (place, mounted) = draw(|| {
        let inner = paragraph(true, "t\"<".to_owned(), "1 < 2".into_any());
        let both = vec![Some(inner), None].into_any();
        filled(
            "<section\n!open\n\"given\n_<br\n>>",
            vec![Filling::View(both)],
        )
    });
    let expected = "<section open=\"\">given<p class=\"a\" hidden=\"\" title=\"t&quot;&lt;\">\
                    1 &lt; 2</p><br></section>";
    // Some browsers escape `<` in attributes, some do not.
    assert_eq!(markup(&place).replace("t&quot;<", "t&quot;&lt;"), expected);
    drop(mounted);
    assert_eq!(place.inner_html(), "");
}

#[wasm_bindgen_test]
async fn the_same_view_keeps_its_nodes_and_another_takes_their_place() {
    let count = RwSignal::new(0);
    let (place, _mounted) = draw(|| {
        let view = move || match count.get() {
            number @ (0 | 1) => paragraph(
                number == 1,
                number.to_string(),
                number.to_string().into_any(),
            ),
            2 => filled("<p\n\"another\n>", Vec::new()),
            _ => AnyView::Nothing,
        };
        view.into_any()
    });
    let first = place.first_element_child().unwrap();
    count.set(1);
    settled().await;
    assert_eq!(
        markup(&place),
        "<p class=\"a\" title=\"1\" hidden=\"\">1</p>"
    );
    assert_eq!(place.first_element_child(), Some(first.clone()));
    count.set(2);
    settled().await;
    assert_eq!(markup(&place), "<p>another</p>");
    assert_ne!(place.first_element_child(), Some(first));
    count.set(3);
    settled().await;
    assert_eq!(markup(&place), "");
    count.set(0);
    settled().await;
    assert_eq!(markup(&place), "<p class=\"a\" title=\"0\">0</p>");
}

#[wasm_bindgen_test]
async fn rows_move_with_their_keys() {
    let list = RwSignal::new("abc");
    let (place, _mounted) = draw(|| {
        let row = |letter: char| Row {
            key: Key::new(letter),
            draw: Box::new(move || {
                filled("<i\n_>", vec![Filling::View(letter.to_string().into_any())])
            }),
        };
        let rows = AnyView::Rows(Box::new(move || list.get().chars().map(row).collect()));
        filled("<div\n\"ahead\n_\"behind\n>", vec![Filling::View(rows)])
    });
    let texts = || place.text_content().unwrap();
    let node = |letter: &str| {
        let all = place.query_selector_all("i").unwrap();
        (0..all.length())
            .filter_map(|place| all.item(place))
            .find(|one| one.text_content().as_deref() == Some(letter))
    };
    let (a, b) = (node("a"), node("b"));
    for next in ["cab", "bca", "b", "", "xby", "yxb", "abcxy", "ax", "xaybzc"] {
        list.set(next);
        settled().await;
        assert_eq!(texts(), format!("ahead{next}behind"), "{next}");
        if ["cab", "bca"].contains(&next) {
            assert_eq!((node("a"), node("b")), (a.clone(), b.clone()), "{next}");
        }
    }
}

/// What is within something that goes reads nothing afterwards, though both were woken.
#[wasm_bindgen_test]
async fn what_is_within_goes_with_what_is_around_it() {
    let shown = RwSignal::new(Some(1));
    let (place, _mounted) = draw(|| {
        let view = move || {
            shown.get().map(|number| {
                let own = RwSignal::new(number);
                let deep = move || {
                    move || {
                        let _ = shown.get();
                        own.get().to_string()
                    }
                };
                filled("<b\n_>", vec![Filling::View(deep.into_any())])
            })
        };
        view.into_any()
    });
    for next in [Some(2), None, Some(3), Some(4), None] {
        shown.set(next);
        settled().await;
        let expected = next.map_or(String::new(), |number| format!("<b>{number}</b>"));
        assert_eq!(markup(&place), expected);
    }
}

#[wasm_bindgen_test]
async fn a_listener_is_the_one_that_was_drawn_last() {
    let drawn = RwSignal::new(1);
    let heard = RwSignal::new(0);
    let (place, _mounted) = draw(|| {
        let view = move || {
            let number = drawn.get();
            let act = move |_| heard.set(heard.get() * 10 + number);
            filled(
                "<button\n@click\n>",
                vec![Filling::listens(leptos::ev::click, act)],
            )
        };
        view.into_any()
    });
    let button: HtmlElement = place.first_element_child().unwrap().unchecked_into();
    button.click();
    drawn.set(2);
    settled().await;
    button.click();
    assert_eq!(heard.get(), 12);
}
