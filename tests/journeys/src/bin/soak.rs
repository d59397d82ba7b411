//! Attacks what the app has shown as saved, and prints what was tried and what was lost.
//! Usage: `soak [SHARE]`: the share of all rounds in percent, 100 without.

use std::env;

use journeys::soak::{Rounds, soak};
use journeys::{Engine, Result};

#[tokio::main]
async fn main() -> Result<()> {
    if Engine::from_env()? != Engine::Chromium {
        return Err("only Chromium can be killed by its processes".into());
    }
    let share: usize = env::args().nth(1).map_or(Ok(100), |share| share.parse())?;
    let of = |whole: usize| (whole * share).div_ceil(100);
    let rounds = Rounds {
        renderers: of(200),
        browsers: of(50),
        edits: of(50),
        stores: of(20),
    };
    let outcomes = soak(rounds).await?;
    println!("{:34} {:>6} {:>6}", "attack", "tried", "lost");
    for one in &outcomes {
        println!("{:34} {:>6} {:>6}", one.attack, one.tried, one.lost);
    }
    match outcomes.iter().map(|one| one.lost).sum() {
        0_usize => Ok(()),
        lost => Err(format!("lost: {lost}").into()),
    }
}
