//! Back leads to the page as it was left: filter, place and focus.

use journeys::pages::wait_for_page;
use journeys::{Result, Session};

#[tokio::test]
async fn back_finds_the_list_as_it_was_left() -> Result<()> {
    let session = Session::start().await?;
    session.open("#/a/demo-it-provider/gaps").await?;
    wait_for_page(&session).await?;
    session.wait_until_loaded().await?;
    let rows = "document.querySelectorAll('.list-table > tbody').length";
    let all: usize = session.script(rows).await?;
    session
        .script::<Option<()>>(
            "(() => { const field = document.querySelector('#gap-clause'); field.value = '8'; \
             field.dispatchEvent(new Event('change', { bubbles: true })) })()",
        )
        .await?;
    session.wait_for(&format!("{rows} < {all}")).await?;
    let filtered: usize = session.script(rows).await?;
    let title = "[...document.querySelectorAll('.list-table button.title')].at(-1)";
    session
        .script::<Option<()>>(&format!("{title}.click()"))
        .await?;
    let link = "[...document.querySelectorAll('.list-table .opened a')].at(-1)";
    session
        .script::<Option<()>>(&format!(
            "(() => {{ const link = {link}; link.scrollIntoView({{ block: 'center' }}); link.focus() }})()"
        ))
        .await?;
    let (scrolled, href): (f64, String) = session
        .script(&format!("[scrollY, {link}.getAttribute('href')]"))
        .await?;
    assert!(scrolled > 200.0, "{scrolled}");
    session
        .script::<Option<()>>(&format!("{link}.click()"))
        .await?;
    session.wait_for("scrollY === 0").await?;
    session
        .wait_for("document.activeElement.matches('main h1')")
        .await?;
    session.script::<Option<()>>("history.back()").await?;
    session
        .wait_for(&format!(
            "document.activeElement.getAttribute('href') === {href:?}"
        ))
        .await?;
    session
        .wait_for(&format!("Math.abs(scrollY - {scrolled}) < 40"))
        .await?;
    assert_eq!(session.script::<usize>(rows).await?, filtered);
    let chosen: String = session
        .script("document.querySelector('#gap-clause').value")
        .await?;
    assert_eq!(chosen, "8");
    // Gone to anew, it begins anew.
    session.go("#/").await?;
    session.go("#/a/demo-it-provider/gaps").await?;
    session.wait_for(&format!("{rows} === {all}")).await?;
    session.finish().await
}

#[tokio::test]
async fn a_rule_is_told_in_place_and_leads_to_its_section() -> Result<()> {
    let session = Session::start().await?;
    session.open("#/a/demo-it-provider/clause/8.6.1").await?;
    wait_for_page(&session).await?;
    let rule = "[...document.querySelectorAll('main button.rule')].at(1)";
    let height = "document.documentElement.scrollHeight";
    let before: f64 = session.script(height).await?;
    session
        .script::<Option<()>>(&format!("{rule}.click()"))
        .await?;
    let bubble = "document.querySelector('.bubble:popover-open')";
    session
        .wait_for(&format!("{bubble}.innerText.includes('priority')"))
        .await?;
    // It stands above the page, which stays as it is.
    assert_eq!(session.script::<f64>(height).await?, before);
    session
        .script::<Option<()>>(&format!("{bubble}.querySelector('a').click()"))
        .await?;
    session
        .wait_for("document.activeElement.id === 'priority' && scrollY > 500")
        .await?;
    session.script::<Option<()>>("history.back()").await?;
    session
        .wait_for("document.querySelector('main h1').innerText.startsWith('8.6.1')")
        .await?;
    session.finish().await
}
