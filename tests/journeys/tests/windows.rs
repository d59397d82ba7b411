//! One assessment in two windows: whatever is entered in either stays.

use std::time::{Duration, Instant};

use journeys::pages::{Frame, Question, Start, wait_for_page};
use journeys::{Result, Session};
use thirtyfour::WindowHandle;

/// Two windows of one browser on the same assessment.
struct Windows {
    session: Session,
    id: String,
    first: WindowHandle,
    second: WindowHandle,
}

/// Makes a window miss what others tell, and that it is looked at, while `deaf` is set,
/// as one that sleeps in the browser's memory does.
const CAN_BE_DEAF: &str = "for (const type of ['storage', 'focus', 'pageshow', 'visibilitychange']) \
    addEventListener(type, (event) => { if (window.deaf) event.stopImmediatePropagation(); }, true)";

impl Windows {
    /// Answers the first question in the first window, and opens a second one.
    async fn open() -> Result<Self> {
        let session = Session::start().await?;
        session.before_pages(CAN_BE_DEAF);
        // What the first steps store is less than what the whole app does of the same.
        let question = Start::open_whole(&session).await?.start().await?;
        question.answer("no").await?;
        session.wait_until_loaded().await?;
        question.next().await?;
        let route = session.route().await?;
        let id = route.split('/').nth(2).ok_or("no id")?.to_owned();
        let first = session.driver().window().await?;
        let second = session.another().await?;
        let windows = Self {
            session,
            id,
            first,
            second,
        };
        windows.to_second().await?;
        windows.session.open(&route).await?;
        wait_for_page(&windows.session).await?;
        windows.session.wait_until_loaded().await?;
        windows.to_first().await?;
        Ok(windows)
    }

    /// The same, the first of them hearing nothing of the other.
    async fn open_deaf() -> Result<Self> {
        let windows = Self::open().await?;
        run(&windows.session, "window.deaf = true").await?;
        Ok(windows)
    }

    async fn to_first(&self) -> Result<()> {
        Ok(self
            .session
            .driver()
            .switch_to_window(self.first.clone())
            .await?)
    }

    async fn to_second(&self) -> Result<()> {
        Ok(self
            .session
            .driver()
            .switch_to_window(self.second.clone())
            .await?)
    }

    fn question(&self) -> Question<'_> {
        Question(&self.session)
    }

    async fn go(&self, page: &str) -> Result<()> {
        self.session.go(&format!("#/a/{}/{page}", self.id)).await?;
        wait_for_page(&self.session).await
    }

    async fn saved(&self) -> Result<()> {
        Frame(&self.session).wait_until_saved().await
    }

    /// Waits until local storage holds a text.
    async fn wait_until_stored(&self, text: &str) -> Result<()> {
        let there = format!("Object.values(localStorage).some((one) => one.includes({text:?}))");
        self.session.wait_for(&there).await
    }

    /// The exported assessment as this window knows it.
    async fn export(&self) -> Result<String> {
        self.session.clear_downloads()?;
        Frame(&self.session).export().await
    }

    async fn finish(self) -> Result<()> {
        self.session.finish().await
    }
}

async fn run(session: &Session, script: &str) -> Result<()> {
    session.driver().execute(script, Vec::new()).await?;
    Ok(())
}

fn said(file: &str, value: &str) -> usize {
    file.matches(&format!("\"value\": \"{value}\"")).count()
        + file.matches(&format!("\"value\":\"{value}\"")).count()
}

#[tokio::test]
async fn a_window_that_only_reads_overwrites_nothing() -> Result<()> {
    let windows = Windows::open().await?;
    windows.question().answer("always").await?;
    windows.question().next().await?;
    windows.question().answer("always").await?;
    windows.saved().await?;
    let stored = Frame(&windows.session).stored().await?;

    windows.to_second().await?;
    windows.question().next().await?;
    windows.question().next().await?;
    assert_eq!(
        Frame(&windows.session).stored().await?,
        stored,
        "reading wrote"
    );
    assert_eq!(said(&windows.export().await?, "always"), 2);
    windows.finish().await
}

#[tokio::test]
async fn what_is_entered_in_two_windows_is_in_both() -> Result<()> {
    let windows = Windows::open().await?;
    windows.go("profile").await?;
    let name = windows.session.matching("#organisation").await?;
    name.send_keys("Two Windows Ltd").await?;
    windows.to_second().await?;
    windows.question().answer("mostly").await?;
    windows.question().note("kept by both").await?;
    windows.to_first().await?;
    name.send_keys(" & Co").await?;
    windows.saved().await?;
    windows.to_second().await?;
    windows.saved().await?;
    windows.wait_until_stored("Two Windows Ltd & Co").await?;
    for to in [true, false] {
        if to {
            windows.to_first().await?;
        } else {
            windows.to_second().await?;
        }
        let file = windows.export().await?;
        for part in ["Two Windows Ltd & Co", "\"mostly\"", "kept by both"] {
            assert!(file.contains(part), "{part} is not in {file}");
        }
    }
    windows.finish().await
}

