//! Accessibility: axe-core, run inside the page.

use std::{fmt, path::Path};

use serde::Deserialize;
use thirtyfour::WebDriver;

use crate::Result;

const RUN: &str = r#"
const done = arguments[arguments.length - 1];
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
window.axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] })
  .then(({ violations }) => done(JSON.stringify(violations.map(({ id, help, nodes }) =>
    ({ id, help, places: nodes.map((node) => `${node.target}: ${node.failureSummary}`) })))),
  (error) => done(JSON.stringify([{ id: "axe", help: String(error), places: [] }])));
"#;

/// A rule of WCAG 2.2 A or AA that the page breaks.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Violation {
    /// The rule's name in axe-core.
    pub id: String,
    /// What the rule asks for.
    pub help: String,
    /// Where it is broken, and how.
    pub places: Vec<String>,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} ({}): {}",
            self.id,
            self.help,
            self.places.join(" | ")
        )
    }
}

/// Checks the page as it stands.
pub(crate) async fn check(driver: &WebDriver, project: &Path) -> Result<Vec<Violation>> {
    let file = project.join("node_modules/axe-core/axe.min.js");
    let library = std::fs::read_to_string(&file)
        .map_err(|error| format!("{}: {error}; `make test` installs it", file.display()))?;
    // One script: an engine may run each in a scope of its own.
    let answer = driver
        .execute_async(format!("{library}\n{RUN}"), Vec::new())
        .await?;
    let text: String = answer.convert()?;
    Ok(serde_json::from_str(&text)?)
}
