//! Hands mutated files to the page and prints what came of them. Usage: `mutated [COUNT]`,
//! 2,000 without.

use std::env;

use journeys::Result;
use journeys::mutated::mutated;

#[tokio::main]
async fn main() -> Result<()> {
    let count = env::args()
        .nth(1)
        .map_or(Ok(2_000), |count| count.parse())?;
    let answered = mutated(count).await?;
    println!(
        "{} files, {} of them could be taken in; the slowest took {:.0} ms",
        answered.files, answered.read, answered.slowest
    );
    Ok(())
}
