//! Questions of a host's own: a file of the same shape as those of the catalogue.

use super::reader::{Notice, Unfit, What, not_read};
use super::wants::{Mode, Questions};
use crate::core::bank::Lists;
use crate::core::id::QuestionId;
use crate::core::json::{self, Problem, Tree};
use crate::core::standard::SubClause;

/// Reads the host's questions, or says why they cannot be asked; `text` is the file's, if it
/// could be had.
///
/// # Errors
/// What is wrong, and where.
pub fn own_questions(of: &Questions, text: Option<&str>) -> Result<Lists, Notice> {
    let text = text.ok_or_else(|| Notice {
        file: of.file.clone(),
        line: 1,
        place: String::new(),
        what: What::Missing,
    })?;
    let read = Tree::parse(text).and_then(|tree| tree.read().map_err(Problem::Misfit));
    let mut set: Lists = read.map_err(|problem| not_read(&of.file, text, &problem))?;
    if let Some((steps, unfit)) = unfit(&set, of.mode) {
        let steps: Vec<&str> = steps.iter().map(String::as_str).collect();
        return Err(Notice {
            file: of.file.clone(),
            line: json::line_of(text, &steps),
            place: steps.join(", "),
            what: What::Questions(unfit),
        });
    }
    if of.mode == Mode::Add {
        // The catalogue's titles stay.
        set.sub_clauses.clear();
    }
    // Where none is marked, a first look asks them all.
    if set.questions.iter().all(|question| !question.quick) {
        for question in &mut set.questions {
            question.quick = true;
        }
    }
    Ok(set)
}

/// The first question that cannot be asked: where it stands, and why.
fn unfit(set: &Lists, mode: Mode) -> Option<(Vec<String>, Unfit)> {
    if set.questions.is_empty() {
        return Some((Vec::new(), Unfit::None));
    }
    let titled: Vec<SubClause> = set.sub_clauses.iter().map(|info| info.number).collect();
    let has_title = |one: SubClause| mode == Mode::Add || titled.contains(&one);
    let mut before: Vec<&QuestionId> = Vec::new();
    set.questions
        .iter()
        .enumerate()
        .find_map(|(place, question)| {
            let found = if question.id.as_str().is_empty() || before.contains(&&question.id) {
                Some((&["id"][..], Unfit::Id))
            } else if question.text.ask.trim().is_empty() {
                Some((&["text", "ask"][..], Unfit::Ask))
            } else if !question.area.sub_clause().is_none_or(has_title) {
                Some((&["area"][..], Unfit::SubClause))
            } else {
                None
            };
            before.push(&question.id);
            let (rest, unfit) = found?;
            let place = (place + 1).to_string();
            let steps = ["questions", &place]
                .into_iter()
                .chain(rest.iter().copied());
            Some((steps.map(str::to_owned).collect(), unfit))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::said;

    fn of(mode: Mode) -> Questions {
        let file = "mine.json".to_owned();
        Questions { file, mode }
    }

    #[test]
    fn what_cannot_be_asked_is_told_with_line_and_reason() {
        let told =
            |text: &str, mode: Mode| said(&own_questions(&of(mode), Some(text)).unwrap_err());
        let check = |text: &str, starts: &str, holds: &str| {
            let told = told(text, Mode::Replace);
            assert!(told.starts_with(starts) && told.contains(holds), "{told}");
        };
        check("{\n\n", "mine.json, line 3: ", "JSON");
        check("{\"questions\": []}", "mine.json, line 1: ", "no question");
        let one = |id: &str, clause: &str, ask: &str| {
            format!(
                "{{\"id\": \"{id}\",\n\"area\": {{\"clause\": [\"{clause}\", \"1.1\"]}},\n\"text\":\n{{\"ask\": \"{ask}\", \"why\": \"\", \
                 \"example\": {{\"all\": \"\"}}, \"evidence\": \"\", \"fully\": \"\"}}}}"
            )
        };
        let file = |questions: &[String]| {
            format!(
                "{{\"sub_clauses\": [{{\"number\": \"4.1\", \"title\": \"T\", \"plain\": \"P\", \"purpose\": \"\", \"topics\": []}}],\n\"questions\": [\n{}]}}",
                questions.join(",\n")
            )
        };
        let good = one("a", "4.1", "A?");
        assert!(
            own_questions(&of(Mode::Replace), Some(&file(std::slice::from_ref(&good)))).is_ok()
        );
        check(
            &file(&[good.clone(), one("a", "4.1", "B?")]),
            "mine.json, line 7: questions, 2, id",
            "another",
        );
        check(&file(&[one("", "4.1", "B?")]), "mine.json, line 3: ", "id");
        check(
            &file(&[good.clone(), one("b", "4.1", " ")]),
            "mine.json, line 10: ",
            "asks nothing",
        );
        check(
            &file(&[one("b", "4.2", "B?")]),
            "mine.json, line 4: ",
            "sub-clause",
        );
        check(
            &file(&[one("b", "8.9", "B?")]),
            "mine.json, line 4: ",
            "8.9",
        );
        check(
            &file(&[good.replace("ask", "asks")]),
            "mine.json, line ",
            "ask",
        );
        let missing = said(&own_questions(&of(Mode::Add), None).unwrap_err());
        assert!(missing.contains("cannot be had"), "{missing}");
    }
}
