//! What holds for every chart, whatever its data.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use roxmltree::{Document, Node};

/// Panics unless the SVG is well formed, named, drawn within its sheet, in
/// colours that the stylesheet has, and free of what the page's policy blocks.
pub(crate) fn check(svg: &str) {
    let document = Document::parse(svg).unwrap_or_else(|error| panic!("{error}: {svg}"));
    let root = document.root_element();
    let (width, height) = sheet(root);
    check_name(root);
    for node in document.descendants().filter(Node::is_element) {
        assert!(node.attribute("style").is_none(), "a style in {svg}");
        for attribute in node.attributes() {
            let value = attribute.value();
            assert!(!value.contains("NaN") && !value.contains("inf"), "{value}");
            if let Some(name) = value.strip_prefix("var(") {
                let name = name.trim_end_matches(')');
                assert!(tokens().contains(&format!("  {name}: ")), "no {name}");
            }
        }
        for (x, y) in points(node) {
            let inside = (0.0..=width).contains(&x) && (0.0..=height).contains(&y);
            assert!(inside, "{x},{y} outside {width} × {height}: {svg}");
        }
    }
}

fn sheet(root: Node<'_, '_>) -> (f64, f64) {
    let view_box: Vec<f64> = numbers(root.attribute("viewBox").unwrap());
    let [_, _, width, height] = view_box[..] else {
        panic!("a view box of {view_box:?}");
    };
    assert!(width > 0.0 && height > 0.0, "{width} × {height}");
    (width, height)
}

fn check_name(root: Node<'_, '_>) {
    let named_by = root.attribute("aria-labelledby").unwrap();
    for (id, tag) in named_by.split(' ').zip(["title", "desc"]) {
        let name = root
            .children()
            .find(|node| node.has_tag_name(("http://www.w3.org/2000/svg", tag)));
        assert_eq!(name.unwrap().attribute("id"), Some(id));
    }
}

/// The corners and centres of a shape.
fn points(node: Node<'_, '_>) -> Vec<(f64, f64)> {
    let number = |name| {
        node.attribute(name)
            .and_then(|text| text.parse::<f64>().ok())
    };
    let pair = |x, y| number(x).zip(number(y));
    let mut points: Vec<(f64, f64)> = pair("x", "y").into_iter().chain(pair("cx", "cy")).collect();
    if let (Some((x, y)), Some((width, height))) = (pair("x", "y"), pair("width", "height")) {
        points.push((x + width, y + height));
    }
    if let Some(text) = node.attribute("points") {
        points.extend(numbers(text).chunks(2).map(|pair| (pair[0], pair[1])));
    }
    points
}

fn numbers(text: &str) -> Vec<f64> {
    let split = text.split([' ', ',']).filter(|part| !part.is_empty());
    split.map(|part| part.parse().unwrap()).collect()
}

fn tokens() -> &'static str {
    static TOKENS: OnceLock<String> = OnceLock::new();
    TOKENS.get_or_init(|| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("style/tokens.css");
        fs::read_to_string(path).unwrap()
    })
}
