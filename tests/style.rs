//! The stylesheets: contrast of the tokens in both themes (WCAG 2.2 AA), and
//! nothing used that is not defined or defined that is not linked.
//!
//! `cargo test --test style -- --nocapture` prints each ratio.

#![allow(clippy::unwrap_used, clippy::panic)] // a test may panic

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use ready20k::host::GROUNDS;

/// For text, WCAG 2.2 success criterion 1.4.3.
const TEXT: f64 = 4.5;
/// For edges of controls and parts of charts, criterion 1.4.11.
const SHAPE: f64 = 3.0;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The names of the stylesheets, without folder.
fn sheets() -> BTreeSet<String> {
    fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("style"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".css"))
        .collect()
}

/// What follows each `start` in `text`, as far as it is part of a name.
fn names_after<'a>(text: &'a str, start: &str) -> impl Iterator<Item = &'a str> {
    text.split(start).skip(1).map(|rest| {
        let end = rest.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-');
        &rest[..end.unwrap_or(rest.len())]
    })
}

#[derive(Clone, Copy, Debug)]
enum Theme {
    Light,
    Dark,
}

/// The tokens' values, by name.
struct Tokens(BTreeMap<String, String>);

impl Tokens {
    fn read() -> Self {
        let text = read("style/tokens.css");
        let declarations = text.lines().filter_map(|line| {
            let declaration = line.trim().strip_prefix("--")?.strip_suffix(';')?;
            declaration.split_once(": ")
        });
        Self(
            declarations
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
        )
    }

    /// Red, green and blue, 0–255.
    fn color(&self, name: &str, theme: Theme) -> [u8; 3] {
        let value = self.0.get(name).unwrap_or_else(|| panic!("no --{name}"));
        if let Some(other) = value.strip_prefix("var(--") {
            return self.color(other.trim_end_matches(')'), theme);
        }
        let pair = value
            .strip_prefix("light-dark(")
            .and_then(|rest| rest.strip_suffix(')'))
            .and_then(|pair| pair.split_once(", "))
            .unwrap_or_else(|| panic!("--{name} is no pair of colours: {value}"));
        let digits = match theme {
            Theme::Light => pair.0,
            Theme::Dark => pair.1,
        };
        [1, 3, 5].map(|at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap())
    }

    fn contrast(&self, front: &str, ground: &str, theme: Theme) -> f64 {
        let [front, ground] = [front, ground].map(|name| luminance(self.color(name, theme)));
        (front.max(ground) + 0.05) / (front.min(ground) + 0.05)
    }
}