#[tokio::test]
async fn numbers_follow_within_a_second() -> Result<()> {
    let windows = Windows::open().await?;
    windows.to_second().await?;
    windows.go("overview").await?;
    let words = "document.querySelector('main').innerText";
    let before: String = windows.session.script(words).await?;
    windows.to_first().await?;
    windows.question().answer("always").await?;
    windows.to_second().await?;
    let started = Instant::now();
    windows
        .session
        .wait_for(&format!("{words} !== {before:?}"))
        .await?;
    assert!(started.elapsed() < Duration::from_secs(1));
    windows.finish().await
}

#[tokio::test]
async fn what_was_deleted_elsewhere_stays_deleted_and_can_be_restored() -> Result<()> {
    let windows = Windows::open().await?;
    windows.session.go("#/").await?;
    windows.session.click("delete").await?;
    windows.session.element("deleted").await?;

    windows.to_second().await?;
    let toast = windows.session.matching(".toast").await?.text().await?;
    assert!(toast.contains("deleted in another window"), "{toast}");
    windows.question().next().await?;
    assert!(Frame(&windows.session).stored().await?.is_empty());

    windows.to_first().await?;
    windows.session.open("#/").await?;
    windows.session.click("restore").await?;
    windows.session.element("assessment").await?;
    windows.wait_until_stored("\"no\"").await?;
    assert!(!windows.session.has("deleted").await?);

    // Removed for good, it does not come back, wherever it is still seen.
    windows.session.click("delete").await?;
    windows.session.click("remove-for-good").await?;
    windows
        .session
        .wait_for("document.querySelector(\"[data-testid='deleted']\") === null")
        .await?;
    windows.session.reopen("#/").await?;
    windows.session.wait_until_loaded().await?;
    assert!(!windows.session.has("assessment").await?);
    assert!(!windows.session.has("deleted").await?);
    windows.finish().await
}

#[tokio::test]
async fn a_change_after_a_deletion_elsewhere_brings_it_back() -> Result<()> {
    let windows = Windows::open().await?;
    windows.to_second().await?;
    windows.session.go("#/").await?;
    windows.session.click("delete").await?;
    windows.to_first().await?;
    windows.session.matching(".toast").await?;
    windows.question().answer("always").await?;
    windows.wait_until_stored("\"always\"").await?;
    windows.wait_until_stored("\"no\"").await?;
    windows.to_second().await?;
    windows.session.element("assessment").await?;
    windows
        .session
        .wait_for("document.querySelector(\"[data-testid='deleted']\") === null")
        .await?;
    windows.finish().await
}

#[tokio::test]
async fn a_window_that_comes_back_reads_before_it_writes() -> Result<()> {
    let windows = Windows::open_deaf().await?;
    windows.to_second().await?;
    windows.question().answer("mostly").await?;
    windows.question().note("newer").await?;
    windows.saved().await?;
    windows.to_first().await?;
    windows.go("profile").await?;
    let name = windows.session.matching("#organisation").await?;
    name.send_keys("Late Ltd").await?;
    windows.wait_until_stored("Late Ltd").await?;
    windows.wait_until_stored("newer").await?;

    // Shown again, it follows without being touched.
    windows.to_second().await?;
    windows.question().answer("sometimes").await?;
    windows.saved().await?;
    windows.to_first().await?;
    run(
        &windows.session,
        "window.deaf = false; \
         dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))",
    )
    .await?;
    let file = windows.export().await?;
    assert!(
        file.contains("\"sometimes\"") && file.contains("Late Ltd"),
        "{file}"
    );
    windows.finish().await
}

#[tokio::test]
async fn an_emptied_store_is_told_and_filled_again() -> Result<()> {
    let windows = Windows::open().await?;
    windows.to_second().await?;
    let before = Frame(&windows.session).stored().await?;
    run(&windows.session, "localStorage.clear()").await?;
    windows.to_first().await?;
    let toast = windows.session.matching(".toast").await?.text().await?;
    assert!(toast.contains("emptied"), "{toast}");
    assert_eq!(Frame(&windows.session).stored().await?, before);
    windows.finish().await
}

