//! How fast the machine is that a journey runs on. What a page may take was set on one
//! machine; another is judged by what plain work takes on it.

use crate::{Result, Session};

/// Milliseconds of a plain table where the limits were set.
const PLAIN: f64 = 28.0;
/// Those of one here, the least of five.
const MEASURED: &str = "Math.min(...Array.from({ length: 5 }, () => { \
    const began = performance.now(); \
    const box = document.body.appendChild(document.createElement('div')); \
    const cells = (row) => Array.from({ length: 7 }, (_, at) => `<td>Plain words ${row} ${at}</td>`); \
    const rows = Array.from({ length: 150 }, (_, row) => `<tr>${cells(row).join('')}</tr>`); \
    box.innerHTML = `<table>${rows.join('')}</table>`; \
    void box.offsetHeight; \
    box.remove(); \
    return performance.now() - began; }))";

impl Session {
    /// How many times slower the page is drawn here than where limits were set; at least 1.
    /// It is measured within the open page, which stays as it was.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn slowness(&self) -> Result<f64> {
        let plain: f64 = self.script(MEASURED).await?;
        println!("a plain table: {plain:.0} ms");
        Ok((plain / PLAIN).max(1.0))
    }
}
