//! Which file of the source uses which: `crate::…`, `super::…` and `self::…`
//! followed to the file in which the thing is written, through re-exports.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// A module by its names from the crate down, for instance `core`, `plan`.
pub(crate) type Module = Vec<String>;

/// A path in the code, as it is written.
type Written = Vec<String>;

/// One file of the source.
#[derive(Default)]
struct File {
    /// Where it lies below `src`, with `mod` for the file of a folder.
    place: Module,
    /// What it uses.
    uses: Vec<Written>,
    /// The names that it passes on, with what each stands for.
    names: BTreeMap<String, Written>,
    /// What it passes on whole, by `*`.
    whole: Vec<Written>,
    /// The words of its own code.
    words: BTreeSet<String>,
    /// The files below it that only tests use.
    for_tests: BTreeSet<String>,
    /// What it defines.
    defined: BTreeSet<String>,
}

/// All files of the library, by module.
pub(crate) struct Source(BTreeMap<Module, File>);

impl Source {
    /// Reads all files below a folder.
    pub(crate) fn read(folder: &Path) -> Self {
        let mut files = BTreeMap::new();
        read_below(folder, &[], &mut files);
        Self(files)
    }

    /// Files with those that they use, as places below `src`.
    pub(crate) fn uses(&self) -> BTreeSet<(Module, Module)> {
        let mut all = BTreeSet::new();
        let is_for_tests = |module: &Module| {
            let parts = module.split_last();
            parts.is_some_and(|(name, folder)| {
                let file = self.0.get(folder);
                file.is_some_and(|file| file.for_tests.contains(name))
            })
        };
        for (module, file) in self.0.iter().filter(|(module, _)| !is_for_tests(module)) {
            let own = file.uses.iter();
            // A folder's file that passes on what lies below it does not use
            // it, unless its own code names it.
            let passed_on = file.names.iter().filter(|(name, written)| {
                let is_face = self
                    .resolve(module, written, 0)
                    .is_none_or(|to| to.starts_with(module) && to != *module);
                !is_face || file.words.contains(*name)
            });
            let written = own.chain(passed_on.map(|(_, written)| written));
            for to in written.filter_map(|written| self.resolve(module, written, 0)) {
                if let Some(other) = self.0.get(&to).filter(|_| to != *module) {
                    all.insert((file.place.clone(), other.place.clone()));
                }
            }
        }
        all
    }

    /// The module in whose file a path ends; none outside of this crate.
    fn resolve(&self, from: &Module, written: &Written, depth: u8) -> Option<Module> {
        let (first, mut rest) = written.split_first()?;
        let mut at = match first.as_str() {
            "crate" => Module::new(),
            "self" => from.clone(),
            "super" => {
                let mut up = from.clone();
                up.pop();
                while let Some((next, after)) =
                    rest.split_first().filter(|(one, _)| *one == "super")
                {
                    (_, rest) = (next, after);
                    up.pop();
                }
                up
            }
            name if self.0.contains_key(&below(from, name)) => below(from, name),
            _ => return None,
        };
        while let Some((name, after)) = rest.split_first() {
            let file = self.0.get(&at);
            if self.0.contains_key(&below(&at, name)) {
                at = below(&at, name);
            } else if let Some(stands_for) = file
                .filter(|_| depth < 9)
                .and_then(|file| file.names.get(name))
            {
                let onwards = [stands_for.as_slice(), after].concat();
                return self.resolve(&at, &onwards, depth + 1);
            } else {
                let mut whole = file.into_iter().flat_map(|file| &file.whole);
                let through = whole.find_map(|whole| {
                    let inside = self.resolve(&at, whole, depth + 1)?;
                    let found = self.0.get(&inside)?.defined.contains(name);
                    found.then_some(inside)
                });
                return Some(through.unwrap_or(at));
            }
            rest = after;
        }
        Some(at)
    }
}

