//! The report's colours are those of the page, in light and in dark.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// Names and values of custom properties.
fn properties(css: &str) -> Vec<(String, String)> {
    css.lines()
        .filter_map(|line| {
            let line = line.trim().strip_prefix("--")?.strip_suffix(';')?;
            let (name, value) = line.split_once(": ")?;
            Some((name.to_owned(), value.to_owned()))
        })
        .collect()
}

#[test]
fn colours_are_those_of_the_page() {
    let tokens: BTreeMap<_, _> = properties(&read("style/tokens.css")).into_iter().collect();
    let css = read("src/outputs/report/paper.css");
    let (light, dark) = css.split_once("prefers-color-scheme: dark").unwrap();
    // Marks of states are named after what they mark, not after a colour.
    let is_own = |name: &str| ["mark", "fill"].contains(&name);
    for (theme, css) in [(0, light), (1, dark)] {
        for (name, value) in properties(css) {
            let Some(token) = tokens.get(&name) else {
                assert!(is_own(&name), "--{name} is no token");
                continue;
            };
            let pair = token.strip_prefix("light-dark(");
            let expected = match pair.and_then(|rest| rest.strip_suffix(')')) {
                Some(pair) => pair.split(", ").nth(theme).unwrap(),
                None => token,
            };
            assert_eq!(value, expected, "--{name}");
        }
    }
    // What differs in the dark is said there.
    let own: Vec<String> = properties(dark).into_iter().map(|(name, _)| name).collect();
    for (name, value) in properties(light) {
        let differs = value.starts_with('#')
            && tokens.get(&name).is_some_and(|token| {
                let pair = token
                    .trim_start_matches("light-dark(")
                    .trim_end_matches(')');
                pair.split_once(", ")
                    .is_some_and(|(one, other)| one != other)
            });
        assert!(!differs || own.contains(&name), "--{name} in the dark");
    }
}

#[test]
fn every_colour_that_charts_use_is_there() {
    let css = read("src/outputs/report/paper.css");
    let inks = read("src/charts/ink.rs");
    let names = inks
        .split("=> \"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next());
    let mut count = 0;
    for name in names.filter(|name| name.contains('-') && !name.contains(' ')) {
        assert!(css.contains(&format!("--{name}:")), "--{name}");
        count += 1;
    }
    assert!(count > 15, "{count} inks");
}

#[test]
fn office_files_have_the_colours_of_the_light() {
    let css = read("src/outputs/report/paper.css");
    let (light, _) = css.split_once("prefers-color-scheme: dark").unwrap();
    let own: BTreeMap<_, _> = properties(light).into_iter().collect();
    let code = read("src/outputs/drawing/colour.rs");
    let names = [
        ("INK", "ink"),
        ("MUTED", "muted"),
        ("LINE", "line"),
        ("ACCENT", "accent"),
        ("WASH", "accent-wash"),
        ("MET", "rating-f"),
        ("MINOR", "rating-p"),
        ("MAJOR", "rating-n"),
        ("OPEN", "rating-none"),
    ];
    for (constant, name) in names {
        let value = own[name].trim_start_matches('#').to_uppercase();
        let line = format!("const {constant}: &str = \"{value}\";");
        assert!(code.contains(&line), "{line}");
    }
}