#[tokio::test]
async fn undo_takes_back_what_was_done_here() -> Result<()> {
    let windows = Windows::open().await?;
    windows.question().answer("always").await?;
    windows.to_second().await?;
    windows
        .session
        .wait_for("document.querySelector(\"[data-testid='answer-always']\").checked")
        .await?;
    windows.question().note("from the second").await?;
    windows.saved().await?;
    windows.to_first().await?;
    windows.wait_until_stored("from the second").await?;
    windows.session.step("undo").await?;
    windows
        .session
        .wait_for("!document.querySelector(\"[data-testid='answer-always']\").checked")
        .await?;
    let file = windows.export().await?;
    assert!(
        file.contains("from the second") && !file.contains("\"always\""),
        "{file}"
    );

    // What the other has changed since is no longer taken back here.
    windows.question().answer("mostly").await?;
    windows.to_second().await?;
    windows
        .session
        .wait_for("document.querySelector(\"[data-testid='answer-mostly']\").checked")
        .await?;
    windows.question().answer("sometimes").await?;
    windows.saved().await?;
    windows.to_first().await?;
    windows
        .session
        .wait_for("document.querySelector(\"[data-testid='answer-sometimes']\").checked")
        .await?;
    if !windows
        .session
        .script::<bool>("document.querySelector(\"[data-testid='undo']\").disabled")
        .await?
    {
        windows.session.step("undo").await?;
    }
    assert_eq!(
        windows.question().chosen().await?.as_deref(),
        Some("sometimes")
    );
    windows.finish().await
}

#[tokio::test]
async fn what_is_erased_in_one_window_is_erased_in_all() -> Result<()> {
    let windows = Windows::open().await?;
    windows.to_second().await?;
    windows.session.go("#/").await?;
    windows.session.click("erase").await?;
    windows.session.click("erase-confirm").await?;
    let toast = windows.session.matching(".toast").await?.text().await?;
    assert!(toast.contains("Nothing of yours is left"), "{toast}");
    windows.to_first().await?;
    windows.session.wait_for("location.hash === '#/'").await?;
    windows.session.reopen("#/").await?;
    windows.session.wait_for_whole_app().await?;
    windows.session.wait_until_loaded().await?;
    assert!(!windows.session.has("assessment").await?);
    let texts: String = windows
        .session
        .script("JSON.stringify(localStorage)")
        .await?;
    assert!(!texts.contains("answers"), "{texts}");
    windows.finish().await
}

#[tokio::test]
async fn changes_of_two_windows_are_counted_together() -> Result<()> {
    let windows = Windows::open().await?;
    let counted = "Number(Object.entries(localStorage) \
        .find(([key]) => key.endsWith(':changes'))?.[1] ?? 0)";
    let before: u32 = windows.session.script(counted).await?;
    windows.question().answer("always").await?;
    windows.saved().await?;
    windows.to_second().await?;
    windows.question().answer("mostly").await?;
    windows.saved().await?;
    windows.to_first().await?;
    windows.question().answer("sometimes").await?;
    windows.saved().await?;
    let after: u32 = windows.session.script(counted).await?;
    assert_eq!(after, before + 3);
    windows.finish().await
}

#[tokio::test]
async fn what_is_being_erased_is_not_taken_for_news() -> Result<()> {
    let windows = Windows::open().await?;
    // As another process is seen to erase, bit by bit: the note first, then the texts.
    let erase = "(() => { \
        const texts = Object.keys(localStorage).filter(key => key.includes(':assessment:')); \
        const [folder] = texts[0].split(':assessment:'); \
        localStorage.setItem(`${folder}:erased`, '2099-01-01T00:00:00Z'); \
        dispatchEvent(new Event('focus')); \
        dispatchEvent(new Event('focus')); \
        for (const key of texts) { \
            localStorage.removeItem(key); \
            dispatchEvent(new StorageEvent('storage', { key })); } })()";
    windows.session.script::<Option<()>>(erase).await?;
    let toast = windows.session.matching(".toast").await?.text().await?;
    assert!(toast.contains("erased in another window"), "{toast}");
    windows.session.wait_for("location.hash === '#/'").await?;
    let texts: String = windows
        .session
        .script("JSON.stringify(localStorage)")
        .await?;
    assert!(!texts.contains("answers"), "{texts}");
    windows.finish().await
}

#[tokio::test]
async fn what_both_changed_is_told_and_the_other_can_be_taken() -> Result<()> {
    let windows = Windows::open_deaf().await?;
    windows.to_second().await?;
    windows.question().note("from the second").await?;
    windows.saved().await?;
    windows.to_first().await?;
    windows.question().note("from the first").await?;
    let toast = windows.session.matching(".toast").await?.text().await?;
    assert!(toast.contains("in another window"), "{toast}");
    windows.wait_until_stored("from the first").await?;
    windows
        .session
        .click_on(".toast button:not(.quiet)")
        .await?;
    windows.wait_until_stored("from the second").await?;
    windows
        .session
        .wait_for("document.querySelector('#note').value === 'from the second'")
        .await?;
    windows.finish().await
}
