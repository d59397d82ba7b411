//! Fields that are typed into, and left.

use journeys::pages::{Frame, PlanPage, Start, every_route, wait_for_page};
use journeys::{Ability, Result, Session};
use thirtyfour::Key;

/// A page without fields to come from and to go back to.
const ELSEWHERE: &str = "#/method";

/// Opens all disclosures, so that every field can take the focus.
const OPEN_ALL: &str =
    "document.querySelectorAll('main details').forEach((one) => { one.open = true })";

/// The fields of a page. Of rows that are alike, such as fifty actions, the
/// fields of the first two.
/// Which work can be ticked may change while the plan is searched further.
const FIELDS: &str = "(() => { const seen = {}; \
    return [...document.querySelectorAll('main input, main textarea, main select')] \
      .filter((field) => field.id && !field.disabled && field.type !== 'file') \
      .filter((field) => !field.id.startsWith('tick-')) \
      .filter((field) => { \
        const kind = field.id.replace(/[-.]?\\d.*|-(act|[a-z]+\\/).*/, ''); \
        seen[kind] = (seen[kind] ?? 0) + 1; \
        return seen[kind] <= 2; }) \
      .map((field) => field.id); })()";

/// Runs a script for what it does.
async fn run(session: &Session, script: &str) -> Result<()> {
    session.script::<Option<()>>(script).await?;
    Ok(())
}

/// Goes to a page of the app until it is drawn, with everything in it open.
async fn enter(session: &Session, route: &str) -> Result<()> {
    session.go(route).await?;
    wait_for_page(session).await?;
    run(session, OPEN_ALL).await?;
    // What is drawn only where a disclosure is open.
    wait_for_page(session).await
}

/// Goes back to the page before, as by the browser's button.
async fn go_back(session: &Session, to: &str) -> Result<()> {
    run(session, "history.back()").await?;
    session
        .wait_for(&format!("location.hash === {to:?}"))
        .await?;
    wait_for_page(session).await
}

async fn focus(session: &Session, id: &str) -> Result<()> {
    let find = format!("document.getElementById({id:?})");
    session.wait_for(&find).await?;
    run(session, &format!("{find}.focus()")).await
}

/// Replaces what a field holds, as by hand, and stays in it.
async fn write(session: &Session, id: &str, text: &str) -> Result<()> {
    focus(session, id).await?;
    run(
        session,
        &format!("document.getElementById({id:?}).select()"),
    )
    .await?;
    session.press(text).await
}

async fn leave(session: &Session) -> Result<()> {
    session.press(Key::Tab).await
}

async fn held(session: &Session, id: &str) -> Result<String> {
    session
        .wait_for(&format!("document.getElementById({id:?})"))
        .await?;
    session
        .script(&format!("document.getElementById({id:?}).value"))
        .await
}

async fn error(session: &Session, id: &str) -> Result<String> {
    session
        .script(&format!(
            "document.getElementById({:?}).innerText",
            format!("{id}-error")
        ))
        .await
}

/// An assessment of the visitor's own: the route of its profile.
async fn own_profile(session: &Session) -> Result<String> {
    let start = Start::open_whole(session).await?;
    session.wait_until_loaded().await?;
    start.start().await?;
    let route = session.route().await?;
    let id = route.split('/').nth(2).unwrap_or_default();
    let profile = format!("#/a/{id}/profile");
    enter(session, &profile).await?;
    Ok(profile)
}

#[tokio::test]
async fn every_field_is_left_by_back_without_a_complaint() -> Result<()> {
    let session = Session::start().await?;
    session.open("#/demo/it-provider").await?;
    wait_for_page(&session).await?;
    session.wait_until_loaded().await.ok();
    session.go(ELSEWHERE).await?;
    let mut count = 0;
    for route in every_route("demo-it-provider") {
        if route == ELSEWHERE {
            continue;
        }
        enter(&session, &route).await?;
        let of_the_wheel: usize = session
            .script("document.querySelectorAll('input[type=number]').length")
            .await?;
        assert_eq!(of_the_wheel, 0, "{route}: the wheel would change numbers");
        let fields: Vec<String> = session.script(FIELDS).await?;
        go_back(&session, ELSEWHERE).await?;
        for field in &fields {
            enter(&session, &route).await?;
            focus(&session, field).await?;
            session.press("7").await?;
            go_back(&session, ELSEWHERE).await?;
            count += 1;
        }
        let problems = session.take_problems().await?;
        assert!(problems.is_empty(), "{route}, {fields:?}: {problems:?}");
    }
    assert!(count > 80, "{count} fields were tried");
    session.finish().await
}

#[tokio::test]
async fn what_was_typed_is_in_force_when_the_page_is_left() -> Result<()> {
    let session = Session::start().await?;
    let profile = own_profile(&session).await?;
    session.go(ELSEWHERE).await?;
    enter(&session, &profile).await?;
    write(&session, "budget", "30000").await?;
    go_back(&session, ELSEWHERE).await?;
    enter(&session, &profile).await?;
    assert_eq!(held(&session, "budget").await?, "30000");

    write(&session, "budget", "20k").await?;
    go_back(&session, ELSEWHERE).await?;
    enter(&session, &profile).await?;
    assert_eq!(held(&session, "budget").await?, "20000");

    // What cannot be read is not in force, and that is said where one went.
    write(&session, "budget", "25x").await?;
    go_back(&session, ELSEWHERE).await?;
    session
        .wait_for("document.querySelector('.toasts').innerText.includes('20,000 stays in force')")
        .await?;
    enter(&session, &profile).await?;
    assert_eq!(held(&session, "budget").await?, "20000");

    // The page is left for good.
    write(&session, "budget", "1.5k").await?;
    session.driver().refresh().await?;
    wait_for_page(&session).await?;
    assert_eq!(held(&session, "budget").await?, "1500");
    session.finish().await
}

