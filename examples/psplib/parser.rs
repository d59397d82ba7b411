//! Reads the single-mode files (`.sm`) of PSPLIB (Kolisch and Sprecher 1997).

use ready20k::core::rcpsp::{Activity, ActivityId, Draft, Precedence, Resource};

/// Why a file cannot be read: the line, counted from 1, and what is wrong.
pub(crate) type Malformed = (usize, String);

/// Turns a file's text into a draft; jobs keep their order and dummies.
pub(crate) fn parse(text: &str) -> Result<Draft, Malformed> {
    let lines: Vec<&str> = text.lines().collect();
    let mut draft = Draft::default();
    for (job, line) in rows(&lines, "PRECEDENCE RELATIONS", 2)?
        .into_iter()
        .enumerate()
    {
        let numbers = numbers(&lines, line)?;
        let [number, _modes, count, successors @ ..] = numbers.as_slice() else {
            return Err((line + 1, "expected job, modes, number of successors".into()));
        };
        if *number as usize != job + 1 {
            return Err((
                line + 1,
                format!("expected job {}, found {number}", job + 1),
            ));
        }
        if *count as usize != successors.len() {
            let found = successors.len();
            return Err((
                line + 1,
                format!("{count} successors announced, {found} found"),
            ));
        }
        draft.activities.push(Activity::default());
        for &successor in successors {
            let after = (successor as usize)
                .checked_sub(1)
                .ok_or((line + 1, "job 0 does not exist".to_owned()))?;
            draft.precedences.push(Precedence {
                before: ActivityId(job),
                after: ActivityId(after),
            });
        }
    }
    let requests = rows(&lines, "REQUESTS/DURATIONS", 3)?;
    if requests.len() != draft.activities.len() {
        let (jobs, rows) = (draft.activities.len(), requests.len());
        return Err((
            lines.len(),
            format!("{jobs} jobs have successors, {rows} have durations"),
        ));
    }
    for (activity, line) in draft.activities.iter_mut().zip(requests) {
        let numbers = numbers(&lines, line)?;
        let [_job, _mode, duration, demands @ ..] = numbers.as_slice() else {
            return Err((line + 1, "expected job, mode, duration".into()));
        };
        activity.duration = *duration;
        activity.demands = demands.to_vec();
    }
    let capacities = rows(&lines, "RESOURCEAVAILABILITIES", 2)?;
    let line = *capacities
        .first()
        .ok_or((lines.len(), "no capacities".to_owned()))?;
    draft.resources = numbers(&lines, line)?
        .into_iter()
        .map(Resource::constant)
        .collect();
    draft.horizon = draft
        .activities
        .iter()
        .fold(0, |sum, a| sum.saturating_add(a.duration));
    Ok(draft)
}

/// Positions of the lines of a block, which begins `skip` lines behind the
/// start of its title and ends at a line of stars or the text's end.
fn rows(lines: &[&str], title: &str, skip: usize) -> Result<Vec<usize>, Malformed> {
    let start = lines
        .iter()
        .position(|line| line.starts_with(title))
        .ok_or((lines.len(), format!("no block {title}")))?;
    Ok((start + skip..lines.len())
        .take_while(|&i| !lines[i].starts_with('*'))
        .filter(|&i| !lines[i].trim().is_empty())
        .collect())
}

fn numbers(lines: &[&str], line: usize) -> Result<Vec<u32>, Malformed> {
    let number = |word: &str| {
        word.parse()
            .map_err(|_| (line + 1, format!("{word:?} is not a whole number")))
    };
    lines[line].split_whitespace().map(number).collect()
}
