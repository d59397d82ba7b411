//! How slow the machine is that a journey runs on: what its processor alone makes long is
//! judged beside what plain work takes there.

use crate::{Result, Session};

/// Milliseconds of a plain table up to which a limit stands as it is. Chosen on a slow machine,
/// where it took 24 to 66 from one minute to the next.
pub const PLAIN_WORK: f64 = 28.0;
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
    /// How many times slower a page is drawn here than where limits stand as they are; at least 1.
    /// It is measured within the open page, which stays as it was.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn slowness(&self) -> Result<f64> {
        let plain = self.plain_work().await?;
        println!("a plain table: {plain:.0} ms");
        Ok((plain / PLAIN_WORK).max(1.0))
    }

    /// Milliseconds that a plain table of 150 rows takes here until it is laid out.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn plain_work(&self) -> Result<f64> {
        self.script(MEASURED).await
    }
}
