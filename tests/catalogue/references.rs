//! Ids are unique and well formed, and whatever is referred to exists.

use std::collections::HashSet;
use std::fmt::Display;

use ready20k::core::assessment::MOVED;
use ready20k::core::bank::{ActionResult, Area};
use ready20k::core::plan::prices;

use crate::{all, assert_none, unless};

#[test]
fn ids_are_unique_and_plain() {
    let mut problems = Vec::new();
    let mut check = |kind: &str, ids: Vec<String>| {
        let mut seen = HashSet::new();
        for id in ids {
            let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.".contains(c);
            problems.extend(unless(id.chars().all(plain), || {
                format!("{kind} {id}: small letters, digits, hyphens and full stops only")
            }));
            problems.extend(unless(seen.insert(id.clone()), || {
                format!("{kind} {id}: twice")
            }));
        }
    };
    check("question", texts(all(|l| &l.questions), |q| &q.id));
    check("action", texts(all(|l| &l.actions), |a| &a.id));
    check("sub-clause", texts(all(|l| &l.sub_clauses), |s| &s.number));
    check("term", texts(all(|l| &l.glossary), |t| &t.id));
    check("record", texts(all(|l| &l.records), |r| &r.id));
    check("document", texts(all(|l| &l.documents), |d| &d.id));
    check("crosswalk", texts(all(|l| &l.crosswalk), |c| &c.sub_clause));
    check("tool", texts(all(|l| &l.tools), |t| &t.id));
    check("training", texts(all(|l| &l.training), |t| &t.id));
    check("industry", texts(all(|l| &l.industries), |i| &i.id));
    check("motive", texts(all(|l| &l.motives), |m| &m.key));
    check("cost", texts(all(|l| &l.costs), |c| &c.key));
    for info in all(|l| &l.sub_clauses) {
        check(
            &format!("topic of {}", info.number),
            info.topics.iter().map(|topic| topic.key.clone()).collect(),
        );
    }
    assert_none(problems);
}

#[test]
fn ticks_are_told_apart_and_come_with_the_whole_app() {
    assert_none(all(|l| &l.questions).into_iter().filter_map(|question| {
        let ticks = &question.text.ticks;
        let keys: HashSet<_> = ticks.iter().map(|tick| &tick.key).collect();
        let names: HashSet<_> = ticks.iter().map(|tick| &tick.name).collect();
        let all = ticks.len();
        // The first steps, which ask the quick questions of clauses 4 to 6, have none.
        let is_first = question.quick
            && question
                .area
                .sub_clause()
                .is_some_and(|of| of.clause().number() <= 6);
        let good = match all {
            0 => true,
            1 => false,
            _ => (keys.len(), names.len()) == (all, all) && !is_first,
        };
        unless(good, || format!("question {}: its ticks", question.id))
    }));
}

#[test]
fn what_is_bought_names_a_price_on_the_list() {
    let units = all(|l| &l.costs);
    let find = |key: &str| units.iter().find(|unit| unit.key == key);
    let offers = all(|l| &l.training)
        .into_iter()
        .flat_map(|topic| &topic.options)
        .filter_map(|offer| offer.price.as_deref());
    let mut problems: Vec<String> = offers
        .filter_map(|key| unless(find(key).is_some(), || format!("no price {key}")))
        .collect();
    for action in all(|l| &l.actions) {
        let Some((key, money)) = action
            .money
            .as_ref()
            .and_then(|m| Some((m.price.as_ref()?, m)))
        else {
            continue;
        };
        let same = find(key).is_some_and(|unit| money.amount.0 == [unit.amount; 3]);
        problems.extend(unless(same, || {
            format!("action {}: its money is not the price of {key}", action.id)
        }));
    }
    assert_none(problems);
}

/// The units that the plan itself reckons with; all others must be bought by
/// an action or a way to learn.
const RECKONED: [&str; 10] = [
    prices::CONSULTANT_DAY,
    prices::AUDIT_DAY,
    prices::AUDIT_TRAVEL,
    prices::CERTIFICATE_YEAR,
    prices::TOOL_SEAT_MONTH,
    prices::SERVER_MONTH,
    "manager-hour",
    "process-hour",
    "technician-hour",
    "top-hour",
];

