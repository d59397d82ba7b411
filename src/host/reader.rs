//! Reads `host.json`, key by key: what does not fit is told and passed over.

use super::address::{is_link, is_relative};
use super::colour::{Colour, Corrected, Palette};
use super::wants::{Contact, Host, Questions};
use crate::core::json::{Node, Problem, Read, Tree, line_of};
use crate::core::sort::sort_by_key;

/// The keys that are read.
pub const KEYS: [&str; 16] = [
    "$schema",
    "name",
    "logo",
    "colours",
    "contact",
    "imprint",
    "privacy",
    "depth",
    "language",
    "theme",
    "modules",
    "industries",
    "exports",
    "texts",
    "questions",
    "store",
];

/// What was read, and what of it the host should know.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reading {
    /// The file's name.
    pub file: String,
    /// The keys of the file that are known.
    pub keys: Vec<String>,
    /// What he wants, as far as it can be had.
    pub host: Host,
    /// What is wrong, line by line.
    pub notices: Vec<Notice>,
}

impl Reading {
    /// Notes the texts of the file that stand in place of nothing; `is_known` says whether
    /// the page has a text with a key.
    pub fn note_unknown_texts(&mut self, file: &str, is_known: impl Fn(&str) -> bool) {
        for (language, texts) in &self.host.texts {
            for key in texts.keys().filter(|key| !is_known(key)) {
                let steps = ["texts", language, key];
                self.notices.push(Notice {
                    file: self.file.clone(),
                    line: line_of(file, &steps),
                    place: steps.join(", "),
                    what: What::NoText,
                });
            }
        }
        sort_by_key(&mut self.notices, |notice| notice.line);
    }
}

/// Something that a host should know of his file.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// Where in it: names of members, and places in lists from 1.
    pub place: String,
    /// What is wrong.
    pub what: What,
}

/// What is wrong with a file of a host.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// It is no JSON from this column on.
    NotJson(usize),
    /// It cannot be had.
    Missing,
    /// The key is not known.
    Unknown,
    /// The value has another shape, in the reader's words.
    Misfit(String),
    /// The address may not stand there.
    Address(String),
    /// The text is no colour.
    NotAColour(String),
    /// The colour stands out too little: in the light theme, or in the dark.
    Corrected(Theme, Corrected),
    /// The page keeps its answers under another name than the file says.
    Store(String),
    /// The text is of no language and key.
    NoText,
    /// The questions cannot be asked, for this reason.
    Questions(Unfit),
}

/// One of the two themes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Why a question cannot be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// There is none at all.
    None,
    /// It has no id, or that of another.
    Id,
    /// It asks nothing.
    Ask,
    /// It belongs to a sub-clause without title, or to no sub-clause.
    SubClause,
}

/// The colours of the file.
#[derive(Debug, Read)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Colours {
    accent: String,
    #[serde(default)]
    accent_dark: Option<String>,
}

/// The file on its way.
struct File<'a> {
    name: &'a str,
    text: &'a str,
    root: &'a Node<'a>,
    notices: Vec<Notice>,
}

