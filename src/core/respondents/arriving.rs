//! What colleagues send back becomes theirs in the assessment.
//!
//! Each is known by the id of the file that they sent. Of two files of the same colleague
//! the later one counts (of the same moment the greater text), so that neither the order
//! in which files come nor how often they come changes anything: the state that results
//! is the greatest of all that was there and all that came.

use crate::core::assessment::{Answer, Assessment, Respondent};
use crate::core::edit::{Deed, Edit};
use crate::core::id::{QuestionId, RespondentId};
use crate::core::json;
use crate::core::ordered::Map;
use crate::core::sum::sum;

/// A colleague's answers that have come.
pub type Arriving = (RespondentId, Respondent);

/// What has come is, to what is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum News {
    /// Of somebody who has not answered before.
    New,
    /// Later than what is here of the same colleague, with so many answers that differ.
    Later(usize),
    /// The same as is here.
    Same,
    /// Earlier than what is here.
    Earlier,
}

/// Whose answers a file holds, for an assessment; none where it is of another one. A copy
/// of the assessment itself holds those of a colleague who answered in it, and those whom
/// it knows.
#[must_use]
pub fn arriving(file: &Assessment, to: &Assessment) -> Option<Vec<Arriving>> {
    let mut all = Vec::new();
    match &file.invitation {
        Some(invitation) if invitation.of == to.id => {
            let id = RespondentId::new(file.id.as_str());
            let name = invitation.by.trim().to_owned();
            let respondent = Respondent {
                audience: invitation.audience,
                ..respondent(file, name)
            };
            all.push((id, respondent));
        }
        None if file.id == to.id => {
            let others = file.together.respondents.iter();
            all.extend(others.map(|(id, one)| {
                let respondent = Respondent {
                    called: String::new(),
                    ..one.clone()
                };
                (id.clone(), respondent)
            }));
            if file.answers != to.answers {
                let id = RespondentId::new(&mark_of(&file.answers));
                all.push((id, respondent(file, String::new())));
            }
        }
        _ => return None,
    }
    all.retain(|(_, one)| one.answers.values().any(|answer| !answer.is_empty()));
    Some(all)
}

fn respondent(file: &Assessment, name: String) -> Respondent {
    Respondent {
        name,
        called: String::new(),
        audience: None,
        changed: file.changed,
        changed_at: file.changed_at,
        answers: file.answers.clone(),
    }
}

/// What tells answers from others, where nothing else tells whose they are: the sum of
/// their text.
fn mark_of(answers: &Map<QuestionId, Answer>) -> String {
    let text = json::write(answers).unwrap_or_default();
    format!("copy-{:016x}", sum(&text))
}

/// By what the later of two states of the same colleague is told; what the visitor calls
/// them has no part in it.
fn rank(one: &Respondent) -> (u64, crate::core::date::Date, String) {
    let sent = Respondent {
        called: String::new(),
        ..one.clone()
    };
    let text = json::write(&sent).unwrap_or_default();
    (one.changed_at, one.changed, text)
}

/// What has come of a colleague is, to what is known of them.
#[must_use]
pub fn news(known: Option<&Respondent>, came: &Respondent) -> News {
    let Some(known) = known else {
        return News::New;
    };
    match rank(came).cmp(&rank(known)) {
        std::cmp::Ordering::Less => News::Earlier,
        std::cmp::Ordering::Equal => News::Same,
        std::cmp::Ordering::Greater => {
            let gone = known.answers.keys();
            let gone = gone.filter(|id| !came.answers.contains_key(*id));
            let new = came.answers.iter();
            let new = new.filter(|(id, answer)| known.answers.get(*id) != Some(*answer));
            News::Later(gone.count().saturating_add(new.count()))
        }
    }
}

