//! The start page.

use crate::{Result, Session, pages::Question};

/// The start page.
#[derive(Clone, Copy)]
pub struct Start<'a>(pub &'a Session);

impl<'a> Start<'a> {
    /// Loads the page.
    ///
    /// # Errors
    /// If it is not shown in time.
    pub async fn open(session: &'a Session) -> Result<Self> {
        session.open("#/").await?;
        session.element("start").await?;
        Ok(Self(session))
    }

    /// Loads the page and waits until the whole app shows it.
    ///
    /// # Errors
    /// If it is not shown in time.
    pub async fn open_whole(session: &'a Session) -> Result<Self> {
        let start = Self::open(session).await?;
        session.wait_for_whole_app().await?;
        Ok(start)
    }

    /// Starts an assessment: its first question.
    ///
    /// # Errors
    /// If the question is not shown in time.
    pub async fn start(self) -> Result<Question<'a>> {
        self.0.click("start").await?;
        // A click is lost if the whole app takes over between press and release.
        while !self
            .0
            .script::<bool>("location.hash.startsWith('#/a/')")
            .await?
        {
            self.0.click("start").await?;
        }
        let question = Question(self.0);
        question.wait().await?;
        Ok(question)
    }

    /// How many assessments are listed.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn count(self) -> Result<usize> {
        self.0
            .script("document.querySelectorAll(\"[data-testid='assessment']\").length")
            .await
    }

    /// The ids of the demos that the page links to.
    ///
    /// # Errors
    /// If none is there in time.
    pub async fn demos(self) -> Result<Vec<String>> {
        self.0.matching("a[data-testid^='demo-']").await?;
        self.0
            .script(
                "[...document.querySelectorAll(\"a[data-testid^='demo-']\")]\
                 .map((link) => link.dataset.testid.slice(5))",
            )
            .await
    }
}
