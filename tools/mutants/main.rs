//! Breaks the core in many places at once, each behind a switch, and looks whether a test
//! notices: one build instead of one for each place.
//!
//! Where it could be broken, and how, says `cargo mutants --list`. Of these a number is drawn
//! by a seed and built into a copy of the project; the variable `MUTANT` turns one on. The
//! tests run with each of them, those that are done soonest first, until one fails.
//! Usage: `mutants COUNT SEED FILE…`: files of the core, with stars.

mod compile;
mod list;
mod run;
mod switch;

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use list::Mutant;
use run::Outcome;

/// What may go wrong.
pub(crate) type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let count: usize = arguments.next().ok_or("COUNT SEED FILE…")?.parse()?;
    let seed: u64 = arguments.next().ok_or("COUNT SEED FILE…")?.parse()?;
    let files: Vec<String> = arguments.collect();
    let all = list::mutants(&files)?;
    let drawn = list::draw(&all, count, seed);
    println!("{} of {} places, by seed {seed}", drawn.len(), all.len());

    let tree = copy(Path::new("target/mutants/tree"))?;
    let (left_out, tests) = compile::all(&tree, &drawn)?;
    for id in &left_out {
        println!("not built: {}", drawn[*id].name);
    }
    let tests = run::in_order(&tree, tests)?;
    let mut outcomes: BTreeMap<Outcome, usize> = BTreeMap::new();
    for (id, mutant) in drawn.iter().enumerate() {
        if left_out.contains(&id) {
            continue;
        }
        let (outcome, by) = run::mutant(&tree, &tests, id)?;
        println!("{outcome:?} {by}: {}", mutant.name);
        *outcomes.entry(outcome).or_default() += 1;
    }
    let of = |outcome| outcomes.get(&outcome).copied().unwrap_or(0);
    let (caught, late, missed) = (of(Outcome::Caught), of(Outcome::Late), of(Outcome::Missed));
    let tried = caught + late + missed;
    println!(
        "{tried} tried: {caught} caught, {late} ran for ever, {missed} missed; {} could not be \
         built. {:.1} % noticed",
        left_out.len(),
        100.0 * (caught + late) as f64 / tried.max(1) as f64
    );
    Ok(())
}

/// Copies what is under version control, as it is now, to a folder where it can be broken.
/// Files that are as they were are left alone, so that little is compiled again.
fn copy(tree: &Path) -> Result<std::path::PathBuf> {
    let listed = Command::new("git")
        .args(["ls-files", "-z"])
        .stderr(Stdio::inherit())
        .output()?;
    for file in String::from_utf8(listed.stdout)?.split_terminator('\0') {
        let (from, to) = (Path::new(file), tree.join(file));
        if !from.is_file() {
            continue;
        }
        write(&to, &fs::read(from)?)?;
    }
    // Unoptimised tests are slow, and the switches are no code to be proud of.
    let manifest = tree.join("Cargo.toml");
    let text = fs::read_to_string(&manifest)?
        .replace("[profile.dev]\n", "[profile.dev]\nopt-level = 1\n")
        .replace("warnings = \"deny\"", "warnings = \"allow\"");
    write(&manifest, text.as_bytes())?;
    Ok(tree.canonicalize()?)
}

/// Writes a file unless it is so already.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    if fs::read(path).is_ok_and(|known| known == bytes) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    Ok(fs::write(path, bytes)?)
}

/// The files that mutants are in, with their numbers.
pub(crate) fn by_file(drawn: &[Mutant]) -> BTreeMap<&str, Vec<usize>> {
    let mut files: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (id, mutant) in drawn.iter().enumerate() {
        files.entry(&mutant.file).or_default().push(id);
    }
    files
}
