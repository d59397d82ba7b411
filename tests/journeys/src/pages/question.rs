//! A question, in the first steps or in the whole app.

use crate::{Result, Session};

/// The keys of all answers, in the order in which they are shown.
pub const VALUES: [&str; 6] = [
    "no",
    "sometimes",
    "mostly",
    "always",
    "dont-know",
    "unclear",
];

/// The page of one question.
#[derive(Clone, Copy)]
pub struct Question<'a>(pub &'a Session);

impl Question<'_> {
    /// Waits until a question is shown with its answers.
    ///
    /// # Errors
    /// If none is in time.
    pub async fn wait(self) -> Result<()> {
        self.0.element("answer-always").await?;
        Ok(())
    }

    /// The words of the question.
    ///
    /// # Errors
    /// If none is shown.
    pub async fn words(self) -> Result<String> {
        self.wait().await?;
        self.0
            .once("document.querySelector('main h1')?.innerText")
            .await
    }

    /// Answers it as help for the blind does, without a pointer, and stays.
    ///
    /// # Errors
    /// If it has no such answer.
    pub async fn answer(self, value: &str) -> Result<()> {
        let choice = format!("document.querySelector('[data-testid=answer-{value}]')");
        // At once: the whole app may draw the answers anew in between.
        let click = format!("(() => {{ {choice}.click(); return true }})()");
        self.0.once::<bool>(&click).await?;
        Ok(())
    }

    /// Answers it with a pointer, which leads on to the next question by itself.
    ///
    /// # Errors
    /// If it has no such answer.
    pub async fn tap(self, value: &str) -> Result<()> {
        // What lies behind the bars at the foot of a phone's screen is moved up first.
        let choice = format!("document.querySelector('[data-testid=answer-{value}]')");
        let show =
            format!("(() => {{ {choice}.scrollIntoView({{ block: 'center' }}); return true }})()");
        self.0.once::<bool>(&show).await?;
        self.0.choose(&format!("answer-{value}")).await
    }

    /// The key of the chosen answer.
    ///
    /// # Errors
    /// If no question is shown.
    pub async fn chosen(self) -> Result<Option<String>> {
        self.wait().await?;
        self.0
            .script(
                "document.querySelector('[name=answer]:checked')?.dataset.testid.slice(7) ?? null",
            )
            .await
    }

    /// Goes on, and waits until the question is another or, after the last one,
    /// until the overview is shown.
    ///
    /// # Errors
    /// If it does not change in time.
    pub async fn next(self) -> Result<()> {
        let words = self.words().await?;
        self.0.click("next").await?;
        self.wait_for_other(&words).await
    }

    /// Waits until other words than these head the page.
    ///
    /// # Errors
    /// If they stay.
    pub async fn wait_for_other(self, words: &str) -> Result<()> {
        let other = format!(
            "![undefined, {words:?}].includes(document.querySelector('main h1')?.innerText)"
        );
        let ready =
            "document.querySelector(\"[data-testid='answer-always'], [data-testid='to-result']\")";
        self.0.wait_for(&format!("{other} && {ready}")).await
    }

    /// Opens the notes, unless they are, and writes one.
    ///
    /// # Errors
    /// If the question has no such field.
    pub async fn note(self, text: &str) -> Result<()> {
        self.0.element("notes").await?;
        let closed: bool = self
            .0
            .script("!document.querySelector(\"[data-testid='notes']\").parentElement.open")
            .await?;
        if closed {
            self.0.click("notes").await?;
            self.0
                .wait_for("document.querySelector(\"[data-testid='notes']\").parentElement.open")
                .await?;
        }
        // WebKit's driver cannot type what lies beyond Unicode's first plane.
        let write = "const field = document.querySelector('#note'); field.value = arguments[0]; \
            field.dispatchEvent(new InputEvent('input', { bubbles: true }))";
        let text = vec![text.into()];
        self.0.driver().execute(write, text).await?;
        Ok(())
    }

    /// Waits until the focus is on the question's words.
    ///
    /// # Errors
    /// If it does not come there in time.
    pub async fn wait_for_focus(self) -> Result<()> {
        self.0
            .wait_for("document.activeElement === document.querySelector('main h1')")
            .await
    }
}
