//! Dependencies point one way: a layer uses only what lies below it, and so
//! does each floor within it.

#![allow(clippy::unwrap_used, clippy::panic)] // a test may panic

mod faults;
mod imports;
mod journeys;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Each layer with the layers that it may use.
const LAYERS: [(&str, &[&str]); 12] = [
    ("core", &[]),
    ("catalogue", &["core"]),
    ("charts", &["core"]),
    ("exchange", &["core"]),
    ("storage", &["core", "exchange"]),
    ("messages", &["core"]),
    ("host", &["core", "storage", "messages"]),
    ("route", &["core"]),
    (
        "shown",
        &[
            "core",
            "catalogue",
            "charts",
            "exchange",
            "messages",
            "route",
        ],
    ),
    (
        "outputs",
        &[
            "core",
            "catalogue",
            "charts",
            "exchange",
            "messages",
            "shown",
        ],
    ),
    ("dom", &[]),
    (
        "app",
        &[
            "core",
            "catalogue",
            "charts",
            "exchange",
            "storage",
            "messages",
            "host",
            "route",
            "shown",
            "outputs",
            "dom",
        ],
    ),
];

/// The floors within a folder, lowest first: each uses only those before it.
const FLOORS: [(&str, &[&str]); 3] = [
    (
        "core",
        &[
            "sort",
            "decimal",
            "words",
            "sum",
            "json",
            "ordered",
            // The solver knows nothing of service management.
            "rcpsp",
            "currency",
            "date",
            "week",
            "id",
            "entry",
            "standard",
            "bank",
            "assessment",
            "questionnaire",
            "scoring",
            "report",
            "portfolio",
            "edit",
            "merge",
            "respondents",
            "plan",
        ],
    ),
    (
        "core/plan",
        &[
            "model",
            "reckon",
            "schedule",
            "outcome",
            "compare",
            "simulation",
            "job",
            "comparison",
            "state",
        ],
    ),
    (
        "app",
        &[
            // The browser, and what the first steps and the app have in common.
            "assets",
            "browser",
            "files",
            "focus",
            "guard",
            "heading",
            "loading",
            "host",
            "place",
            "planner",
            "sharing",
            "reactive",
            "views",
            "visits",
            "worker",
            // The app: state, what can be done, and what is seen.
            "state",
            "commands",
            "drops",
            "reporting",
            "components",
            "pages",
            // How the parts come and take each other's place.
            "everything",
            "root",
            "parts",
            "handover",
            "first",
            "mod",
        ],
    ),
];

/// Folders in which no page uses another: only the file of the folder and the list of
/// parts that load by themselves know them all, and all may use what they share.
const APART: [(&str, &[&str], &[&str]); 2] = [
    ("app/pages", &["mod", "parts"], &[]),
    ("app/pages/plan", &["mod"], &["shared"]),
];

/// The layers within which no files and no folders use each other in a circle.
const WITHOUT_CIRCLES: [&str; 10] = [
    "app",
    "core",
    "dom",
    "catalogue",
    "charts",
    "exchange",
    "storage",
    "host",
    "outputs",
    "route",
];