/// Relative luminance as WCAG 2.2 defines it.
fn luminance(color: [u8; 3]) -> f64 {
    let [red, green, blue] = color.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[test]
fn text_and_shapes_stand_out_from_their_ground() {
    let tokens = Tokens::read();
    let mut weak = Vec::new();
    let mut check = |needed: f64, front: &str, ground: &str| {
        for theme in [Theme::Light, Theme::Dark] {
            let ratio = tokens.contrast(front, ground, theme);
            println!("{ratio:5.2} (at least {needed}) --{front} on --{ground}, {theme:?}");
            if ratio < needed {
                weak.push(format!("--{front} on --{ground}, {theme:?}: {ratio:.2}"));
            }
        }
    };
    let inks = [
        "ink",
        "muted",
        "accent",
        "accent-strong",
        "good",
        "warn",
        "bad",
    ];
    for ground in ["page", "surface", "sunken"] {
        inks.iter().for_each(|ink| check(TEXT, ink, ground));
        check(SHAPE, "edge", ground);
    }
    inks[..4]
        .iter()
        .for_each(|ink| check(TEXT, ink, "accent-wash"));
    for tone in ["good", "warn", "bad"] {
        for ink in ["ink", "muted", "accent", tone] {
            check(TEXT, ink, &format!("{tone}-wash"));
        }
    }
    for ground in ["accent", "accent-strong"] {
        check(TEXT, "on-accent", ground);
    }
    for rating in ["n", "p", "l", "f"] {
        check(SHAPE, &format!("rating-{rating}"), "surface");
    }
    for rating in ["n", "p", "l", "f", "none"] {
        check(
            TEXT,
            &format!("on-rating-{rating}"),
            &format!("rating-{rating}"),
        );
    }
    for series in 1..=6 {
        check(TEXT, &format!("chart-{series}"), "surface");
    }
    assert!(weak.is_empty(), "too little contrast:\n{}", weak.join("\n"));
}

/// A host's accent is held to the grounds that the page has.
#[test]
fn the_grounds_of_a_hosts_colour_are_those_of_the_page() {
    let tokens = Tokens::read();
    for (name, colours) in GROUNDS {
        for (theme, colour) in [Theme::Light, Theme::Dark].into_iter().zip(colours) {
            let [red, green, blue] = tokens.color(name, theme);
            let own = format!("#{red:02x}{green:02x}{blue:02x}");
            assert_eq!(own, colour.to_string(), "--{name}, {theme:?}");
        }
    }
}

/// Any two of these are told apart without their hue.
const APART: f64 = 1.3;

#[test]
fn ratings_are_told_apart_in_greyscale() {
    let tokens = Tokens::read();
    let mut alike = Vec::new();
    let ratings = ["n", "p", "l", "f"].map(|letter| format!("rating-{letter}"));
    for (place, one) in ratings.iter().enumerate() {
        for other in &ratings[place + 1..] {
            for theme in [Theme::Light, Theme::Dark] {
                let ratio = tokens.contrast(one, other, theme);
                println!("{ratio:5.2} (at least {APART}) --{one} beside --{other}, {theme:?}");
                if ratio < APART {
                    alike.push(format!("--{one} and --{other}, {theme:?}: {ratio:.2}"));
                }
            }
        }
    }
    assert!(alike.is_empty(), "too alike:\n{}", alike.join("\n"));
}

#[test]
fn every_custom_property_used_is_defined() {
    let all: String = sheets()
        .iter()
        .map(|sheet| read(&format!("style/{sheet}")))
        .collect();
    let defined: BTreeSet<&str> = names_after(&all, "--")
        .filter(|name| all.contains(&format!(" --{name}:")))
        .collect();
    // With a fallback, the app may set it on the element or leave it.
    let used = names_after(&all, "var(--").filter(|name| !all.contains(&format!("var(--{name},")));
    for name in used {
        assert!(defined.contains(name), "--{name} is used but not defined");
    }
}

#[test]
fn every_stylesheet_is_linked() {
    let page = read("index.html");
    let linked: BTreeSet<String> = names_after(&page, "href=\"style/")
        .map(|name| format!("{name}.css"))
        .filter(|name| name != "icon.css")
        .collect();
    assert_eq!(linked, sheets());
}

#[test]
fn marks_of_legends_are_broken_as_the_lines_they_stand_for() {
    let (ink, sheet) = (read("src/charts/ink.rs"), read("style/charts.css"));
    let marks = [
        ("Target", ".target"),
        ("Capacity", ".capacity"),
        ("Series2", ".series-2.line"),
        ("Series3", ".series-3.line"),
    ];
    for (name, class) in marks {
        let dashes = ink.split(&format!("Self::{name} => Some(\"")).nth(1);
        let first = dashes.and_then(|rest| rest.split(' ').next()).unwrap();
        let drawn = match first.parse::<u32>().unwrap() {
            ..=2 => "dotted",
            _ => "dashed",
        };
        let style = sheet
            .split('}')
            .filter(|rule| rule.contains(class))
            .find_map(|rule| rule.split("border-block-start-style: ").nth(1))
            .and_then(|rest| rest.split(';').next());
        assert_eq!(style, Some(drawn), "{name}");
    }
}

/// Sides of the screen, as properties and as their values.
const PHYSICAL: [&str; 4] = ["left:", "right:", ": left", ": right"];

#[test]
fn sides_follow_the_direction_of_the_words() {
    let mut found = Vec::new();
    let sheets = sheets().into_iter().map(|name| format!("style/{name}"));
    for path in sheets.chain(["src/outputs/report/paper.css".to_owned()]) {
        for (number, line) in read(&path).lines().enumerate() {
            // `text-align: start` and `inset-inline-start` say the same in every language.
            if PHYSICAL.iter().any(|side| line.contains(side)) {
                found.push(format!("{path}:{}: {}", number + 1, line.trim()));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// Where a rule asks what lies within an element, each change within it asks again and styles
/// it anew: of what holds a whole page, `browser::mark` tells the root instead.
#[test]
fn no_rule_asks_what_lies_within_a_whole_page() {
    let whole = [
        "html",
        ":root",
        "body",
        "main",
        ".app",
        ".page",
        ".stack",
        ".site-header",
    ];
    for sheet in sheets().into_iter().filter(|sheet| sheet != "print.css") {
        let text = read(&format!("style/{sheet}"));
        for (before, after) in text.match_indices(":has(").map(|(at, _)| text.split_at(at)) {
            let asked = whole.iter().find(|one| before.ends_with(**one));
            assert_eq!(
                asked,
                None,
                "{sheet}: {}",
                &after[..after.find('{').unwrap()]
            );
            assert!(
                !after.starts_with(":has(*"),
                "{sheet} asks for anything at all"
            );
        }
    }
}
