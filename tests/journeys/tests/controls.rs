//! Every control of every page does its work without a complaint of the browser.

use journeys::pages::{every_route, wait_for_page};
use journeys::{Result, Session};

/// Presses some more controls of the page, of those that are alike the first two, and
/// comes back to the page where one leads away; yields how many there were, and what
/// the recovery page says.
const PRESS_SOME: &str = r#"
    const done = arguments[arguments.length - 1];
    const route = location.hash;
    const rest = (time) => new Promise((resolve) => setTimeout(resolve, time));
    const kind = (control) => control.tagName + [control.dataset.testid, control.name, control.id, control.className]
        .map((name) => String(name).replace(/[-.]?\d.*|-(act|training|[a-z]+\/).*/, '')).join() + control.textContent.replace(/\d/g, '').slice(0, 20);
    window.print = () => {};
    const seen = window.pressed?.route === route ? window.pressed.seen : {};
    window.pressed = { route, seen };
    // With all of them open, a page draws so much that a press takes seconds.
    [...document.querySelectorAll('main details')].slice(0, 6).forEach((one) => { one.open = true; });
    let count = 0;
    (async () => {
        for (;;) {
            const all = [...document.querySelectorAll('main button, main summary, main select, main input, header button')];
            const ranks = {};
            const next = all.find((control) => {
                if (control.disabled || ['file', 'text', 'date', 'search', 'range'].includes(control.type)) return false;
                const of = kind(control);
                ranks[of] = (ranks[of] ?? 0) + 1;
                return ranks[of] <= 2 && ranks[of] > (seen[of] ?? 0);
            });
            if (!next || count >= 5) break;
            seen[kind(next)] = (seen[kind(next)] ?? 0) + 1;
            count += 1;
            next.focus();
            if (next.tagName === 'SELECT') {
                next.selectedIndex = (next.selectedIndex + 1) % next.options.length;
                next.dispatchEvent(new Event('change', { bubbles: true }));
            } else {
                next.click();
            }
            await rest(40);
            document.querySelectorAll('dialog[open]').forEach((one) => one.close());
            if (location.hash !== route) {
                location.hash = route;
                await rest(300);
            }
            if (document.querySelector('.recovery')) break;
        }
        done([count, document.querySelector('.recovery details pre')?.textContent ?? '']);
    })();
"#;

/// More controls than these are alike in ways that the journey does not see.
const MOST: usize = 40;

#[tokio::test]
async fn every_control_of_every_page_works_without_a_complaint() -> Result<()> {
    let session = Session::start().await?;
    session.open("#/demo/it-provider").await?;
    session.wait_until_loaded().await?;
    let mut all = 0;
    for route in every_route("demo-it-provider") {
        if route == "#/demo" {
            continue;
        }
        session.go(&route).await?;
        wait_for_page(&session).await?;
        let mut count = 0;
        loop {
            let pressed = session
                .driver()
                .execute_async(PRESS_SOME, Vec::new())
                .await?;
            let (more, fault): (usize, String) = pressed.convert()?;
            let problems = session.take_problems().await?;
            assert_eq!((fault.as_str(), problems), ("", vec![]), "{route}");
            count += more;
            if more == 0 || count > MOST {
                break;
            }
        }
        println!("{route}: {count}");
        all += count;
    }
    assert!(all > 200, "only {all} controls");
    session.finish().await
}