impl File<'_> {
    fn note(&mut self, steps: &[&str], what: What) {
        self.notices.push(Notice {
            file: self.name.to_owned(),
            line: line_of(self.text, steps),
            place: steps.join(", "),
            what,
        });
    }

    /// What stands under a key, if it fits.
    fn take<T: Read>(&mut self, key: &str) -> Option<T> {
        let node = self.root.member(key)?;
        match node.read() {
            Ok(value) => Some(value),
            Err(misfit) => {
                let steps = [&[key][..], &misfit.steps()].concat();
                self.note(&steps, What::Misfit(misfit.what.clone()));
                None
            }
        }
    }

    /// A text of which something must hold.
    fn text(&mut self, key: &str, holds: fn(&str) -> bool) -> Option<String> {
        let text: String = self.take(key)?;
        if holds(&text) {
            return Some(text);
        }
        self.note(&[key], What::Address(text));
        None
    }

    fn palette(&mut self) -> Option<Palette> {
        let colours: Colours = self.take("colours")?;
        let light = self.colour("accent", &colours.accent)?;
        let dark = match &colours.accent_dark {
            Some(dark) => self.colour("accent-dark", dark)?,
            None => light,
        };
        let (palette, [in_light, in_dark]) = Palette::new(light, dark);
        if let Some(corrected) = in_light {
            let what = What::Corrected(Theme::Light, corrected);
            self.note(&["colours", "accent"], what);
        }
        // A host who names one colour leaves the other to us.
        if let (Some(corrected), Some(_)) = (in_dark, colours.accent_dark) {
            let what = What::Corrected(Theme::Dark, corrected);
            self.note(&["colours", "accent-dark"], what);
        }
        Some(palette)
    }

    fn colour(&mut self, key: &str, text: &str) -> Option<Colour> {
        let colour = Colour::parse(text);
        if colour.is_none() {
            self.note(&["colours", key], What::NotAColour(text.to_owned()));
        }
        colour
    }

    fn contact(&mut self) -> Option<Contact> {
        let contact: Contact = self.take("contact")?;
        if is_link(&contact.href) {
            return Some(contact);
        }
        self.note(&["contact", "href"], What::Address(contact.href));
        None
    }

    fn questions(&mut self) -> Option<Questions> {
        let questions: Questions = self.take("questions")?;
        if is_relative(&questions.file) {
            return Some(questions);
        }
        self.note(&["questions", "file"], What::Address(questions.file));
        None
    }

    /// Tells of keys that are not known.
    fn note_unknown(&mut self) {
        let Node::Object(members) = self.root else {
            return self.note(&[], What::Misfit(not_an_object(self.root)));
        };
        for (name, _) in members {
            if !KEYS.contains(&name.as_ref()) {
                self.note(&[name], What::Unknown);
            }
        }
    }
}

fn not_an_object(node: &Node<'_>) -> String {
    let read = node.read::<Nothing>();
    read.err().map(|misfit| misfit.what).unwrap_or_default()
}

/// An object of which nothing is read.
#[derive(Debug, Read)]
struct Nothing {}

/// Whether a text may be the name of a language (BCP 47).
fn is_language(text: &str) -> bool {
    let is_part = |part: &str| {
        (1..=8).contains(&part.len()) && part.bytes().all(|letter| letter.is_ascii_alphanumeric())
    };
    text.len() > 1 && text.split('-').all(is_part)
}

/// Reads the file of a host. `store` is the name under which the page keeps its answers,
/// where it has one.
#[must_use]
pub fn read(name: &str, text: &str, store: Option<&str>) -> Reading {
    let tree = match Tree::parse(text) {
        Ok(tree) => tree,
        Err(problem) => {
            return Reading {
                file: name.to_owned(),
                notices: vec![not_read(name, text, &problem)],
                ..Reading::default()
            };
        }
    };
    let mut file = File {
        name,
        text,
        root: tree.root(),
        notices: Vec::new(),
    };
    file.note_unknown();
    let host = Host {
        name: file.take("name"),
        logo: file.text("logo", is_relative),
        colours: file.palette(),
        contact: file.contact(),
        imprint: file.text("imprint", is_link),
        privacy: file.text("privacy", is_link),
        depth: file.take("depth"),
        language: file.text("language", is_language),
        theme: file.take("theme"),
        modules: file.take("modules"),
        industries: file.take("industries"),
        exports: file.take("exports"),
        texts: file.take("texts").unwrap_or_default(),
        questions: file.questions(),
    };
    let wanted: Option<String> = file.take("store");
    if let Some(wanted) = wanted.filter(|wanted| Some(wanted.as_str()) != store) {
        file.note(&["store"], What::Store(wanted));
    }
    sort_by_key(&mut file.notices, |notice| notice.line);
    let known = KEYS.iter().filter(|key| file.root.member(key).is_some());
    Reading {
        file: name.to_owned(),
        keys: known.map(|&key| key.to_owned()).collect(),
        host,
        notices: file.notices,
    }
}