/// The edit that takes in what has come; what is not news changes nothing. What the
/// visitor calls a colleague stays.
#[must_use]
pub fn merging(to: &Assessment, came: Vec<Arriving>) -> Edit {
    let mut taken: Map<RespondentId, Respondent> = Map::new();
    for (id, respondent) in came {
        let known = taken.get(&id).or_else(|| to.together.respondents.get(&id));
        match news(known, &respondent) {
            News::Same | News::Earlier => {}
            News::New | News::Later(_) => {
                let called = known.map(|known| known.called.clone());
                let respondent = Respondent {
                    called: called.unwrap_or_default(),
                    ..respondent
                };
                taken.insert(id, respondent);
            }
        }
    }
    let edits = taken
        .into_iter()
        .map(|(id, one)| Edit::Respondent(id, Some(one)));
    Edit::Together(Deed::Merge, edits.collect())
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;
    use crate::core::assessment::{AnswerValue, Invitation};
    use crate::core::date::{Date, Moment};
    use crate::core::edit::apply;
    use crate::core::edit::samples::any_assessment;
    use crate::core::id::AssessmentId;
    use crate::core::ordered::Set;

    fn moment() -> Moment {
        Moment {
            today: Date::from_unix_millis(0.0),
            milliseconds: 0.0,
        }
    }

    fn merged(to: &Assessment, files: &[Assessment]) -> Assessment {
        let mut after = to.clone();
        for file in files {
            let came = arriving(file, &after).unwrap_or_default();
            let edit = merging(&after, came);
            apply(&mut after, edit, moment());
        }
        after
    }

    /// A file that somebody sends: of a colleague, a copy, or of something else.
    fn any_file() -> impl Strategy<Value = Assessment> {
        (any_assessment(), 0..5_u8, 0..3_u64).prop_map(|(mut file, kind, now)| {
            let of = AssessmentId::new(if kind == 4 { "z" } else { "a" });
            file.invitation = (kind > 0).then(|| {
                Box::new(Invitation {
                    of,
                    from: String::new(),
                    audience: None,
                    sub_clauses: Set::new(),
                    themes: Set::new(),
                    by: file.profile.organisation.clone(),
                })
            });
            file.id = AssessmentId::new(["a", "one", "two", "one", "x"][usize::from(kind)]);
            (file.changed_at, file.changed) = (now, Date::from_unix_millis(0.0));
            file
        })
    }

    fn any_asking() -> impl Strategy<Value = Assessment> {
        any_assessment().prop_map(|mut asking| {
            asking.invitation = None;
            asking
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn neither_order_nor_repetition_matters(
            to in any_asking(), files in vec(any_file(), 0..6), other in Just(()).prop_perturb(|(), rng| rng),
        ) {
            let expected = merged(&to, &files);
            // Commutative: any order.
            let mut other = other;
            let mut shuffled = files.clone();
            for place in (1..shuffled.len()).rev() {
                let with = usize::try_from(other.next_u32()).unwrap() % (place + 1);
                shuffled.swap(place, with);
            }
            prop_assert_eq!(&merged(&to, &shuffled).together, &expected.together);
            // Idempotent: once more, one by one or all.
            prop_assert_eq!(&merged(&expected, &files), &expected);
            let twice: Vec<_> = files.iter().flat_map(|one| [one.clone(), one.clone()]).collect();
            prop_assert_eq!(&merged(&to, &twice).together, &expected.together);
            // Associative: at once, or some first.
            let all = files.iter().filter_map(|file| arriving(file, &to)).flatten().collect();
            let mut at_once = to.clone();
            apply(&mut at_once, merging(&to, all), moment());
            prop_assert_eq!(&at_once.together, &expected.together);
        }

        #[test]
        fn nothing_of_the_visitor_is_overwritten(to in any_asking(), file in any_file()) {
            let after = merged(&to, std::slice::from_ref(&file));
            for (id, before) in &to.together.respondents {
                prop_assert_eq!(&after.together.respondents.get(id).unwrap().called, &before.called);
            }
            let same = Assessment { together: to.together.clone(), ..after };
            prop_assert_eq!(same, to);
        }

        #[test]
        fn what_was_taken_in_can_be_taken_back(to in any_asking(), file in any_file()) {
            let mut after = to.clone();
            let came = arriving(&file, &to).unwrap_or_default();
            let back = apply(&mut after, merging(&to, came), moment());
            apply(&mut after, back, moment());
            prop_assert_eq!(after, to);
        }
    }

    fn sent(id: &str, of: &str, values: &[(&str, AnswerValue)], now: u64) -> Assessment {
        let mut file = Assessment::new(AssessmentId::new(id), Date::from_unix_millis(0.0));
        file.changed_at = now;
        file.invitation = (id != of).then(|| {
            Box::new(Invitation {
                of: AssessmentId::new(of),
                from: String::new(),
                audience: None,
                sub_clauses: Set::new(),
                themes: Set::new(),
                by: "Tom".to_owned(),
            })
        });
        for (question, value) in values {
            let answer = Answer {
                value: Some(*value),
                ..Answer::default()
            };
            file.answers.insert(QuestionId::new(question), answer);
        }
        file
    }

    #[test]
    fn a_file_is_known_for_whose_and_for_what_it_is() {
        use AnswerValue::{Always, No};
        let asking = merged(
            &sent("a", "a", &[("x", No)], 1),
            &[sent("t", "a", &[("x", Always)], 5)],
        );
        let check = |file: Assessment, expected: Option<&[News]>| {
            let found = arriving(&file, &asking).map(|all| {
                let news = |(id, one): &Arriving| news(asking.together.respondents.get(id), one);
                all.iter().map(news).collect::<Vec<_>>()
            });
            assert_eq!(found.as_deref(), expected);
        };
        check(sent("t", "z", &[("x", No)], 9), None);
        check(sent("z", "z", &[("x", No)], 9), None);
        check(sent("t", "a", &[], 9), Some(&[]));
        check(sent("t", "a", &[("x", Always)], 5), Some(&[News::Same]));
        check(sent("t", "a", &[("x", No)], 4), Some(&[News::Earlier]));
        check(
            sent("t", "a", &[("x", No), ("y", No)], 6),
            Some(&[News::Later(2)]),
        );
        check(sent("s", "a", &[("x", No)], 4), Some(&[News::New]));
        // A copy with the same answers says nothing new; with others it is a colleague's.
        check(sent("a", "a", &[("x", No)], 9), Some(&[]));
        check(sent("a", "a", &[("x", Always)], 9), Some(&[News::New]));
        check(asking.clone(), Some(&[News::Same]));
    }
}
