//! The report as it is printed and saved: made by the page, read without a script, and on
//! as few sheets as it promises.

use journeys::pages::{PlanPage, wait_for_page};
use journeys::{Ability, Result, Session};
use serde_json::json;

const EXAMPLE: &str = "it-provider";
/// A4 and Letter, in inches.
const PAPERS: [(f64, f64); 2] = [(8.27, 11.69), (8.5, 11.0)];

/// What the hidden frame holds, with its styles in it.
const PRINTED: &str = "(() => { const page = document.querySelector('#printed').contentDocument; \
    const css = [...page.styleSheets[0].cssRules].map((rule) => rule.cssText).join(' '); \
    return page.documentElement.outerHTML.replace(/<link[^>]*>/, '<style>' + css + '</style>'); })()";

/// Chooses a row of the menu and waits until the frame is there.
async fn print(session: &Session, row: &str) -> Result<String> {
    session
        .script::<bool>("(document.querySelector('#printed')?.remove(), true)")
        .await?;
    session.click("report").await?;
    session.click(row).await?;
    session
        .wait_for(
            "document.querySelector('#printed')?.contentDocument?.readyState === 'complete' \
             && document.querySelector('#printed').contentDocument.querySelector('h2') !== null",
        )
        .await?;
    session.script(PRINTED).await
}

/// How many sheets a page takes on each paper, opened without scripts.
async fn sheets(session: &Session, markup: &str) -> Result<Vec<u64>> {
    // The app's own policy would forbid the styles.
    session.driver().goto("about:blank").await?;
    let cdp = session.driver().cdp();
    let frames = cdp.send_raw("Page.getFrameTree", json!({})).await?;
    let frame = frames["frameTree"]["frame"]["id"].clone();
    let content = json!({ "frameId": frame, "html": markup });
    cdp.send_raw("Page.setDocumentContent", content).await?;
    let mut counts = Vec::new();
    for (width, height) in PAPERS {
        let paper = json!({ "paperWidth": width, "paperHeight": height });
        let file = cdp.send_raw("Page.printToPDF", paper).await?;
        let pages = "return atob(arguments[0]).match(/\\/Type \\/Page\\b/g).length";
        let data = file["data"].clone();
        let counted = session.driver().execute(pages, vec![data]).await?;
        counts.push(counted.json().as_u64().unwrap_or_default());
    }
    Ok(counts)
}

#[tokio::test]
async fn the_report_is_printed_on_few_sheets_and_saved_in_each_format() -> Result<()> {
    let session = Session::start().await?;
    PlanPage::open(&session, EXAMPLE).await?;
    session.go(&format!("#/a/demo-{EXAMPLE}/result")).await?;
    wait_for_page(&session).await?;
    let whole = print(&session, "report-print").await?;
    let board = print(&session, "report-print-board").await?;
    assert!(whole.contains("Lanternfish") && whole.contains("Appendix: All answers"));
    // Its styles are in force, though the page's policy allows none within.
    let rim: String = session
        .script(
            "(() => { const page = document.querySelector('#printed'); \
             const notice = page.contentDocument.querySelector('.notice'); \
             return page.contentWindow.getComputedStyle(notice).borderLeftStyle; })()",
        )
        .await?;
    assert_eq!(rim, "solid");
    for (row, ending) in [
        ("report-html", "report.html"),
        ("report-board", "board.html"),
        ("report-word", "report.docx"),
        ("report-slides", "slides.pptx"),
    ] {
        session.click("report").await?;
        session.click(row).await?;
        session
            .wait_for(&format!(
                "document.body.innerText.includes('{ending}”: read back')"
            ))
            .await?;
    }
    if session.engine().can(Ability::Print) {
        assert_eq!(sheets(&session, &board).await?, [1, 1]);
        let body = whole.replace(
            "</head>",
            "<style>.appendix { display: none; }</style></head>",
        );
        for count in sheets(&session, &body).await? {
            assert!(
                (6..=12).contains(&count),
                "{count} sheets before the appendix"
            );
        }
    }
    session.finish().await
}
