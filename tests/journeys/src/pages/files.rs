//! Files on the start page: choosing them, and what they are found to hold.

use std::path::Path;

use thirtyfour::By;

use crate::{Result, Session};

/// The part of the start page that takes files in.
#[derive(Clone, Copy)]
pub struct Files<'a>(pub &'a Session);

impl Files<'_> {
    /// Chooses a file and waits until the page says what it holds.
    ///
    /// # Errors
    /// If the page says nothing in time.
    pub async fn choose(self, file: &Path) -> Result<()> {
        self.0.element("import-file").await?;
        // A file field is filled in by its path, as if chosen.
        let field = By::Css("[data-testid='import-file']");
        let path = file.to_string_lossy();
        self.0.driver().find(field).await?.send_keys(path).await?;
        self.0.element("found").await?;
        Ok(())
    }

    /// Takes in what was found.
    ///
    /// # Errors
    /// If there is nothing to take in.
    pub async fn take_in(self) -> Result<()> {
        self.0.click("import-confirm").await?;
        self.wait_until_closed().await
    }

    /// Leaves what was found.
    ///
    /// # Errors
    /// If nothing was found.
    pub async fn leave(self) -> Result<()> {
        self.0.click("import-cancel").await?;
        self.wait_until_closed().await
    }

    async fn wait_until_closed(self) -> Result<()> {
        self.0
            .wait_for("document.querySelector(\"[data-testid='found']\") === null")
            .await
    }
}
