//! Without a network, once everything has arrived.

use journeys::pages::{Frame, ResultPage, Start, wait_for_page};
use journeys::{Engine, Result, Session};

#[tokio::test]
async fn works_without_a_network_after_the_first_load() -> Result<()> {
    let session = Session::start().await?;
    if session.engine() != Engine::Chromium {
        eprintln!("skipped: only Chromium can be cut off from the network");
        return session.finish().await;
    }
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
    session.finish().await
}