/// Counts what is told to who listens.
const LISTEN: &str = "window.told = []; new MutationObserver((all) => { \
    for (const one of all) { \
        const at = one.target.nodeType === 1 ? one.target : one.target.parentElement; \
        const live = at?.closest('[role=status], [role=alert], [aria-live]'); \
        if (live) window.told.push(live.textContent); } \
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })";

#[tokio::test]
async fn who_listens_is_not_told_of_each_word() -> Result<()> {
    let session = Session::start().await?;
    own_profile(&session).await?;
    focus(&session, "organisation").await?;
    session.driver().execute(LISTEN, Vec::new()).await?;
    let frame = Frame(&session);
    for word in ["kept ", "in ", "the ", "binder ", "by ", "Tom"] {
        session.press(word).await?;
        tokio::time::sleep(std::time::Duration::from_millis(400)).await;
        frame.wait_until_saved().await?;
    }
    let told: Vec<String> = session.script("window.told").await?;
    assert!(told.len() <= 1, "{told:?}");
    session.finish().await
}

#[tokio::test]
async fn what_cannot_be_read_is_said_at_the_field() -> Result<()> {
    let session = Session::start().await?;
    own_profile(&session).await?;
    write(&session, "budget", "4.500").await?;
    leave(&session).await?;
    assert_eq!(held(&session, "budget").await?, "4500");
    for (text, expected) in [
        ("12-13", "two numbers"),
        ("1e", "not a number"),
        ("-5", "0 to 10,000,000"),
    ] {
        write(&session, "budget", text).await?;
        assert_eq!(
            error(&session, "budget").await?,
            "",
            "{text}: half a number"
        );
        leave(&session).await?;
        session
            .wait_for(&format!(
                "document.getElementById('budget-error').innerText.includes({expected:?})"
            ))
            .await?;
        assert!(
            error(&session, "budget")
                .await?
                .contains("4,500 stays in force")
        );
        assert_eq!(
            held(&session, "budget").await?,
            text,
            "left as it was typed"
        );
        // Set right again.
        write(&session, "budget", "4500").await?;
        leave(&session).await?;
        session
            .wait_for("document.getElementById('budget-error').innerText === ''")
            .await?;
    }
    // Undo puts back what was in force.
    write(&session, "growth", "-10").await?;
    leave(&session).await?;
    session.step("undo").await?;
    session
        .wait_for("document.getElementById('growth').value === ''")
        .await?;
    let keyboard: String = session
        .script("document.getElementById('growth').inputMode")
        .await?;
    assert_eq!(keyboard, "text", "a keyboard of numbers has no minus");
    session.finish().await
}

#[tokio::test]
async fn correcting_a_year_is_one_edit_and_deletes_no_date() -> Result<()> {
    let session = Session::start().await?;
    if !session.engine().can(Ability::TypeDates) {
        return session.finish().await;
    }
    own_profile(&session).await?;
    let choose = "(() => { const field = document.getElementById('target-date'); \
        field.value = '2027-03-15'; \
        field.dispatchEvent(new Event('change', { bubbles: true })); })()";
    run(&session, choose).await?;
    let frame = Frame(&session);
    let in_force =
        |date: &str| format!("Object.values(localStorage).some((one) => one.includes('{date}'))");
    session.wait_for(&in_force("2027-03-15")).await?;
    // Something else between, or both would be one edit.
    write(&session, "organisation", "Name").await?;

    focus(&session, "target-date").await?;
    session.press(Key::Right + Key::Right).await?;
    for digit in ["2", "0", "2"] {
        session.press(digit).await?;
        frame.wait_until_saved().await?;
        assert!(
            session.script::<bool>(&in_force("2027-03-15")).await?,
            "{digit}"
        );
    }
    session.press("8").await?;
    assert_eq!(held(&session, "target-date").await?, "2028-03-15");
    run(&session, "document.activeElement.blur()").await?;
    session.wait_for(&in_force("2028-03-15")).await?;
    session.step("undo").await?;
    session
        .wait_for("document.getElementById('target-date').value === '2027-03-15'")
        .await?;

    // Half a date is said, and the one in force stays.
    focus(&session, "target-date").await?;
    session.press(Key::Backspace).await?;
    run(&session, "document.activeElement.blur()").await?;
    session
        .wait_for("document.getElementById('target-date-error').innerText.includes('not a date')")
        .await?;
    assert!(session.script::<bool>(&in_force("2027-03-15")).await?);
    session.finish().await
}

#[tokio::test]
async fn the_plans_fields_say_what_makes_no_sense() -> Result<()> {
    let session = Session::start().await?;
    let plan = PlanPage::open(&session, "it-provider").await?;
    // Without a limit the thumb stands at the right end, and one key leads to
    // the highest limit.
    plan.slide("plan-budget", Key::End, 1).await?;
    let at_the_end = "(() => { const slider = document.getElementById('plan-budget'); \
        return slider.value === slider.max; })()";
    assert!(session.script::<bool>(at_the_end).await?);
    plan.slide("plan-budget", Key::Left, 1).await?;
    let words = "document.querySelector('output[for=plan-budget]').innerText === '€60,000'";
    session.wait_for(words).await?;

    enter(&session, "#/a/demo-it-provider/assumptions").await?;
    session.click("absence-add").await?;
    plan.set("absence-to-0", "2020-01-01").await?;
    session
        .wait_for(
            "document.getElementById('absence-to-0-error').innerText.includes('before it starts')",
        )
        .await?;
    session.finish().await
}
