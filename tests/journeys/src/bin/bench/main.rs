//! Measures the built page as a visitor with a slow phone has it, and writes
//! `docs/performance.md` with its plots.
//!
//! A real Chromium, the files as brotli's quality 11 leaves them, 1.6 Mbit/s with a
//! round trip of 150 ms, and a main thread four times as slow as this machine's. What is
//! measured is what is seen and what travels: neither names of files nor the way in
//! which the page loads its parts matter. Usage: `bench`; `RUNS=` is how often each
//! visit is made (5), `ONLY=visits,answers,…` leaves the other parts out and writes
//! nothing.
//!
//! It ends with exit code 1 if more bytes travel than the gates allow. Times depend on
//! the machine and fail nothing.

mod answers;
mod compressed;
mod document;
mod figure;
mod journey;
mod memory;
mod page;
mod plot;
mod samples;
mod sizes;
mod start;
mod visits;

use std::{env, process::ExitCode, time::Instant};

use compressed::Compressed;
use figure::Found;
use journeys::{PLAIN_WORK, Result};
use page::Page;

/// How often each visit is made where `RUNS` does not say.
const RUNS: usize = 5;

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

/// What plain work takes on this machine just now, beside which all times are to be read.
async fn plain_work(page: &Compressed) -> Result<f64> {
    let page = Page::open_browser(page).await?;
    page.session.open("#/").await?;
    page.session.wait_for_whole_app().await?;
    let taken = page.session.plain_work().await?;
    page.session.finish().await?;
    Ok(taken)
}

async fn run() -> Result<bool> {
    let runs = match env::var("RUNS") {
        Ok(runs) => runs.parse()?,
        Err(_) => RUNS,
    };
    let only = env::var("ONLY").ok();
    let wanted = |part: &str| {
        let only = only.as_deref();
        only.is_none_or(|only| only.split(',').any(|one| one == part))
    };
    let started = Instant::now();
    let say = |what: &str| println!("{:4.0} s  {what}", started.elapsed().as_secs_f64());
    say("compressing the page");
    let page = Compressed::of_the_page()?;
    let mut found = Found::default();
    let before = plain_work(&page).await?;
    if wanted("visits") {
        say("visits over a slow line, each beside a plain page of the same bytes");
        visits::measure(&page, runs, &mut found).await?;
    }
    if wanted("journey") {
        say("the longest task on a way through all pages");
        journey::measure(&page, runs.min(3), &mut found).await?;
    }
    if wanted("answers") {
        say("what an answer costs");
        answers::measure(&page, &mut found).await?;
    }
    if wanted("start") {
        say("the start page with many assessments");
        start::measure(&page, runs, &mut found).await?;
    }
    if wanted("memory") {
        say("memory");
        memory::measure(&page, &mut found).await?;
    }
    if wanted("sizes") {
        say("cost against size");
        sizes::measure(&mut found)?;
    }
    let after = plain_work(&page).await?;
    found.remarks.push(format!(
        "How fast the machine was: a plain table of 150 rows was laid out in {before:.0} ms before \
         and {after:.0} ms after all this, with nothing slowed down (the limits of \
         two journeys stand as they are up to {PLAIN_WORK} ms and grow beyond)."
    ));
    say("done");
    print!("{}", document::tables(&found));
    if only.is_none() {
        document::write(&found, runs)?;
        println!("Written to docs/performance.md");
    }
    let over = found.over_gates_of_bytes();
    for figure in &over {
        println!(
            "OVER: {}: {} bytes, gate {}",
            figure.what,
            figure.now.median,
            figure.gate.unwrap_or_default()
        );
    }
    Ok(over.is_empty())
}
