//! Nothing that the standard asks for is left out of the bank.

use std::collections::HashSet;

use ready20k::core::bank::{
    Action, ActionResult, ActionText, Area, Bank, Kind, Lists, Question, QuestionText, Words,
    WorkProductText,
};
use ready20k::core::id::{ActionId, DocumentId, QuestionId, RecordId};
use ready20k::core::report::LEADING;
use ready20k::core::standard::{Attribute, Module, SubClause, Theme};

use crate::{all, assert_none, unless};

#[test]
fn each_sub_clause_has_its_info_and_its_questions() {
    let mut problems = Vec::new();
    for sub_clause in SubClause::all() {
        let infos = all(|l| &l.sub_clauses);
        let questions = about(|area| area.sub_clause() == Some(sub_clause));
        let quick = questions.iter().filter(|question| question.quick).count();
        problems.extend(
            unless(infos.iter().any(|info| info.number == sub_clause), || {
                format!("{sub_clause}: no title and topics")
            })
            .into_iter()
            .chain(unless(quick == 1, || {
                format!("{sub_clause}: {quick} quick questions instead of 1")
            }))
            .chain(unless(questions.len() >= 3, || {
                format!("{sub_clause}: only {} questions", questions.len())
            })),
        );
    }
    assert_none(problems);
}

#[test]
fn each_process_has_a_question_for_each_attribute() {
    let processes = SubClause::all().filter(|sub_clause| sub_clause.is_process());
    assert_none(processes.flat_map(|process| {
        Attribute::ALL.into_iter().filter_map(move |attribute| {
            let asked = about(|area| area == Area::SubClause(process, attribute));
            unless(!asked.is_empty(), || {
                format!("{process}: no question for PA {}", attribute.number())
            })
        })
    }));
}

#[test]
fn a_quick_question_of_a_sub_clause_asks_whether_it_is_done() {
    assert_none(all(|l| &l.questions).into_iter().filter_map(|question| {
        let Area::SubClause(_, attribute) = question.area else {
            return None;
        };
        unless(
            !question.quick || attribute == Attribute::Performance,
            || {
                format!(
                    "question {}: quick, so it belongs to PA 1.1, not PA {}",
                    question.id,
                    attribute.number()
                )
            },
        )
    }));
}

#[test]
fn every_topic_is_covered_by_a_question() {
    let covered: HashSet<_> = all(|l| &l.questions)
        .into_iter()
        .flat_map(|question| {
            question
                .topics
                .iter()
                .map(|key| (question.area.sub_clause(), key))
        })
        .collect();
    assert_none(all(|l| &l.sub_clauses).into_iter().flat_map(|info| {
        info.topics.iter().filter_map(|topic| {
            unless(covered.contains(&(Some(info.number), &topic.key)), || {
                format!("{}: no question covers {}", info.number, topic.key)
            })
        })
    }));
}

#[test]
fn themes_and_modules_have_their_questions() {
    let mut problems = Vec::new();
    for theme in Theme::ALL {
        let questions = about(|area| area == Area::Theme(theme));
        let good = questions.len() == 4 && questions.iter().all(|question| question.quick);
        problems.extend(unless(good, || {
            format!("{}: four questions, all quick", theme.key())
        }));
    }
    for module in Module::ALL {
        let questions = about(|area| area == Area::Module(module));
        let good = questions.len() >= 4 && questions.iter().all(|question| !question.quick);
        problems.extend(unless(good, || {
            format!("{}: at least four questions, none quick", module.key())
        }));
    }
    assert_none(problems);
}

/// What new topics add belongs to a module, or takes the place of something.
const ABOUT_CLAUSES: usize = 302;

#[test]
fn the_full_assessment_does_not_grow() {
    let asked = about(|area| area.sub_clause().is_some()).len();
    assert!(asked <= ABOUT_CLAUSES, "{asked} questions about clauses");
}

#[test]
fn every_question_is_closed_by_an_action() {
    let closed: HashSet<_> = all(|l| &l.actions)
        .into_iter()
        .flat_map(|action| &action.closes)
        .collect();
    assert_none(all(|l| &l.questions).into_iter().filter_map(|question| {
        unless(closed.contains(&question.id), || {
            format!("question {}: no action closes it", question.id)
        })
    }));
}

