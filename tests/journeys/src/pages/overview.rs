//! All questions at a glance, where the questionnaire ends.

use crate::{Result, Session, pages::ResultPage};

/// The overview.
#[derive(Clone, Copy)]
pub struct Overview<'a>(pub &'a Session);

impl<'a> Overview<'a> {
    /// Goes to the result.
    ///
    /// # Errors
    /// If it is not shown in time.
    pub async fn to_result(self) -> Result<ResultPage<'a>> {
        self.0.click("to-result").await?;
        let result = ResultPage(self.0);
        result.wait().await?;
        Ok(result)
    }

    /// Chooses the depth of the questions: `quick` or `full`.
    ///
    /// # Errors
    /// If there is no such choice.
    pub async fn choose_depth(self, depth: &str) -> Result<()> {
        self.0.choose(&format!("depth-{depth}")).await
    }
}
