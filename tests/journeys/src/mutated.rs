//! Files that went wrong, and addresses, handed to the page one after the other: it says
//! what is wrong with each, soon, and what it keeps stays as it is.

use std::fs;

use serde_json::{Value, json};

use crate::pages::{Frame, Start};
use crate::{Result, Session, project};

#[path = "../../mutated/mutate.rs"]
#[allow(dead_code, clippy::unwrap_used)] // shared with the native test of the same files
mod mutate;

use mutate::Mutator;

/// How many files are handed over in one call.
const BATCH: usize = 25;

/// Chooses each of some files, waits for what is said of it, and leaves it; tells how long
/// each took, in milliseconds, how many could be taken in, and the most that was listed.
const CHOOSE: &str = r#"
    const [texts, done] = arguments;
    const find = (id) => document.querySelector(`[data-testid="${id}"]`);
    const rest = () => new Promise((resolve) => setTimeout(resolve));
    (async () => {
        const took = [];
        let read = 0;
        let listed = 0;
        for (const text of texts) {
            const files = new DataTransfer();
            files.items.add(new File([text], "mutated.ready20k.json"));
            const began = performance.now();
            find("import-file").files = files.files;
            find("import-file").dispatchEvent(new Event("change", { bubbles: true }));
            while (!find("found") && performance.now() - began < 20000) await rest();
            took.push(performance.now() - began);
            read += find("import-confirm") ? 1 : 0;
            listed = Math.max(listed, document.querySelectorAll("[data-testid=found] li > strong").length);
            find("import-cancel")?.click();
            while (find("found")) await rest();
        }
        done([took, read, listed]);
    })();
"#;

/// What came of all files.
#[derive(Debug, Clone, Default)]
pub struct Answered {
    /// How many there were.
    pub files: usize,
    /// How many of them could be taken in.
    pub read: usize,
    /// The files that took longest, the slowest first.
    pub slowest: Vec<Slow>,
    /// How long a file of a thousand small assessments took, in milliseconds, and how many
    /// of them were listed.
    pub crowd: (f64, usize),
}

/// A file that took long.
#[derive(Debug, Clone)]
pub struct Slow {
    /// How long, in milliseconds by the clock.
    pub took: f64,
    /// Which of all it is, from 0.
    pub number: usize,
    /// How large it is, in bytes.
    pub bytes: usize,
    /// What was done to it.
    pub deeds: String,
}

/// How many of the slowest are told of.
const SLOWEST: usize = 10;

/// Hands mutated files to the page, the same at each run.
///
/// # Errors
/// If the page breaks, complains, or keeps something else than before.
pub async fn mutated(count: usize) -> Result<Answered> {
    let session = Session::start().await?;
    let question = Start::open(&session).await?.start().await?;
    question.answer("mostly").await?;
    session.wait_until_loaded().await?;
    Frame(&session).wait_until_saved().await?;
    Start::open_whole(&session).await?;
    session.element("import-file").await?;
    let before = Frame(&session).stored_texts().await?;
    let mut paths: Vec<_> = fs::read_dir(project().join("src/catalogue/en/demos"))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<std::result::Result<_, _>>()?;
    paths.sort();
    let examples: Vec<String> = paths
        .iter()
        .map(fs::read_to_string)
        .collect::<std::result::Result<_, _>>()?;
    let mut mutator = Mutator::new(20_000);
    let mut answered = Answered::default();
    while answered.files < count {
        let first = answered.files;
        let (batch, deeds): (Vec<String>, Vec<String>) = (first..count.min(first + BATCH))
            .filter_map(|number| examples.get(number % examples.len()))
            .map(|example| (mutator.mutate(example), mutator.deeds()))
            .unzip();
        answered.files += batch.len();
        let chosen = session
            .driver()
            .execute_async(CHOOSE, vec![json!(batch)])
            .await?;
        let (took, read, _): (Vec<f64>, usize, usize) = chosen.convert()?;
        answered.read += read;
        let each = took.into_iter().zip(&batch).zip(deeds).enumerate();
        answered
            .slowest
            .extend(each.map(|(place, ((took, text), deeds))| Slow {
                took,
                number: first + place,
                bytes: text.len(),
                deeds,
            }));
        answered
            .slowest
            .sort_by(|one, other| other.took.total_cmp(&one.took));
        answered.slowest.truncate(SLOWEST);
        let problems = session.take_problems().await?;
        if !problems.is_empty() {
            let folder = std::env::temp_dir();
            fs::write(folder.join("mutated.json"), json!(batch).to_string())?;
            return Err(format!("{problems:?}; the files are in {}", folder.display()).into());
        }
    }
    let crowd = crowd(examples.first().ok_or("no example")?)?;
    let chosen = session
        .driver()
        .execute_async(CHOOSE, vec![json!([crowd])])
        .await?;
    let (took, _, listed): (Vec<f64>, usize, usize) = chosen.convert()?;
    answered.crowd = (took.into_iter().fold(0.0, f64::max), listed);
    if Frame(&session).stored_texts().await? != before {
        return Err("what is kept has changed".into());
    }
    session.finish().await?;
    Ok(answered)
}

/// A file with as many assessments as one may hold, each with some of an example's answers.
fn crowd(example: &str) -> Result<String> {
    let mut file: Value = serde_json::from_str(example)?;
    let one = file["assessments"][0].take();
    let answers = one["answers"].as_object().into_iter().flatten().take(20);
    let answers: Value = answers
        .map(|(id, answer)| (id.clone(), answer.clone()))
        .collect();
    let all = (0..1_000).map(|number| {
        json!({
            "id": format!("crowd-{number}"),
            "created": one["created"],
            "changed": one["changed"],
            "answers": answers,
        })
    });
    file["assessments"] = all.collect();
    Ok(file.to_string())
}
