//! Every page at every width from a small phone to a wide desk: nothing is wider than
//! the window, no chosen text is cut, the entry of the present page is in sight, and no
//! title of a row is squeezed.
//!
//! The page is shown in a frame within an empty page, whose width one script changes:
//! that takes a hundredth of the time that it takes to resize the window.

use journeys::pages::{every_route, wait_for_page};
use journeys::{Result, Session};

/// Makes the frame, as wide as the narrowest phone: where a page scrolls something into
/// sight when it opens, it does so there.
const FRAME: &str = r#"
    document.documentElement.innerHTML = '<body style="margin:0"></body>';
    const frame = document.createElement('iframe');
    frame.style = 'width: 320px; height: 900px; border: 0';
    frame.src = arguments[0];
    document.body.append(frame);
"#;

/// What is amiss, each fault with the widths it has.
const FAULTS: &str = r#"
    const found = {};
    const note = (what, width) => { (found[what] ??= []).push(width); };
    const named = (one) => one.id || one.className || one.tagName;
    const measure = document.createElement('canvas').getContext('2d');
    const seen = (one) => one.getClientRects().length > 0;
    const look = (width) => {
        window.frameElement.style.width = `${width}px`;
        const room = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth > room) {
            const beyond = [...document.querySelectorAll('body *')]
                .filter((one) => one.getBoundingClientRect().right > room + 1);
            note(`wider than the window, ${named(beyond.at(-1) ?? document.body)}`, width);
        }
        for (const list of document.querySelectorAll('main select')) {
            const style = getComputedStyle(list);
            measure.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
            const words = list.selectedOptions[0]?.label ?? '';
            const padding = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
            // The browser's arrow stands beside the words.
            if (seen(list) && measure.measureText(words).width > list.clientWidth - padding - 12) {
                note(`cut: “${words}” of ${named(list)}`, width);
            }
        }
        for (const entry of document.querySelectorAll('nav [aria-current]')) {
            const box = entry.getBoundingClientRect();
            if (seen(entry) && (box.left < -1 || box.right > room + 1)) {
                note(`out of sight: “${entry.innerText}”`, width);
            }
        }
        // The parts of one whole stand in full rows.
        for (const parts of document.querySelectorAll('main :is(.figures, .first-steps, .ways)')) {
            const tops = [...parts.children].filter(seen).map((one) => Math.round(one.getBoundingClientRect().top));
            const inRow = (top) => tops.filter((one) => Math.abs(one - top) < 4).length;
            if (tops.length > 1 && inRow(tops[0]) > 1 && inRow(tops.at(-1)) === 1) {
                note(`alone in its row: the last of ${named(parts)}`, width);
            }
        }
        const least = 14 * parseFloat(getComputedStyle(document.documentElement).fontSize);
        for (const title of document.querySelectorAll(':is(.entry, .list-table) .title')) {
            const cell = title.closest('th') ?? title;
            const list = title.closest('.entries, .listing');
            const inset = 7 * parseFloat(getComputedStyle(document.documentElement).fontSize);
            const room = Math.min(least, list.clientWidth - inset);
            if (seen(title) && cell.getBoundingClientRect().width < room - 1) {
                note(`squeezed: titles in ${named(list)}`, width);
                break;
            }
        }
    };
    for (let width = 320; width <= 1920; width += 20) look(width);
    window.frameElement.style.width = '320px';
    return Object.entries(found).map(([what, widths]) =>
        `${what}, at ${widths.length} widths from ${widths[0]} to ${widths.at(-1)}`);
"#;

#[tokio::test]
async fn every_page_fits_every_width() -> Result<()> {
    let session = Session::start().await?;
    // A file of the same host as text: a page without a policy, which lets itself be filled.
    session.open("__recorder.js").await?;
    let first = vec![session.url("#/a/demo-it-provider/result").into()];
    session.driver().execute(FRAME, first).await?;
    session.driver().enter_frame(0).await?;
    let mut found = Vec::new();
    for route in every_route("demo-it-provider") {
        session.go(&route).await?;
        wait_for_page(&session).await?;
        let faults = session.driver().execute(FAULTS, Vec::new()).await?;
        let faults: Vec<String> = faults.convert()?;
        // There is least room for what axe-core looks at on the narrowest.
        let violations = session.violations().await?;
        let violations = violations.iter().map(ToString::to_string);
        let all = faults.into_iter().chain(violations);
        found.extend(all.map(|fault| format!("{route}: {fault}")));
    }
    session.driver().enter_default_frame().await?;
    assert!(found.is_empty(), "{}", found.join("\n"));
    session.finish().await
}

/// What a board reads stands on the first screen, the demo's banner included.
#[tokio::test]
async fn the_first_screen_of_the_result_says_what_matters() -> Result<()> {
    let session = Session::start().await?;
    session.open("#/a/demo-it-provider/result").await?;
    wait_for_page(&session).await?;
    let screens = [
        (360, 640, "[data-testid=verdict], [data-testid=conformity]"),
        (
            1280,
            800,
            "[data-testid=verdict], .figures > *, [data-testid=first-steps] li",
        ),
    ];
    for (width, height, parts) in screens {
        session.resize(width, height).await?;
        // What lies below the bar of a phone is not seen.
        let below: Vec<String> = session
            .script(&format!(
                "(() => {{ const bar = [...document.querySelectorAll('.tabs')] \
                 .map((one) => one.getBoundingClientRect().top).filter((top) => top > 100); \
                 const end = Math.min(innerHeight, ...bar); \
                 return [...document.querySelectorAll('{parts}')] \
                 .filter((one) => one.getBoundingClientRect().bottom > end) \
                 .map((one) => one.innerText.slice(0, 40)) }})()"
            ))
            .await?;
        assert!(below.is_empty(), "{width} × {height}: {below:?}");
        // A chart is drawn for the width that it has, also after a phone was turned.
        session
            .wait_for(
                "(() => { const charts = [...document.querySelectorAll('svg.chart')] \
                 .map((one) => one.getBoundingClientRect().width / one.viewBox.baseVal.width) \
                 .filter((scale) => scale > 0); \
                 return charts.length > 1 && charts.every((scale) => scale > 0.75 && scale < 1.35) })()",
            )
            .await?;
    }
    session.finish().await
}
