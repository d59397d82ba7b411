//! The way from the first answer to the result: the tasks of an assessment, three taps
//! that say who one is, the answers to check.

use journeys::pages::{Question, Start, wait_for_page};
use journeys::{Result, Session};

/// The screen of a small phone, in pixels.
const PHONE: (u32, u32) = (360, 640);
/// The most that the answers to check may take on a phone, as the page opens.
const MOST_TO_CHECK: f64 = 2500.0;

/// Answers questions until one begins another clause; yields the words of the milestone.
async fn finish_a_clause(session: &Session, question: Question<'_>) -> Result<String> {
    for _ in 0..20 {
        question.answer("mostly").await?;
        question.next().await?;
        if session.has("milestone").await? {
            return session.text("milestone").await;
        }
    }
    Err("no clause came to an end".into())
}

#[tokio::test]
async fn the_tasks_lead_on_from_where_one_is() -> Result<()> {
    let session = Session::start().await?;
    let question = Start::open(&session).await?.start().await?;
    question.answer("dont-know").await?;
    session.wait_until_loaded().await?;
    question.next().await?;
    let words = question.words().await?;
    session.click_on("nav.tabs a[href$='/home']").await?;
    let task = session.text("task-questions").await?;
    assert!(
        task.contains("1 of 60") && task.contains("In progress"),
        "{task}"
    );
    let check = session.text("task-check").await?;
    assert!(check.contains("1 to look at"), "{check}");
    let plan = session.text("task-plan").await?;
    assert!(plan.contains("Cannot start yet"), "{plan}");
    assert!(
        !session
            .script::<bool>("document.querySelector(\"[data-testid='task-plan'] a\") !== null")
            .await?
    );
    assert_eq!(session.text("go-on").await?, "Continue at question 2 of 60");
    session.click("go-on").await?;
    assert_eq!(question.words().await?, words);

    // From the start page as well, to the tasks or straight to the question.
    Start::open_whole(&session).await?;
    assert_eq!(session.text("open").await?, "Continue at question 2 of 60");
    session.click_on("[data-testid='assessment'] h3 a").await?;
    session.element("tasks").await?;
    session.click_on("[data-testid='task-profile'] a").await?;
    session.element("tiles").await?;
    session.finish().await
}

#[tokio::test]
async fn three_taps_make_the_examples_fit() -> Result<()> {
    let session = Session::start().await?;
    let question = Start::open(&session).await?.start().await?;
    session.wait_until_loaded().await?;
    let milestone = finish_a_clause(&session, question).await?;
    assert!(
        milestone.contains("4 ") && milestone.contains("to go"),
        "{milestone}"
    );
    let words = question.words().await?;
    let example = "[...document.querySelectorAll('.explain dt')]\
        .find((one) => one.innerText.startsWith('Example')).nextElementSibling.innerText";
    session.wait_for(&format!("{example}.length > 0")).await?;
    let before: String = session.script(example).await?;
    session.click("you").await?;
    for step in 1..=3 {
        session
            .wait_for(&format!(
                "document.querySelector('main .eyebrow').innerText.startsWith('Step {step} of 3')"
            ))
            .await?;
        session.click_on("[data-testid='tiles'] button").await?;
    }
    assert_eq!(question.words().await?, words, "back at the question");
    let after: String = session.script(example).await?;
    assert_ne!(before, after, "an example for 25 people and for 5");
    session.finish().await
}

#[tokio::test]
async fn the_answers_to_check_are_few_and_stay_so_on_back() -> Result<()> {
    let session = Session::start().await?;
    session.resize(PHONE.0, PHONE.1).await?;
    for demo in ["it-provider", "finance", "agritech"] {
        session.open(&format!("#/a/demo-{demo}/overview")).await?;
        wait_for_page(&session).await?;
        session.element("listed").await?;
        let height: f64 = session
            .script("document.documentElement.scrollHeight")
            .await?;
        assert!(height <= MOST_TO_CHECK, "{demo}: {height} px");
    }
    let listed = "document.querySelector(\"[data-testid='listed']\")?.innerText";
    let before: String = session.script(listed).await?;
    session
        .script::<Option<()>>("void document.querySelectorAll('[name=wanted]')[2].click()")
        .await?;
    session
        .wait_for(&format!("{listed} !== {before:?}"))
        .await?;
    let all: String = session.script(listed).await?;
    session
        .script::<Option<()>>("void document.querySelector('main summary').click()")
        .await?;
    session.click_on("main details[open] .entry").await?;
    Question(&session).wait().await?;
    session.script::<Option<()>>("history.back()").await?;
    session.wait_for(&format!("{listed} === {all:?}")).await?;
    session.finish().await
}
