//! What surrounds every page of the whole app.

use crate::{Result, Session};

/// The frame around a page.
#[derive(Clone, Copy)]
pub struct Frame<'a>(pub &'a Session);

impl Frame<'_> {
    /// Exports the open assessment: the file's text.
    ///
    /// # Errors
    /// If no file is downloaded in time.
    pub async fn export(self) -> Result<String> {
        let press = "document.body.dispatchEvent(new KeyboardEvent('keydown', \
                     {key: 's', ctrlKey: true, bubbles: true, cancelable: true}))";
        let _: bool = self.0.script(press).await?;
        self.0.downloaded(".ready20k.json").await
    }

    /// Waits until the last change is stored.
    ///
    /// # Errors
    /// If it is not in time.
    pub async fn wait_until_saved(self) -> Result<()> {
        let saved =
            "document.querySelector(\"[data-testid='save-state']\")?.innerText.startsWith('Saved')";
        self.0.wait_for(saved).await
    }

    /// The assessments in the browser's local storage, by key.
    ///
    /// # Errors
    /// If one cannot be read.
    pub async fn stored(self) -> Result<Vec<(String, String)>> {
        let texts = self.stored_texts().await?;
        let assessment = |(key, text): (String, String)| {
            let stored: serde_json::Value = serde_json::from_str(&text)?;
            Ok((key, stored["assessment"].to_string()))
        };
        texts.into_iter().map(assessment).collect()
    }

    /// The texts in the browser's local storage that hold the assessments, by key.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn stored_texts(self) -> Result<Vec<(String, String)>> {
        self.0
            .script(
                "Object.entries(localStorage).filter(([key]) => \
                 /^ready20k@.*:assessment:/.test(key)).sort()",
            )
            .await
    }
}
