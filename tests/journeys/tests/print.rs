//! What comes out of the printer: whole, named and dated.

use journeys::pages::{PlanPage, wait_for_page};
use journeys::{Ability, Result, Session};
use serde_json::json;

/// The example that is printed.
const EXAMPLE: &str = "it-provider";

/// How many pages of A4 the page takes.
async fn printed(session: &Session) -> Result<u64> {
    let paper = json!({ "paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": true });
    let cdp = session.driver().cdp();
    let file = cdp.send_raw("Page.printToPDF", paper).await?;
    let pages = "return atob(arguments[0]).match(/\\/Type \\/Page\\b/g).length";
    let data = file["data"].clone();
    let counted = session.driver().execute(pages, vec![data]).await?;
    Ok(counted.json().as_u64().unwrap_or_default())
}

#[tokio::test]
async fn pages_are_printed_whole_named_and_dated() -> Result<()> {
    let session = Session::start().await?;
    if !session.engine().can(Ability::Print) {
        return session.finish().await;
    }
    PlanPage::open_at(&session, &format!("#/a/demo-{EXAMPLE}/plan")).await?;
    // How many pages of paper at most, and charts at least.
    let most = [
        ("plan", 2, 0),
        ("week", 3, 0),
        ("timeline", 3, 0),
        ("people", 3, 1),
        ("cost", 5, 1),
        ("outlook", 1, 0),
        ("result", 8, 0),
    ];
    for (page, most, charts) in most {
        session.go(&format!("#/a/demo-{EXAMPLE}/{page}")).await?;
        wait_for_page(&session).await?;
        // The charts follow the plan.
        session
            .wait_for(&format!(
                "document.querySelectorAll('.chart').length >= {charts}"
            ))
            .await?;
        let pages = printed(&session).await?;
        assert!((1..=most).contains(&pages), "{page}: {pages} pages");
        let cdp = session.driver().cdp();
        cdp.send_raw("Emulation.setEmulatedMedia", json!({ "media": "print" }))
            .await?;
        session.resize(680, 1000).await?;
        let head: String = session
            .script("document.querySelector('.print-head').innerText")
            .await?;
        let this_year = year(&session).await?;
        assert!(
            head.contains("Lanternfish") && head.contains(&this_year),
            "{head}"
        );
        // What is for the screen stays there, and each person's sheet says whose it is.
        let faults: Vec<String> = session
            .script(
                "(() => { const seen = (one) => one.getClientRects().length > 0; \
                 const found = [...document.querySelectorAll('.screen-only')].filter(seen) \
                 .map((one) => one.className + ' is printed'); \
                 const sheets = [...document.querySelectorAll('.sheet + .sheet > .print-head')]; \
                 return found.concat(sheets.filter((one) => !seen(one) \
                 || !one.innerText.includes('Lanternfish')).map(() => 'a sheet without its head')); })()",
            )
            .await?;
        assert!(faults.is_empty(), "{page}: {faults:?}");
        // Nothing is cut at the edge, and no name is squeezed to a letter a line.
        let cut: Vec<String> = session
            .script(
                "[...document.querySelectorAll('main :is(td, th, p, .title, svg)')] \
                 .filter((one) => one.getClientRects().length) \
                 .filter((one) => { const box = one.getBoundingClientRect(); \
                   return box.right > 681 || box.left < -1 \
                     || (one.matches('.title') && box.width < 60); }) \
                 .map((one) => one.textContent.slice(0, 40))",
            )
            .await?;
        assert!(cut.is_empty(), "{page}: {cut:?}");
        cdp.send_raw("Emulation.setEmulatedMedia", json!({ "media": "" }))
            .await?;
        session.resize(1280, 900).await?;
    }
    // What is written in a field stands there in whole.
    session.go(&format!("#/a/demo-{EXAMPLE}/gaps")).await?;
    wait_for_page(&session).await?;
    session
        .script::<Option<()>>("void document.querySelector('.list-table button.title').click()")
        .await?;
    session
        .wait_for("document.querySelector('[id^=owner-]')")
        .await?;
    let cdp = session.driver().cdp();
    cdp.send_raw("Emulation.setEmulatedMedia", json!({ "media": "print" }))
        .await?;
    session.resize(680, 1000).await?;
    let is_cut: bool = session
        .script(
            "(() => { const field = document.querySelector('[id^=owner-]'); \
             field.value = 'Managing director and deputy for services, suppliers and internal audits, Jane'; \
             return field.scrollWidth > field.clientWidth || field.value.length < 78; })()",
        )
        .await?;
    assert!(!is_cut, "an owner is cut on paper");
    session.finish().await
}

/// The year on the browser's clock.
async fn year(session: &Session) -> Result<String> {
    session.script("String(new Date().getFullYear())").await
}
