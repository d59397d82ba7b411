//! However one comes to a page, the document is named after its heading, which
//! has the focus.

use journeys::pages::{every_route, wait_for_page};
use journeys::{Result, Session};

/// What somebody may make of an address, and who was never here.
const ODD: [&str; 3] = [
    "#/demo/x'],[data-name='bank",
    "#/a/nobody/result",
    "#/nowhere/%FF",
];

#[tokio::test]
async fn a_page_is_named_and_entered_at_its_heading() -> Result<()> {
    let session = Session::start().await?;
    let mut wrong = Vec::new();
    let odd = ODD.map(str::to_owned);
    for route in every_route("demo-it-provider").into_iter().chain(odd) {
        session.open(&route).await?;
        wait_for_page(&session).await?;
        let heading = "document.querySelector('main h1')";
        let named = format!("document.title.startsWith({heading}.textContent)");
        let entered = format!("document.activeElement === {heading}");
        for (what, condition) in [("title", named), ("focus", entered)] {
            if session.wait_for(&condition).await.is_err() {
                wrong.push(format!("{route}: {what}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    session.finish().await
}