#[test]
fn no_price_dangles() {
    let bought: HashSet<_> = all(|l| &l.training)
        .into_iter()
        .flat_map(|topic| &topic.options)
        .filter_map(|offer| offer.price.as_deref())
        .chain(all(|l| &l.actions).into_iter().filter_map(|action| {
            let money = action.money.as_ref()?;
            money.price.as_deref()
        }))
        .chain(RECKONED)
        .collect();
    assert_none(all(|l| &l.costs).into_iter().filter_map(|unit| {
        unless(bought.contains(unit.key.as_str()), || {
            format!("price {}: nothing is bought at it", unit.key)
        })
    }));
}

#[test]
fn a_question_is_named_after_what_it_asks_about() {
    assert_none(all(|l| &l.questions).into_iter().filter_map(|question| {
        let area = match question.area {
            Area::SubClause(sub_clause, _) => sub_clause.number(),
            Area::Theme(theme) => theme.key(),
            Area::Module(module) => module.key(),
        };
        unless(
            question.id.as_str().starts_with(&format!("{area}-")),
            || format!("question {}: its id should start with {area}-", question.id),
        )
    }));
}

#[test]
fn questions_refer_to_what_exists() {
    let terms = known(all(|l| &l.glossary), |t| &t.id);
    let records = known(all(|l| &l.records), |r| &r.id);
    let documents = known(all(|l| &l.documents), |d| &d.id);
    let topics: HashSet<_> = all(|l| &l.sub_clauses)
        .into_iter()
        .flat_map(|info| info.topics.iter().map(|t| (info.number, t.key.as_str())))
        .collect();
    let mut problems = Vec::new();
    for question in all(|l| &l.questions) {
        let name = format!("question {}", question.id);
        problems.extend(missing(&name, "term", &question.terms, &terms));
        problems.extend(missing(&name, "record", &question.records, &records));
        problems.extend(missing(&name, "document", &question.documents, &documents));
        for topic in &question.topics {
            let exists = question
                .area
                .sub_clause()
                .is_some_and(|sub_clause| topics.contains(&(sub_clause, topic.as_str())));
            problems.extend(unless(exists, || format!("{name}: no topic {topic}")));
        }
    }
    assert_none(problems);
}

#[test]
fn answers_of_questions_asked_no_more_have_a_place() {
    let questions = known(all(|l| &l.questions), |q| &q.id);
    assert_none(
        MOVED
            .iter()
            .flat_map(|moved| {
                let part = |id: &str| id.split('-').next().map(str::to_owned);
                [
                    unless(!questions.contains(moved.from), || {
                        format!("{} is asked, yet moved", moved.from)
                    }),
                    unless(questions.contains(moved.to), || {
                        format!("{} moved to {}, which is not asked", moved.from, moved.to)
                    }),
                    unless(part(moved.from) == part(moved.to), || {
                        format!("{} moved to another sub-clause", moved.from)
                    }),
                ]
            })
            .flatten(),
    );
}

#[test]
fn actions_refer_to_what_exists() {
    let questions = known(all(|l| &l.questions), |q| &q.id);
    let actions = known(all(|l| &l.actions), |a| &a.id);
    let records = known(all(|l| &l.records), |r| &r.id);
    let documents = known(all(|l| &l.documents), |d| &d.id);
    let training = known(all(|l| &l.training), |t| &t.id);
    let mut problems = Vec::new();
    for action in all(|l| &l.actions) {
        let name = format!("action {}", action.id);
        problems.extend(missing(&name, "question", &action.closes, &questions));
        problems.extend(missing(&name, "action", &action.after, &actions));
        problems.extend(missing(&name, "training", &action.training, &training));
        for result in action.results() {
            problems.extend(match result {
                ActionResult::Document(id) => missing(&name, "document", [id], &documents),
                ActionResult::Record(id) => missing(&name, "record", [id], &records),
                ActionResult::Practice => Vec::new(),
            });
        }
    }
    assert_none(problems);
}

fn texts<T, Id: Display>(items: Vec<&'static T>, id: impl Fn(&T) -> &Id) -> Vec<String> {
    items.into_iter().map(|item| id(item).to_string()).collect()
}

fn known<T, Id: Display>(items: Vec<&'static T>, id: impl Fn(&T) -> &Id) -> HashSet<String> {
    texts(items, id).into_iter().collect()
}

fn missing<'a, Id: Display + 'a>(
    name: &str,
    kind: &str,
    ids: impl IntoIterator<Item = &'a Id>,
    known: &HashSet<String>,
) -> Vec<String> {
    ids.into_iter()
        .filter(|id| !known.contains(&id.to_string()))
        .map(|id| format!("{name}: no {kind} {id}"))
        .collect()
}