/// What the pure core must not know of.
const IMPURE: [&str; 9] = [
    "leptos",
    "web_sys",
    "js_sys",
    "gloo",
    "wasm_bindgen",
    "plotters",
    "std::time",
    "std::fs",
    "std::env",
];

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn files_below(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files_below(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The files of a layer with their code, comments left out. Long tests have a file
/// `tests.rs` of their own, which is none of them.
fn code_of(layer: &str) -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    let folder = source().join(layer);
    if folder.is_dir() {
        files_below(&folder, &mut files);
    } else {
        files.push(folder.with_extension("rs"));
    }
    let code = |path: &PathBuf| {
        let text = fs::read_to_string(path).unwrap();
        text.lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .collect::<Vec<_>>()
            .join("\n")
    };
    files
        .into_iter()
        .filter(|path| !path.ends_with("tests.rs"))
        .map(|path| (path.clone(), code(&path)))
        .collect()
}

#[test]
fn layers_use_only_what_lies_below_them() {
    let mut broken = Vec::new();
    for (layer, allowed) in LAYERS {
        for (path, code) in code_of(layer) {
            for (other, _) in LAYERS {
                let uses = code.contains(&format!("crate::{other}::"))
                    || code.contains(&format!("crate::{other};"));
                if uses && other != layer && !allowed.contains(&other) {
                    broken.push(format!("{} uses {other}", path.display()));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

/// What makes markup or scripts of text.
const SINKS: [&str; 9] = [
    "inner_html",
    "outer_html",
    "insert_adjacent_html",
    "create_contextual_fragment",
    "srcdoc",
    "document.write",
    "js_sys::eval",
    "Function::new_with_args",
    "Function::new_no_args",
];

/// The one place that puts a text on the page as markup: a chart. By it, the one place
/// that tells the browser so, where it is drawn and where it changes.
const MARKUP: [(&str, &str, usize); 2] = [
    ("components/chart.rs", "inner_html", 1),
    ("dom/attribute.rs", "inner_html", 2),
];

#[test]
fn text_becomes_markup_in_one_place() {
    let mut found = Vec::new();
    for (path, code) in LAYERS.iter().flat_map(|(layer, _)| code_of(layer)) {
        for sink in SINKS {
            let count = code.matches(sink).count();
            let is_allowed = |(file, known, times): &(&str, &str, usize)| {
                path.ends_with(file) && sink == *known && count <= *times
            };
            if count > 0 && !MARKUP.iter().any(is_allowed) {
                found.push(format!("{}: {sink}", path.display()));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn every_folder_of_the_source_is_a_known_layer() {
    for entry in fs::read_dir(source()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        // The words of other languages are no code.
        let known = LAYERS.iter().any(|(layer, _)| *layer == name);
        let known = known || ["bin", "languages"].contains(&name.as_str());
        assert!(
            !path.is_dir() || known,
            "{name} is not in the table of layers"
        );
    }
}

/// Which of the things in each folder uses which beside it, with the files
/// that do.
fn uses_by_folder() -> BTreeMap<String, BTreeMap<(String, String), String>> {
    let mut folders: BTreeMap<String, BTreeMap<(String, String), String>> = BTreeMap::new();
    for (from, to) in imports::Source::read(&source()).uses() {
        let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
        let place = |file: &[String]| file.join("/");
        folders.entry(place(&from[..shared])).or_default().insert(
            (from[shared].clone(), to[shared].clone()),
            format!("{} uses {}", place(&from), place(&to)),
        );
    }
    folders
}

#[test]
fn floors_use_only_those_below_them() {
    let folders = uses_by_folder();
    for (folder, floors) in FLOORS {
        let height = |name: &str| floors.iter().position(|floor| *floor == name);
        for entry in fs::read_dir(source().join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_str().unwrap();
            assert!(
                name == "mod" || height(name).is_some(),
                "{folder}/{name} is not in the table of floors"
            );
        }
        let upwards: Vec<_> = folders[folder]
            .iter()
            .filter(|((from, to), _)| height(from) <= height(to))
            .map(|(_, files)| files)
            .collect();
        assert!(upwards.is_empty(), "{upwards:#?}");
    }
}

#[test]
fn no_page_uses_another() {
    let folders = uses_by_folder();
    for (folder, all_knowing, shared) in APART {
        let crosswise: Vec<_> = folders[folder]
            .iter()
            .filter(|((from, _), _)| !all_knowing.contains(&from.as_str()))
            .filter(|((_, to), _)| !shared.contains(&to.as_str()))
            .map(|(_, files)| files)
            .collect();
        assert!(crosswise.is_empty(), "{crosswise:#?}");
    }
}

#[test]
fn the_methods_of_the_state_stand_in_the_state() {
    let state = source().join("app/state");
    let elsewhere: Vec<_> = code_of("app")
        .into_iter()
        .filter(|(path, code)| !path.starts_with(&state) && code.contains("impl App {"))
        .map(|(path, _)| path)
        .collect();
    assert!(elsewhere.is_empty(), "{elsewhere:#?}");
}

/// What `app/reactive` has in the place of Leptos's own, and how its use shows.
const ONCE: [(&str, &str); 4] = [
    ("Memo", "Memo::new"),
    ("For", "<For"),
    ("Show", "<Show"),
    ("Effect", "Effect::new"),
];

#[test]
fn memos_lists_and_switches_are_those_that_are_compiled_once() {
    let own = source().join("app/reactive");
    let mut others = Vec::new();
    for (path, code) in code_of("app") {
        let imported = |name: &str| {
            let mut uses = code
                .split(';')
                .filter(|one| one.contains("use crate::app::reactive::"));
            uses.any(|one| {
                one.split(|letter: char| !letter.is_alphanumeric())
                    .any(|part| part == name)
            })
        };
        for (name, used) in ONCE {
            let mut uses = code.split(used).skip(1);
            let is_used = uses.any(|rest| !rest.starts_with(char::is_alphanumeric));
            if is_used && !imported(name) && !path.starts_with(&own) {
                others.push(format!("{}: {name}", path.display()));
            }
        }
    }
    assert!(others.is_empty(), "{others:#?}");
}

/// A view of Leptos's own would bring the code that draws a second time.
#[test]
fn views_are_written_with_what_draws_them() {
    let own: Vec<_> = code_of("app")
        .into_iter()
        .filter(|(_, code)| code.contains("leptos::prelude::*") || code.contains("leptos::view"))
        .map(|(path, _)| path)
        .collect();
    assert!(own.is_empty(), "{own:#?}");
}

/// Readers that are gone stay with Leptos's own signals, see `app/reactive/shared.rs`.
#[test]
fn the_signals_of_the_state_strike_off_who_is_gone() {
    let own: Vec<_> = code_of("app/state")
        .into_iter()
        .filter(|(_, code)| code.contains("RwSignal"))
        .map(|(path, _)| path)
        .collect();
    assert!(own.is_empty(), "{own:#?}");
}

#[test]
fn nothing_uses_itself_in_a_circle() {
    let mut circles = Vec::new();
    for (folder, mut uses) in uses_by_folder() {
        let layer = folder.split('/').next().unwrap_or_default();
        // One type, its methods by subject: they know it, and it holds what they define.
        let is_one_type = folder == "app/state";
        if !WITHOUT_CIRCLES.contains(&layer) || is_one_type {
            continue;
        }
        // What uses nothing, or is used by nothing, lies on no circle.
        loop {
            let users: BTreeSet<_> = uses.keys().map(|(from, _)| from.clone()).collect();
            let used: BTreeSet<_> = uses.keys().map(|(_, to)| to.clone()).collect();
            let before = uses.len();
            uses.retain(|(from, to), _| users.contains(to) && used.contains(from));
            if uses.len() == before {
                break;
            }
        }
        circles.extend(uses.into_values());
    }
    assert!(circles.is_empty(), "{circles:#?}");
}

/// Sorts that are not `core::sort`, each with its reason.
const OTHER_SORTS: [(&str, &str); 1] = [(
    "catalogue/native.rs",
    "reads the data files natively, is not in the page",
)];

/// Whether code calls a sort of the standard library: `.sort()`, `.sort_by_key()`
/// and their like, which a text such as `"gap.sort"` does not.
fn calls_a_sort(code: &str) -> bool {
    code.split(".sort").skip(1).any(|rest| {
        let after = rest.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_');
        let is_sort = after.len() == rest.len() || rest.starts_with('_');
        is_sort && (after.starts_with('(') || after.starts_with("::<"))
    })
}

#[test]
fn only_a_call_is_a_sort() {
    let check = |code: &str, expected: bool| assert_eq!(calls_a_sort(code), expected, "{code}");
    check("list.sort();", true);
    check("list.sort_by(order);", true);
    check("list.sort_unstable();", true);
    check("list.sort_by_key(key)", true);
    check("list.sort_by_cached_key::<Key, _>(key)", true);
    check("sort_by(&mut list, order)", false);
    check("t(\"gap.sort\")", false);
    check("t(\"gap.sort-by\"); list.sort()", true);
    check("list.sorted()", false);
    check("page.sort_order", false);
}

#[test]
fn there_is_one_sort() {
    let mut others = Vec::new();
    for (layer, _) in LAYERS {
        for (path, code) in code_of(layer) {
            let known = OTHER_SORTS.iter().any(|(file, _)| path.ends_with(file));
            if calls_a_sort(imports::product(&code)) && !known {
                others.push(path);
            }
        }
    }
    assert!(others.is_empty(), "{others:#?} sort without core::sort");
}

#[test]
fn the_core_is_pure() {
    let mut broken = Vec::new();
    for (path, code) in code_of("core") {
        let product = imports::product(&code);
        for word in IMPURE
            .iter()
            .chain(&[".unwrap()", ".expect(", "panic!(", "unreachable!("])
        {
            if product.contains(word) {
                broken.push(format!("{} uses {word}", path.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn one_reader_takes_in_json() {
    let mut elsewhere = Vec::new();
    for (layer, _) in LAYERS {
        for (path, code) in code_of(layer) {
            let (product, _) = code.split_at(code.find("#[cfg(test)]").unwrap_or(code.len()));
            let is_reader = path.starts_with(source().join("core/json"));
            if !is_reader && product.contains("serde_json::from") {
                elsewhere.push(path);
            }
        }
    }
    assert!(elsewhere.is_empty(), "{elsewhere:#?}");
}
