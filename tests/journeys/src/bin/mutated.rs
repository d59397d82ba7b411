//! Hands mutated files to the page and prints what came of them. Usage: `mutated [COUNT]`,
//! 2,000 without.

use std::env;

use journeys::Result;
use journeys::mutated::mutated;

/// The longest that a file may take, in milliseconds by the clock, on a machine that does
/// nothing else.
const MOST: f64 = 1_000.0;

#[tokio::main]
async fn main() -> Result<()> {
    let count = env::args()
        .nth(1)
        .map_or(Ok(2_000), |count| count.parse())?;
    let answered = mutated(count).await?;
    println!(
        "{} files, {} of them could be taken in; the slowest:",
        answered.files, answered.read
    );
    for one in &answered.slowest {
        let deeds: String = one.deeds.chars().take(200).collect();
        println!(
            "{:>8.0} ms file {}, {} bytes: {deeds}",
            one.took, one.number, one.bytes
        );
    }
    let (took, listed) = answered.crowd;
    println!("{took:>8.0} ms a file of a thousand assessments, of which {listed} were listed");
    match answered.slowest.first() {
        Some(one) if one.took > MOST => Err(format!("longer than {MOST} ms").into()),
        _ => Ok(()),
    }
}
