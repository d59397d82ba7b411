//! The harness itself: that it notices what it is there to notice.

use std::path::{Path, PathBuf};

use journeys::{Kind, Result, Session};
use thirtyfour::By;

/// A page that does what its address says, such as `#console`.
fn page() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/page")
}

#[tokio::test]
async fn notices_what_goes_wrong() -> Result<()> {
    let session = Session::start_on(&page()).await?;
    let cases = [
        ("#nothing", None),
        ("#console", Some((Kind::Console, "a complaint"))),
        ("#throw", Some((Kind::Console, "not caught"))),
        ("#reject", Some((Kind::Console, "not awaited"))),
        ("#cut-off", Some((Kind::Console, "Failed to fetch"))),
        ("#cut-off-as-it-leaves", None),
        ("#missing", Some((Kind::Missing, "nothing.json"))),
        ("#above", Some((Kind::Foreign, "/above.json"))),
        ("#foreign", Some((Kind::Foreign, "foreign.example"))),
        ("#worker", Some((Kind::Foreign, "elsewhere.example"))),
        ("#policy", Some((Kind::Policy, "foreign.example"))),
    ];
    for (deed, expected) in cases {
        session.open(deed).await?;
        let problems = session.take_problems().await?;
        match expected {
            None => assert_eq!(problems, [], "{deed}"),
            Some((kind, text)) => assert!(
                problems
                    .iter()
                    .any(|problem| problem.kind == kind && problem.text.contains(text)),
                "{deed}: {problems:?}"
            ),
        }
    }
    session.finish().await
}

#[tokio::test]
async fn fails_a_journey_in_which_something_went_wrong() -> Result<()> {
    let session = Session::start_on(&page()).await?;
    session.open("#console").await?;
    let outcome = session.finish().await.expect_err("the page complained");
    assert!(outcome.to_string().contains("a complaint"), "{outcome}");
    Ok(())
}

#[tokio::test]
async fn checks_keeps_and_downloads() -> Result<()> {
    let session = Session::start_on(&page()).await?;

    session.open("#store").await?;
    let rules: Vec<String> = session
        .violations()
        .await?
        .into_iter()
        .map(|found| found.id)
        .collect();
    assert_eq!(rules, ["image-alt"]);

    session.reopen("#nothing").await?;
    let kept = session
        .driver()
        .execute("return localStorage.getItem('kept')", Vec::new())
        .await?;
    assert_eq!(kept.convert::<String>()?, "yes");
    assert_eq!(
        session.driver().find(By::Css("h1")).await?.text().await?,
        "Test"
    );

    session.open("#download").await?;
    assert_eq!(session.downloaded(".ready20k.json").await?, "saved");
    assert_eq!(session.requests()[..2], ["index.html", "script.js"]);
    session.finish().await
}