/// Each is named at a question of its own sub-clause, where one looks for it.
#[test]
fn every_record_and_document_is_asked_for_and_brought_about() {
    let questions = all(|l| &l.questions);
    let actions = all(|l| &l.actions);
    let check = |name: String, of: SubClause, result: &ActionResult| {
        let rests = |question: &&Question| {
            question.area.sub_clause() == Some(of)
                && match result {
                    ActionResult::Record(id) => question.records.contains(id),
                    ActionResult::Document(id) => question.documents.contains(id),
                    ActionResult::Practice => false,
                }
        };
        let brings = |action: &&Action| action.results().any(|one| one == result);
        [
            unless(questions.iter().any(rests), || {
                format!("{name}: no question of {of} rests on it")
            }),
            unless(actions.iter().any(brings), || {
                format!("{name}: no action brings it about")
            }),
        ]
    };
    let records = all(|l| &l.records).into_iter().map(|one| {
        let result = ActionResult::Record(one.id.clone());
        check(format!("record {}", one.id), one.sub_clause, &result)
    });
    let documents = all(|l| &l.documents).into_iter().map(|one| {
        let result = ActionResult::Document(one.id.clone());
        check(format!("document {}", one.id), one.sub_clause, &result)
    });
    assert_none(records.chain(documents).flatten().flatten());
}

fn about(is: impl Fn(Area) -> bool) -> Vec<&'static Question> {
    all(|l| &l.questions)
        .into_iter()
        .filter(|question| is(question.area))
        .collect()
}

#[test]
fn each_question_says_what_it_rests_on() {
    assert_none(all(|l| &l.questions).into_iter().filter_map(|question| {
        let item = question.text.item.as_str();
        let is_gate = question.unmet.is_gate();
        let good = match (question.area, question.kind) {
            (Area::SubClause(of, _), Kind::Requirement) => is_item(of, item),
            (Area::SubClause(of, _), Kind::Note) => item == of.number() && !is_gate,
            (_, Kind::Practice) => item.is_empty() && !is_gate && !is_quick_of_clause(question),
            _ => false,
        };
        unless(good, || {
            format!(
                "question {}: {:?}, item “{item}”",
                question.id, question.kind
            )
        })
    }));
}

fn is_quick_of_clause(question: &Question) -> bool {
    question.quick && question.area.sub_clause().is_some()
}

/// Numbers of a sub-clause with their items, and no word of the standard.
fn is_item(of: SubClause, item: &str) -> bool {
    let number = |text: &str| text.chars().all(|c| c.is_ascii_digit() || c == '.');
    let letter = |text: &str| matches!(text.as_bytes(), [b'a'..=b'l', b')']);
    let range = |text: &str| text.split('–').all(letter);
    item.starts_with(of.number())
        && item.split(", ").all(|part| match part.split_once(' ') {
            Some((one, items)) => number(one) && one.starts_with(of.number()) && range(items),
            None => number(part) && part.starts_with(of.number()) || range(part),
        })
}

#[test]
fn what_tells_of_leadership_is_asked() {
    assert_none(LEADING.into_iter().filter_map(|id| {
        let asked = all(|l| &l.questions);
        let is_own = |one: &&Question| {
            one.id.as_str() == id && one.area.sub_clause() == Some(SubClause::LEADERSHIP)
        };
        unless(asked.into_iter().any(|one| is_own(&one)), || {
            format!("no question {id}")
        })
    }));
}

#[test]
fn the_page_is_whole_once_the_words_have_come() {
    let whole = ready20k::catalogue::bank().unwrap();
    // As in the page: first all but the words.
    let mut numbers = whole.lists().clone();
    for question in &mut numbers.questions {
        question.text = QuestionText::default();
    }
    for action in &mut numbers.actions {
        action.text = ActionText::default();
        action.provenance.note = String::new();
    }
    for document in &mut numbers.documents {
        document.text = WorkProductText::default();
        document.provenance.note = String::new();
    }
    for record in &mut numbers.records {
        record.text = WorkProductText::default();
    }
    let glossary = std::mem::take(&mut numbers.glossary);
    let mut bank = Bank::default();
    bank.extend(numbers);
    assert_ne!(bank, whole);
    let lists = whole.lists();
    let mut words = Words {
        questions: lists
            .questions
            .iter()
            .map(|one| (one.id.clone(), one.text.clone()))
            .collect(),
        actions: lists
            .actions
            .iter()
            .map(|one| {
                (
                    one.id.clone(),
                    one.text.clone(),
                    one.provenance.note.clone(),
                )
            })
            .collect(),
        documents: lists
            .documents
            .iter()
            .map(|one| {
                (
                    one.id.clone(),
                    one.text.clone(),
                    one.provenance.note.clone(),
                )
            })
            .collect(),
        records: lists
            .records
            .iter()
            .map(|one| (one.id.clone(), one.text.clone()))
            .collect(),
        lists: Lists {
            glossary,
            ..Lists::default()
        },
    };
    // Words of what is not here, as of a question that another edition asks, change nothing.
    let nobody = "nobody-knows-it";
    let text = String::new;
    words
        .questions
        .push((QuestionId::new(nobody), QuestionText::default()));
    words
        .actions
        .push((ActionId::new(nobody), ActionText::default(), text()));
    words
        .documents
        .push((DocumentId::new(nobody), WorkProductText::default(), text()));
    words
        .records
        .push((RecordId::new(nobody), WorkProductText::default()));
    bank.add_words(words);
    assert!(bank == whole, "not all words have come");
}
