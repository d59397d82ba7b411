//! The result.

use crate::{Result, Session};

/// The page of the result.
#[derive(Clone, Copy)]
pub struct ResultPage<'a>(pub &'a Session);

/// What the page says at its top.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbers {
    /// Readiness as it is written there.
    pub readiness: String,
    /// Conformity as it is written there.
    pub conformity: String,
    /// The verdict with its reasons.
    pub verdict: String,
}

impl ResultPage<'_> {
    /// Waits until it is shown.
    ///
    /// # Errors
    /// If it is not in time.
    pub async fn wait(self) -> Result<()> {
        self.0.element("readiness").await?;
        Ok(())
    }

    /// The numbers and the verdict.
    ///
    /// # Errors
    /// If the page does not show them in time.
    pub async fn numbers(self) -> Result<Numbers> {
        Ok(Numbers {
            readiness: self.0.text("readiness").await?,
            conformity: self.0.text("conformity").await?,
            verdict: self.0.text("verdict").await?,
        })
    }
}
