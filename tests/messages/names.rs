//! Each `{name}` of a message is filled in wherever the message is used, and
//! nothing is handed to a message that it does not name.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::{Message, below, is_key, messages, source};

type Names = BTreeSet<String>;

/// A call of `fill`: the keys that stand in its first argument (none if it is
/// a variable) and the names of the values that it hands over.
struct Fill {
    keys: Vec<String>,
    names: Names,
}

/// The names between braces.
pub(crate) fn names_in(message: &str) -> Names {
    let parts = message.split('{').skip(1);
    parts
        .filter_map(|part| part.split_once('}'))
        .map(|(name, _)| name.to_owned())
        .collect()
}

impl Message {
    /// All names in its texts.
    fn names(&self) -> Names {
        self.texts
            .values()
            .flat_map(|text| names_in(text))
            .collect()
    }
}

/// String literals, which here hold no escaped quotation mark.
fn literals(code: &str) -> impl Iterator<Item = &str> {
    code.split('"').skip(1).step_by(2)
}

/// What stands between the bracket at the start of `code` and its partner.
fn bracketed(code: &str) -> &str {
    let (mut depth, mut quoted) = (0, false);
    for (at, letter) in code.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &code[1..at];
        }
    }
    panic!("a bracket is not closed: {code}");
}

/// The parts of a list, split at the commas that stand in no bracket.
fn parts(list: &str) -> Vec<&str> {
    let (mut depth, mut quoted, mut start) = (0, false, 0);
    let mut parts = Vec::new();
    for (at, letter) in list.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted => depth -= 1,
            ',' if !quoted && depth == 0 => {
                parts.push(list[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(list[start..].trim());
    parts.retain(|part| !part.is_empty());
    parts
}

/// The names in `[("one", …), ("other", …)]`.
fn names_of_values(list: &str) -> Names {
    let values = parts(bracketed(list));
    let name = |value: &&str| literals(value).next().map(str::to_owned);
    values.iter().filter_map(name).collect()
}

/// The names of the values handed over as the second argument, which is a list
/// or a variable that `before` binds to one.
fn names_handed_over(argument: &str, before: &str) -> Names {
    let argument = argument.trim_start_matches('&');
    if argument.starts_with('[') {
        return names_of_values(argument);
    }
    let bound = before
        .rfind(&format!("let {argument}"))
        .map(|at| &before[at..]);
    let list = bound.and_then(|code| code.split_once(" ="));
    let list = list.map(|(_, list)| list.trim_start().trim_start_matches('&'));
    names_of_values(list.unwrap_or_else(|| panic!("what is {argument}?")))
}

/// The calls of `fill` in a file.
fn fills(code: &str) -> Vec<Fill> {
    let starts = code.match_indices("fill(").map(|(at, _)| at);
    let is_call = |at: &usize| {
        let before = &code[..*at];
        !before.ends_with(|letter: char| letter.is_alphanumeric() || "_.".contains(letter))
            && !before.ends_with("fn ")
    };
    starts
        .filter(is_call)
        .map(|at| {
            let arguments = parts(bracketed(&code[at + "fill".len()..]));
            Fill {
                keys: literals(arguments[0])
                    .filter(|literal| is_key(literal))
                    .map(str::to_owned)
                    .collect(),
                names: names_handed_over(arguments[1], &code[..at]),
            }
        })
        .collect()
}

/// Code without comments and without its tests.
fn code_of(text: &str) -> String {
    let product = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = product.lines();
    let code = lines.filter(|line| !line.trim_start().starts_with("//"));
    code.collect::<Vec<_>>().join("\n")
}

/// What is wrong in one file.
fn check(code: &str, messages: &BTreeMap<String, Message>) -> Vec<String> {
    let mut wrong = Vec::new();
    let fills = fills(code);
    let direct = fills.iter().flat_map(|fill| &fill.keys);
    let direct: BTreeSet<&String> = direct.collect();
    let wanted = |key: &String| messages.get(key).map(Message::names);
    for fill in &fills {
        for key in &fill.keys {
            if let Some(wanted) = wanted(key).filter(|wanted| *wanted != fill.names) {
                wrong.push(format!("{key} has {wanted:?}, filled are {:?}", fill.names));
            }
        }
    }
    // A key that is chosen first and filled later is filled in the same file.
    let later: Vec<&Names> = fills
        .iter()
        .filter(|fill| fill.keys.is_empty())
        .map(|fill| &fill.names)
        .collect();
    for key in literals(code).map(str::to_owned) {
        let wanted = wanted(&key).unwrap_or_default();
        let filled = direct.contains(&key) || later.contains(&&wanted);
        if !wanted.is_empty() && !filled {
            wrong.push(format!("{key} has {wanted:?}, none is filled"));
        }
    }
    wrong
}

#[test]
fn every_name_of_a_message_is_filled_in() {
    let messages = messages();
    let mut wrong = Vec::new();
    let files = below(&source(), "rs");
    let core = source().join("core");
    // The core has no words, but a function `fill` of its own.
    for path in files.iter().filter(|path| !path.starts_with(&core)) {
        let code = code_of(&fs::read_to_string(path).unwrap());
        let found = check(&code, &messages);
        wrong.extend(
            found
                .into_iter()
                .map(|text| format!("{}: {text}", path.display())),
        );
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_check_finds_what_is_wrong() {
    let messages = [("a.none", "x"), ("a.one", "{x}"), ("a.two", "{x} of {y}")];
    let messages = messages
        .map(|(key, text)| (key.to_owned(), text.into()))
        .into();
    let wrong = |code: &str| check(code, &messages).len();
    assert_eq!(wrong(r#"t("a.none")"#), 0);
    assert_eq!(wrong(r#"t("a.one")"#), 1);
    assert_eq!(wrong(r#"fill("a.one", &[("x", &f(1, 2))])"#), 0);
    assert_eq!(wrong(r#"fill("a.one", &[("y", &x)])"#), 1);
    assert_eq!(wrong(r#"fill("a.two", &[("x", &x)])"#), 1);
    assert_eq!(wrong(r#"fill("a.none", &[("x", &x)])"#), 1);
    assert_eq!(
        wrong(r#"fill("a.two", &[("x", &fill("a.one", &[("x", &x)])), ("y", &y)])"#),
        0
    );
    assert_eq!(wrong(r#"let key = "a.one"; fill(key, &[("x", &x)])"#), 0);
    assert_eq!(wrong(r#"let key = "a.two"; fill(key, &[("x", &x)])"#), 1);
    assert_eq!(
        wrong(r#"let of: [V; 1] = [("x", &x)]; fill("a.one", &of)"#),
        0
    );
}