fn below(module: &Module, name: &str) -> Module {
    let mut below = module.clone();
    below.push(name.to_owned());
    below
}

fn read_below(folder: &Path, module: &[String], files: &mut BTreeMap<Module, File>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let own = below(&module.to_vec(), &name);
        if path.is_dir() {
            read_below(&path, &own, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            let module = match name.as_str() {
                "mod" | "lib" => module.to_vec(),
                _ => own.clone(),
            };
            files.insert(module, parse(&text, own));
        }
    }
}

/// The code of a file: tests and comments left out.
pub(crate) fn product(text: &str) -> &str {
    text.find("#[cfg(test)]\nmod tests")
        .map_or(text, |tests| &text[..tests])
}

/// What is only there for tests.
const FOR_TESTS: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];

/// Where the item that begins here has ended.
fn item_end(tokens: &[String], from: usize) -> usize {
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate().skip(from) {
        match token.as_str() {
            "{" => depth += 1,
            "}" => depth -= 1,
            _ => {}
        }
        if depth == 0 && (token == ";" || token == "}") {
            return at + 1;
        }
    }
    tokens.len()
}

fn parse(text: &str, place: Module) -> File {
    let tokens = tokens(text);
    let mut file = File {
        place,
        ..File::default()
    };
    let mut at = 0;
    while at < tokens.len() {
        if tokens[at..].iter().take(FOR_TESTS.len()).eq(FOR_TESTS) {
            let item = at + FOR_TESTS.len();
            if let [word, name, end] = &tokens[item..tokens.len().min(item + 3)]
                && (word.as_str(), end.as_str()) == ("mod", ";")
            {
                file.for_tests.insert(name.clone());
            }
            at = item_end(&tokens, item);
            continue;
        }
        // `use<'a>` of a type says what it holds, and is no path.
        if tokens[at] == "use" && tokens.get(at + 1).is_some_and(|next| next != "<") {
            let passes_on = at > 0 && (tokens[at - 1] == "pub" || tokens[at - 1] == ")");
            let mut found = Vec::new();
            at = tree(&tokens, at + 1, &Vec::new(), &mut found);
            for (name, written) in found {
                match (name.as_str(), passes_on) {
                    ("*", true) => file.whole.push(written),
                    ("*", false) => file.uses.push(written),
                    (_, true) => drop(file.names.insert(name, written)),
                    (_, false) => {
                        file.uses.push(written.clone());
                        file.names.insert(name, written);
                    }
                }
            }
        } else if is_word(&tokens[at]) {
            let mut written = vec![tokens[at].clone()];
            while tokens.get(at + 1).is_some_and(|next| next == "::")
                && tokens.get(at + 2).is_some_and(|next| is_word(next))
            {
                written.push(tokens[at + 2].clone());
                at += 2;
            }
            match tokens.get(at.wrapping_sub(1)).map_or("", String::as_str) {
                "mod" => {}
                "fn" | "struct" | "enum" | "const" | "static" | "type" | "trait" => {
                    file.defined.extend(written.iter().cloned());
                }
                _ => file.words.extend(written.iter().cloned()),
            }
            if written.len() > 1 {
                file.uses.push(written);
            }
        }
        at += 1;
    }
    file
}

/// Reads one tree of a `use` from a token on; where it ends.
fn tree(
    tokens: &[String],
    mut at: usize,
    before: &Written,
    found: &mut Vec<(String, Written)>,
) -> usize {
    let mut written = before.clone();
    loop {
        match tokens[at].as_str() {
            "{" => {
                at += 1;
                while tokens[at] != "}" {
                    at = tree(tokens, at, &written, found);
                    at += usize::from(tokens[at] == ",");
                }
                return at + 1;
            }
            "*" => {
                found.push(("*".to_owned(), written));
                return at + 1;
            }
            "::" => at += 1,
            "self" if !before.is_empty() => at += 1,
            "as" => {
                found.push((tokens[at + 1].clone(), written));
                return at + 2;
            }
            "," | "}" | ";" => {
                let name = written.last().cloned().unwrap_or_default();
                found.push((name, written));
                return at;
            }
            word => {
                written.push(word.to_owned());
                at += 1;
            }
        }
    }
}

