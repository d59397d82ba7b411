//! Without a network: once everything has arrived, and on a later visit.

use journeys::pages::{Frame, PlanPage, ResultPage, Start, wait_for_page};
use journeys::{Host, Result, Session};

#[tokio::test]
async fn works_without_a_network_after_the_first_load() -> Result<()> {
    let session = Session::start().await?;
    let question = Start::open(&session).await?.start().await?;
    session.wait_until_loaded().await?;
    session.set_offline(true).await?;
    question.answer("always").await?;
    question.next().await?;
    question.answer("mostly").await?;
    Frame(&session).wait_until_saved().await?;
    let assessment: String = session.script("location.hash.split('/')[2]").await?;
    session.go(&format!("#/a/{assessment}/result")).await?;
    ResultPage(&session).wait().await?;
    for route in ["overview", "gaps", "profile", "questions"] {
        session.go(&format!("#/a/{assessment}/{route}")).await?;
        wait_for_page(&session).await?;
    }
    for route in ["#/method", "#/glossary", "#/"] {
        session.go(route).await?;
        wait_for_page(&session).await?;
    }
    session.set_offline(false).await?;
    session.finish().await
}

/// Waits until the page's files are kept: that begins some seconds after all has arrived.
async fn wait_until_kept(session: &Session) -> Result<()> {
    session
        .wait_for("navigator.serviceWorker?.controller")
        .await
}

#[tokio::test]
async fn the_second_visit_needs_no_host() -> Result<()> {
    let session = Session::start().await?;
    let question = Start::open(&session).await?.start().await?;
    question.answer("always").await?;
    wait_until_kept(&session).await?;
    let manifest: usize = session
        .script(
            "document.querySelectorAll('link[rel=manifest], link[rel=apple-touch-icon]').length",
        )
        .await?;
    assert_eq!(manifest, 2);
    let assessment: String = session.script("location.hash.split('/')[2]").await?;

    session.set_host_down(true);
    session.open(&format!("#/a/{assessment}/result")).await?;
    ResultPage(&session).wait().await?;
    for route in ["gaps", "share"] {
        session.go(&format!("#/a/{assessment}/{route}")).await?;
        wait_for_page(&session).await?;
    }
    session.open("?any#/a/demo-finance/plan").await?;
    session.element("plan-finish").await?;
    PlanPage(&session).wait_until_rested().await?;
    assert!(!session.has("toast").await?, "the worker has come");
    session.set_host_down(false);
    // The recorder of these journeys could not be had.
    session.take_problems().await?;
    session.finish().await
}

#[tokio::test]
async fn an_old_page_goes_on_and_loads_the_new_version_on_request() -> Result<()> {
    let host = Host::new()?;
    let session = Session::start_on(host.path()).await?;
    let build = "document.querySelector('meta[name=ready20k-build]')?.content";
    Start::open(&session).await?.start().await?;
    wait_until_kept(&session).await?;
    let assessment: String = session.script("location.hash.split('/')[2]").await?;
    let before: String = session.script(build).await?;
    session.go(&format!("#/a/{assessment}/profile")).await?;
    wait_for_page(&session).await?;
    host.put_up_newer()?;
    session
        .script::<bool>(
            "void navigator.serviceWorker.getRegistration().then((one) => one.update()) ?? true",
        )
        .await?;
    let load = "[...document.querySelectorAll('.toast button')].find((one) => one.innerText.includes('new version'))";
    session.wait_for(load).await?;
    // What is open goes on, also with parts that the host no longer has.
    session.go(&format!("#/a/{assessment}/plan")).await?;
    session.go(&format!("#/a/{assessment}/profile")).await?;
    assert_eq!(session.script::<String>(build).await?, before);
    let field = session.matching("main input[type=text]").await?;
    field.send_keys("Lanternfish & Sons").await?;
    session
        .script::<bool>(&format!("void {load}.click() ?? true"))
        .await?;
    session
        .wait_for(&format!("{build} === 'newer{before}'"))
        .await?;
    wait_for_page(&session).await?;
    let typed: String = session
        .script("document.querySelector('main input[type=text]').value")
        .await?;
    assert_eq!(typed, "Lanternfish & Sons");
    session.take_problems().await?;
    session.finish().await
}
