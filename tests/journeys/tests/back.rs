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
