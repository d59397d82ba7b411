//! Many assessments in one browser.

use journeys::pages::{Files, Start};
use journeys::{Result, Session};
use ready20k::core::assessment::Assessment;
use ready20k::core::date::Date;
use ready20k::core::id::AssessmentId;
use ready20k::exchange;

#[tokio::test]
async fn a_long_list_is_shown_step_by_step_and_sought_in_whole() -> Result<()> {
    let session = Session::start().await?;
    let start = Start::open_whole(&session).await?;
    let many: Vec<Assessment> = (0..45)
        .map(|place| {
            let id = AssessmentId::new(&format!("many-{place}"));
            let mut one = Assessment::new(id, Date::from_unix_millis(0.0));
            one.profile.organisation = format!("Firm {place}");
            one
        })
        .collect();
    let text = exchange::export(&many, "2026-11-27T12:00:00.000Z", Vec::new())
        .map_err(|problem| format!("{problem:?}"))?;
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("many.ready20k.json");
    std::fs::write(&file, text)?;
    Files(&session).choose(&file).await?;
    Files(&session).take_in().await?;

    session.element("show-more").await?;
    assert_eq!(start.count().await?, 20);
    session.click("show-more").await?;
    let on_next = "document.activeElement?.matches('#list-of-yours > li:nth-child(21) a')";
    session.wait_for(on_next).await?;
    assert_eq!(start.count().await?, 40);
    session.click("show-more").await?;
    session
        .wait_for("document.querySelector(\"[data-testid='show-more']\") === null")
        .await?;
    assert_eq!(start.count().await?, 45);

    session.matching("#seek").await?.send_keys("firm 3").await?;
    session
        .wait_for("document.querySelectorAll(\"[data-testid='assessment']\").length === 11")
        .await?;
    assert_eq!(session.text("listed").await?, "Listed: 11 of 11");
    session.finish().await
}