/// What a host should know of a file that cannot be read at all.
#[must_use]
pub(super) fn not_read(file: &str, text: &str, problem: &Problem) -> Notice {
    let (line, place, what) = match problem {
        Problem::NotJson(line, column) => (*line, String::new(), What::NotJson(*column)),
        Problem::Misfit(misfit) => (
            line_of(text, &misfit.steps()),
            misfit.place(),
            What::Misfit(misfit.what.clone()),
        ),
    };
    Notice {
        file: file.to_owned(),
        line,
        place,
        what,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::assessment::Depth;
    use crate::core::standard::Module;
    use crate::host::{Export, Mode, said};
    use crate::storage;

    const EXAMPLE: &str = include_str!("../../docs/hosting/host.json");
    const SCHEMA: &str = include_str!("../../docs/hosting/host.schema.json");

    #[test]
    fn the_example_of_the_documentation_reads_in_full() {
        let Reading { host, notices, .. } = read("host.json", EXAMPLE, None);
        assert_eq!(notices, []);
        assert_eq!(host.name.as_deref(), Some("Fjordlicht Consulting"));
        assert_eq!(host.logo.as_deref(), Some("fjordlicht.svg"));
        assert!(host.colours.is_some());
        assert_eq!(
            host.contact.as_ref().map(|one| one.href.as_str()),
            Some("mailto:hello@fjordlicht.example")
        );
        assert_eq!(host.depth, Some(Depth::Quick));
        assert_eq!(host.theme, Some(storage::Theme::System));
        assert_eq!(host.language.as_deref(), Some("en"));
        assert_eq!(host.modules.as_deref().map(<[Module]>::len), Some(3));
        assert!(host.offers(Export::Report) && !host.offers(Export::Summary));
        assert!(host.texts.get("en").is_some_and(|texts| texts.len() == 2));
        assert_eq!(host.questions, None);
    }

    #[test]
    fn the_schema_has_the_keys_and_names_that_are_read() {
        let schema: serde_json::Value = serde_json::from_str(SCHEMA).unwrap();
        let names = |of: &serde_json::Value| -> Vec<String> {
            let mut names: Vec<_> = of.as_object().unwrap().keys().cloned().collect();
            names.sort();
            names
        };
        let sorted = |names: &[&str]| {
            let mut names: Vec<_> = names.iter().map(|&name| name.to_owned()).collect();
            names.sort();
            names
        };
        let all = &schema["properties"];
        assert_eq!(names(all), sorted(&KEYS));
        for key in KEYS {
            assert!(all[key]["description"].is_string(), "{key}");
        }
        let listed = |of: &serde_json::Value| -> Vec<String> {
            let all = of.as_array().unwrap().iter();
            all.map(|one| one.as_str().unwrap().to_owned()).collect()
        };
        let modules = Module::ALL.map(Module::key);
        assert_eq!(listed(&all["modules"]["items"]["enum"]), modules);
        let depths = Depth::ALL.map(Depth::key);
        assert_eq!(listed(&all["depth"]["enum"]), depths);
        let exports = Export::ALL.map(|(name, _)| name);
        assert_eq!(listed(&all["exports"]["items"]["enum"]), exports);
        for (name, export) in Export::ALL {
            let text = format!("{{\"exports\": [\"{name}\"]}}");
            let host = read("", &text, None).host;
            assert_eq!(host.exports, Some(vec![export]));
        }
        for name in listed(&all["theme"]["enum"]) {
            let text = format!("{{\"theme\": \"{name}\"}}");
            assert!(read("", &text, None).host.theme.is_some(), "{name}");
        }
        for name in listed(&all["questions"]["properties"]["mode"]["enum"]) {
            let text = format!("{{\"questions\": {{\"file\": \"a.json\", \"mode\": \"{name}\"}}}}");
            assert!(read("", &text, None).host.questions.is_some(), "{name}");
        }
        let colours = names(&all["colours"]["properties"]);
        assert_eq!(colours, ["accent", "accent-dark"]);
        let contact = names(&all["contact"]["properties"]);
        assert_eq!(contact, ["about", "href", "text"]);
    }

    /// What is told of a file.
    fn told(text: &str) -> Vec<String> {
        let reading = read("host.json", text, Some("team"));
        reading.notices.iter().map(said).collect()
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line_and_the_rest_is_read() {
        let text = "{\n\"name\": \"A\",\n\"nmae\": 1,\n\"logo\": \"https://cdn.example/a.svg\",\n\
                    \"colours\": {\n\"accent\": \"#ffcc00\"},\n\"depth\": \"deep\",\n\
                    \"contact\": {\"href\":\n\"javascript:alert(1)\"},\n\"modules\": [\"talent\",\n\
                    \"telepathy\"],\n\"store\": \"other\",\n\"imprint\": \"/imprint\"\n}";
        let all = told(text);
        let lines: Vec<_> = all
            .iter()
            .map(|one| one.split(": ").next().unwrap())
            .collect();
        let expected = [3, 4, 6, 7, 8, 11, 12].map(|line| format!("host.json, line {line}"));
        assert_eq!(lines, expected, "{all:#?}");
        let host = read("host.json", text, None).host;
        assert_eq!(host.name.as_deref(), Some("A"));
        assert_eq!(host.imprint.as_deref(), Some("/imprint"));
        assert!(host.colours.is_some());
        assert_eq!(
            (host.logo, host.contact, host.depth, host.modules),
            (None, None, None, None)
        );
        assert!(
            all[2].contains("#ffcc00") && all[2].contains("4.5"),
            "{}",
            all[2]
        );
    }

    #[test]
    fn texts_that_the_page_does_not_have_are_told() {
        let text = "{\"texts\": {\"en\": {\n\"start.title\": \"A\",\n\"start.titel\": \"B\"}}}";
        let mut reading = read("host.json", text, None);
        assert_eq!(reading.notices, []);
        reading.note_unknown_texts(text, |key| key == "start.title");
        let told: Vec<_> = reading.notices.iter().map(said).collect();
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].starts_with("host.json, line 3: texts, en, start.titel"));
    }

    #[test]
    fn nothing_stops_the_reader() {
        let check = |text: &str, notices: usize| {
            let reading = read("host.json", text, None);
            assert_eq!(reading.notices.len(), notices, "{text}: {reading:?}");
            assert!(reading.notices.iter().all(|one| !said(one).is_empty()));
            assert_eq!(reading.host, Host::default(), "{text}");
        };
        check("{}", 0);
        check("", 1);
        check("<!doctype html>", 1);
        check("[]", 1);
        check("null", 1);
        check(
            "{\"name\": 1, \"logo\": {}, \"texts\": [], \"theme\": null}",
            4,
        );
        check("{\"colours\": {}}", 1);
        check("{\"colours\": {\"accent\": \"red\"}}", 1);
        check("{\"questions\": {\"file\": \"/x\", \"mode\": \"add\"}}", 1);
        check("{\"questions\": {\"file\": \"x\", \"mode\": \"mix\"}}", 1);
        check("{\"language\": \"not a language\"}", 1);
        check(&"[".repeat(100_000), 1);
        let reading = read("a", "{\"store\": \"team\"}", Some("team"));
        assert_eq!(reading.notices, []);
        let reading = read(
            "a",
            "{\"questions\": {\"file\": \"x.json\", \"mode\": \"replace\"}}",
            None,
        );
        let questions = reading.host.questions.unwrap();
        assert_eq!(
            (questions.file.as_str(), questions.mode),
            ("x.json", Mode::Replace)
        );
    }
}