fn is_word(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// Words, `::` and single signs, without comments, texts and characters.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let word = rest
            .find(|c: char| !c.is_alphanumeric() && c != '_')
            .unwrap_or(rest.len());
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("r#\"") {
            rest.find("\"#").map_or(rest.len(), |end| end + 2)
        } else if sign == '"' {
            closed(rest, '"')
        } else if rest.starts_with("'\\") || rest.chars().nth(2) == Some('\'') && sign == '\'' {
            closed(rest, '\'')
        } else if rest.starts_with("::") {
            tokens.push("::".to_owned());
            2
        } else if word > 0 {
            tokens.push(rest[..word].to_owned());
            word
        } else {
            if !sign.is_whitespace() {
                tokens.push(sign.to_string());
            }
            sign.len_utf8()
        };
        rest = &rest[length..];
    }
    tokens
}

/// Where a text or a character that begins here has ended.
fn closed(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, sign) in text.char_indices().skip(1) {
        if sign == quote && !escaped {
            return at + 1;
        }
        escaped = sign == '\\' && !escaped;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(files: &[(&str, &str)]) -> Source {
        let read = |(place, text): &(&str, &str)| {
            let place: Module = place.split('/').map(ToOwned::to_owned).collect();
            let mut module = place.clone();
            module.pop_if(|last| last == "mod");
            (module, parse(text, place))
        };
        Source(files.iter().map(read).collect())
    }

    #[test]
    fn uses_are_followed_to_the_file_that_they_mean() {
        let check = |files: &[(&str, &str)], expected: &[(&str, &str)]| {
            let found: BTreeSet<(String, String)> = source(files)
                .uses()
                .into_iter()
                .map(|(from, to)| (from.join("/"), to.join("/")))
                .collect();
            let expected = expected.iter();
            let expected = expected.map(|(from, to)| ((*from).to_owned(), (*to).to_owned()));
            assert_eq!(found, expected.collect(), "{files:?}");
        };
        // Nothing of other crates, of comments, texts and tests.
        check(
            &[
                (
                    "a",
                    "use std::fmt; // crate::b::B\nconst A: &str = \"crate::b::B\";",
                ),
                (
                    "b",
                    "fn b() {}\n#[cfg(test)]\nmod tests { use crate::a::A; }",
                ),
            ],
            &[],
        );
        check(
            &[
                (
                    "a",
                    "use crate::b::{self, C as D}; fn a(x: super::c::C) { 'x'; '\\''; }",
                ),
                ("b", "pub struct C;"),
                ("c", ""),
            ],
            &[("a", "b"), ("a", "c")],
        );
        // Through what a folder passes on, which alone is no use of it.
        check(
            &[
                ("a", "use crate::f::{One, g::Two};"),
                (
                    "f/mod",
                    "mod g; mod h; pub use h::One; pub(crate) use g::Two as Three;",
                ),
                ("f/g", "pub struct Two; use super::One;"),
                ("f/h", "pub struct One;"),
            ],
            &[("a", "f/g"), ("a", "f/h"), ("f/g", "f/h")],
        );
        // A folder's own code uses what it names.
        check(
            &[
                (
                    "f/mod",
                    "mod h; pub use h::{One, Two}; fn own(one: One) { h::made() }",
                ),
                ("f/h", "use super::own;"),
            ],
            &[("f/h", "f/mod"), ("f/mod", "f/h")],
        );
        check(
            &[
                ("a", "use crate::f::One;"),
                ("f/mod", "pub use h::*;"),
                ("f/h", "pub struct One;"),
            ],
            &[("a", "f/h")],
        );
    }
}
