//! The portable edition: the whole page in one file, opened by double click.

use std::process::Command;

use journeys::pages::{Frame, PlanPage, Question, wait_for_page};
use journeys::{Ability, Result, Session, dist, project};

#[tokio::test]
async fn one_file_holds_everything_and_works_from_the_disk() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("ready20k.html");
    let made = Command::new("node")
        .current_dir(project())
        .arg("tools/portable.mjs")
        .args([&dist()?.canonicalize()?, &file])
        .status()?;
    assert!(made.success());

    let session = Session::start().await?;
    if !session.engine().can(Ability::OpenFiles) {
        return session.finish().await;
    }
    session.open_file(&file, "#/").await?;
    session.wait_until_loaded().await?;
    let place = session.text("portable").await?;
    assert!(place.contains(&*file.to_string_lossy()), "{place}");
    session.click("start").await?;
    let question = Question(&session);
    question.wait().await?;
    question.answer("mostly").await?;
    let frame = Frame(&session);
    frame.wait_until_saved().await?;

    let route = session.route().await?;
    session.open_file(&file, &route).await?;
    wait_for_page(&session).await?;
    let again = route.rsplit_once('/').ok_or("no page")?.0;
    session.go(&format!("{again}/home")).await?;
    let exported = frame.export().await?;
    assert!(exported.contains("\"mostly\""), "{exported}");

    // A plan is made by a worker, without a word that it could not be loaded.
    session.go("#/a/demo-it-provider/plan").await?;
    session.element("plan-finish").await?;
    PlanPage(&session).wait_until_rested().await?;
    assert_eq!(
        session
            .script::<usize>("document.querySelectorAll('.toast').length")
            .await?,
        1
    );
    session.finish().await
}
