//! Files that went wrong, and addresses, handed to the page one after the other: it says
//! what is wrong with each, soon, and what it keeps stays as it is.

use std::fs;

use serde_json::json;

use crate::pages::{Frame, Start};
use crate::{Result, Session, project};

#[path = "../../mutated/mutate.rs"]
#[allow(dead_code, clippy::unwrap_used)] // shared with the native test of the same files
mod mutate;

use mutate::Mutator;

/// How many files are handed over in one call.
const BATCH: usize = 25;

/// Chooses each of some files, waits for what is said of it, and leaves it; tells how long
/// each took, in milliseconds, and how many could be taken in.
const CHOOSE: &str = r#"
    const [texts, done] = arguments;
    const find = (id) => document.querySelector(`[data-testid="${id}"]`);
    const rest = () => new Promise((resolve) => setTimeout(resolve));
    (async () => {
        const took = [];
        let read = 0;
        for (const text of texts) {
            const files = new DataTransfer();
            files.items.add(new File([text], "mutated.ready20k.json"));
            const began = performance.now();
            find("import-file").files = files.files;
            find("import-file").dispatchEvent(new Event("change", { bubbles: true }));
            while (!find("found") && performance.now() - began < 20000) await rest();
            took.push(performance.now() - began);
            read += find("import-confirm") ? 1 : 0;
            find("import-cancel")?.click();
            while (find("found")) await rest();
        }
        done([took, read]);
    })();
"#;

/// What came of all files.
#[derive(Debug, Clone, Copy)]
pub struct Answered {
    /// How many there were.
    pub files: usize,
    /// How many of them could be taken in.
    pub read: usize,
    /// How long the slowest took, in milliseconds.
    pub slowest: f64,
}

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
    let mut answered = Answered {
        files: 0,
        read: 0,
        slowest: 0.0,
    };
    while answered.files < count {
        let batch: Vec<String> = (answered.files..count.min(answered.files + BATCH))
            .filter_map(|number| examples.get(number % examples.len()))
            .map(|example| mutator.mutate(example))
            .collect();
        answered.files += batch.len();
        let chosen = session
            .driver()
            .execute_async(CHOOSE, vec![json!(batch)])
            .await?;
        let (took, read): (Vec<f64>, usize) = chosen.convert()?;
        answered.read += read;
        answered.slowest = took.into_iter().fold(answered.slowest, f64::max);
        let problems = session.take_problems().await?;
        if !problems.is_empty() {
            let folder = std::env::temp_dir();
            fs::write(folder.join("mutated.json"), json!(batch).to_string())?;
            return Err(format!("{problems:?}; the files are in {}", folder.display()).into());
        }
    }
    if Frame(&session).stored_texts().await? != before {
        return Err("what is kept has changed".into());
    }
    session.finish().await?;
    Ok(answered)
}
