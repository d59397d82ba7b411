//! What an answer and a key in a note cost.
//!
//! An answer is given at the beginning of a frame, so that no time of it is spent on
//! waiting for the screen, and has its effect when that frame is painted and the answer
//! is stored. Work is all that the main thread does for it, what it puts off included.

use journeys::Result;
use ready20k::core::bank::Bank;
use serde::Deserialize;
use serde_json::json;

use crate::{
    compressed::Compressed,
    figure::{Found, Unit, Wanted},
    page::{Page, SLOW_DOWN},
    samples::{self, Extent},
};

/// Questions at which answers are given, spread over all, and how often at each.
const QUESTIONS: usize = 15;
const TIMES: usize = 7;
const KEYS: usize = 20;
/// Milliseconds between one and the next: time for what is put off.
const REST: u32 = 100;

/// Chooses another answer, or does nothing, as often as told.
const ANSWER: &str = "const [times, rest, acts] = given;
    const spent = [];
    const before = bench.written;
    for (let turn = 0; turn < times; turn++) {
      await bench.pause(rest);
      const radios = [...document.querySelectorAll('[name=answer]')].slice(0, 4);
      const place = radios.findIndex((radio) => radio.checked);
      const radio = radios[(place + 1) % radios.length];
      await bench.frame();
      if (!acts) { await bench.afterPaint(); continue; }
      const from = performance.now();
      radio.closest('label').click();
      await bench.afterPaint();
      const painted = performance.now();
      if (!radio.checked) throw new Error('the answer is not shown');
      while (bench.stored < from) {
        if (performance.now() > from + 5000) throw new Error('the answer is not stored');
        await bench.pause(1);
      }
      spent.push(Math.max(painted, bench.stored) - from);
    }
    await bench.pause(200);
    return { spent, written: bench.written - before };";

/// Types letters into the note, or does nothing.
const TYPE: &str = "const [times, rest, acts] = given;
    const spent = [];
    const before = bench.written;
    const field = document.querySelector('#note');
    field.closest('details').open = true;
    for (let turn = 0; turn < times; turn++) {
      await bench.pause(rest);
      await bench.frame();
      if (!acts) { await bench.afterPaint(); continue; }
      const from = performance.now();
      field.value += 'x';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await bench.afterPaint();
      spent.push(performance.now() - from);
    }
    await bench.pause(500);
    return { spent, written: bench.written - before };";

#[derive(Deserialize)]
struct Turn {
    spent: Vec<f64>,
    written: f64,
}

/// What some turns cost each, in milliseconds.
#[derive(Default)]
struct Cost {
    /// Until it is painted and stored.
    shown: Vec<f64>,
    /// Of the main thread.
    work: Vec<f64>,
    /// Characters written into the browser's store, each.
    written: f64,
    /// Of the main thread, for as many turns in which nothing is done.
    idle: Option<f64>,
}

impl Cost {
    /// Adds turns, less what as many turns cost in which nothing is done.
    async fn add(&mut self, page: &Page, script: &str, times: usize) -> Result<()> {
        let idle = match self.idle {
            Some(idle) => idle,
            None => turns(page, script, times, false).await?.0,
        };
        self.idle = Some(idle);
        let (work, turn) = turns(page, script, times, true).await?;
        self.shown.extend(turn.spent);
        self.work.push(((work - idle) / times as f64).max(0.0));
        self.written = turn.written / times as f64;
        Ok(())
    }
}

/// Runs turns, with the work of the main thread for all of them.
async fn turns(page: &Page, script: &str, times: usize, acts: bool) -> Result<(f64, Turn)> {
    let start = page.work().await?;
    let turn = page
        .run(script, vec![json!(times), json!(REST), json!(acts)])
        .await?;
    Ok((page.work().await? - start, turn))
}

/// Opens an assessment of all questions, each with a note of so many characters, and
/// yields how many there are.
async fn open(page: &Page, bank: &Bank, note: usize) -> Result<usize> {
    let assessment = samples::answered(bank, "bench", Extent::Full, note);
    let count = assessment.answers.len();
    let (_folder, file) = samples::file(&[assessment])?;
    page.probe(&[]).await?;
    page.take_in(&file).await?;
    page.session.open("#/a/bench/overview").await?;
    page.wait_for("document.querySelector('main h1')").await?;
    page.slow_down(SLOW_DOWN).await?;
    Ok(count)
}

/// Answers in an assessment of all questions, without and with long notes, and keys in
/// such notes.
pub(crate) async fn measure(files: &Compressed, found: &mut Found) -> Result<()> {
    let w = Wanted::new;
    let bank = samples::bank()?;
    let cases = [
        ("", 0, [w(Some(36.0), 16.7, 8.0), w(Some(64.0), 16.7, 8.0)]),
        (
            " with notes of 2 kB each",
            2000,
            [w(Some(82.0), 33.0, 16.7), w(Some(107.0), 33.0, 16.7)],
        ),
    ];
    for (with, note, [shown, work]) in cases {
        let page = Page::open_browser(files).await?;
        let count = open(&page, &bank, note).await?;
        let cost = at_questions(&page, &bank, QUESTIONS, ANSWER, TIMES).await?;
        let (longest, _) = page.longest_task().await?;
        let what = format!("an answer among {count}{with}");
        let longest_wanted = w((note > 0).then_some(247.0), 100.0, 50.0);
        let lines = [
            ("painted and stored", shown, cost.shown),
            ("work", work, cost.work),
            (
                "longest task, opening questions included",
                longest_wanted,
                vec![longest],
            ),
        ];
        for (line, wanted, values) in lines {
            found.add(format!("{what}: {line}"), Unit::Millis, wanted, values);
        }
        found.remarks.push(format!(
            "Stored anew at {what}: {:.0} characters.",
            cost.written
        ));
        if note > 0 {
            let key = at_questions(&page, &bank, 5, TYPE, KEYS).await?;
            let what = "a key in such a note";
            let painted = Wanted::default();
            found.add(format!("{what}: painted"), Unit::Millis, painted, key.shown);
            let wanted = w(Some(50.0), 16.7, 8.0);
            found.add(format!("{what}: work"), Unit::Millis, wanted, key.work);
        }
    }
    Ok(())
}

/// Takes turns at questions spread over all.
async fn at_questions(
    page: &Page,
    bank: &Bank,
    questions: usize,
    script: &str,
    times: usize,
) -> Result<Cost> {
    let mut cost = Cost::default();
    let stride = (bank.questions().len() / questions).max(1);
    for question in bank.questions().iter().step_by(stride) {
        page.go(&format!("#/a/bench/question/{}", question.id))
            .await?;
        page.wait_for("document.querySelector('[name=answer]')")
            .await?;
        cost.add(page, script, times).await?;
    }
    Ok(cost)
}
