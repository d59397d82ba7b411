//! What links to the page show: the start page's picture of the product, as an SVG that
//! `make pictures` draws; and that what was drawn is not stale.
//!
//! `UPDATE=1 cargo test --test shown` writes the SVG anew; then `make pictures`.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use ready20k::core::scoring::Conformity;
use ready20k::messages::{fill, outlook, t};
use ready20k::shown::showcase::{EXAMPLES, Example};

// The colours of style/tokens.css, light: a picture has no theme.
const PAGE: &str = "#f6f7f9";
const SURFACE: &str = "#ffffff";
const LINE: &str = "#dde2e9";
const INK: &str = "#17202c";
const MUTED: &str = "#526072";
const ACCENT: &str = "#2f4bc0";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("style/pictures")
}

/// The words in lines of at most so many letters.
fn lines(words: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    for word in words.split_whitespace() {
        let line = lines.last_mut().unwrap();
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > most {
            lines.push(word.to_owned());
        } else {
            let gap = if line.is_empty() { "" } else { " " };
            *line += &format!("{gap}{word}");
        }
    }
    lines
}

/// Lines of text one below the other; ends at the place of the next.
fn text(svg: &mut String, words: &str, most: usize, at: (u32, u32), look: (u32, u32, &str)) -> u32 {
    let (x, mut y) = at;
    let (size, weight, colour) = look;
    for line in lines(words, most) {
        let line = line.replace('&', "&amp;").replace('<', "&lt;");
        writeln!(
            svg,
            r#"<text x="{x}" y="{y}" font-size="{size}" font-weight="{weight}" fill="{colour}">{line}</text>"#
        )
        .unwrap();
        y += size * 5 / 4;
    }
    y
}

/// All 44 as cells, as style/results.css has them.
fn strip(svg: &mut String, example: &Example, (left, top): (u32, u32)) {
    for (place, found) in (0..).zip(example.found()) {
        let (x, y) = (left + place % 22 * 20, top + place / 22 * 26);
        let (fill, edge) = match found {
            Conformity::Met => ("#07474f", "#07474f"),
            Conformity::Major => ("#a13c23", "#a13c23"),
            Conformity::Minor | Conformity::Ungraded => ("none", "#c07f12"),
            _ => ("none", "#7d8998"),
        };
        writeln!(
            svg,
            r#"<rect x="{x}" y="{y}" width="15" height="20" rx="2" fill="{fill}" stroke="{edge}" stroke-width="2"/>"#
        )
        .unwrap();
    }
}

fn picture() -> String {
    let [example, ..] = &EXAMPLES;
    let mut svg = String::from(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" font-family="'DejaVu Sans', Verdana, sans-serif">"#,
    );
    writeln!(
        svg,
        "\n<rect width=\"1200\" height=\"630\" fill=\"{PAGE}\"/>"
    )
    .unwrap();
    let icon = fs::read_to_string(folder().join("../icon.svg")).unwrap();
    let drawn = icon.split_once('>').unwrap().1.replace("</svg>", "");
    writeln!(
        svg,
        r#"<g transform="translate(70 64) scale(2)">{drawn}</g>"#
    )
    .unwrap();
    text(&mut svg, "Ready20k", 20, (152, 111), (40, 700, INK));
    let end = text(&mut svg, t("start.title"), 18, (70, 210), (46, 700, INK));
    let end = text(
        &mut svg,
        t("start.lead"),
        37,
        (70, end + 16),
        (25, 400, MUTED),
    );
    text(
        &mut svg,
        t("start.private"),
        75,
        (70, end + 20),
        (19, 400, ACCENT),
    );
    writeln!(
        svg,
        r#"<rect x="650" y="140" width="490" height="330" rx="14" fill="{SURFACE}" stroke="{LINE}" stroke-width="2"/>"#
    )
    .unwrap();
    let of = fill("example.of", &[("name", &t("example.it-provider"))]);
    let met = (example.met(), example.found().count());
    let met = fill("example.met", &[("met", &met.0), ("all", &met.1)]);
    let average = fill("example.average", &[("readiness", &example.readiness)]);
    text(&mut svg, &of, 40, (680, 186), (19, 400, MUTED));
    let end = text(
        &mut svg,
        outlook(example.outlook),
        26,
        (680, 230),
        (28, 700, INK),
    );
    text(&mut svg, &met, 40, (680, end + 16), (23, 400, INK));
    strip(&mut svg, example, (680, end + 36));
    let end = text(&mut svg, &average, 40, (680, end + 132), (23, 400, INK));
    writeln!(
        svg,
        r##"<rect x="680" y="{end}" width="430" height="14" rx="7" fill="#eceff3" stroke="{LINE}"/><rect x="680" y="{end}" width="{}" height="14" rx="7" fill="{ACCENT}"/>"##,
        430 * example.readiness / 100
    )
    .unwrap();
    svg + "</svg>\n"
}

#[test]
fn the_picture_of_links_shows_the_product_as_it_is() {
    let (file, drawn) = (folder().join("share.svg"), picture());
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all(folder()).unwrap();
        fs::write(&file, &drawn).unwrap();
    }
    let kept = fs::read_to_string(file).unwrap_or_default();
    assert!(
        kept == drawn,
        "UPDATE=1 cargo test --test shown, then make pictures"
    );
}

#[test]
fn every_picture_was_drawn_from_what_is_there_now() {
    let share = fs::read(folder().join("share.svg")).unwrap();
    let icon = fs::read_to_string(folder().join("../icon.svg")).unwrap();
    let bars = icon.split("<path").nth(1).unwrap().as_bytes();
    let cases: [(&str, &[u8], [u32; 2]); 5] = [
        ("share", &share, [1200, 630]),
        ("icon-180", bars, [180, 180]),
        ("icon-192", bars, [192, 192]),
        ("icon-512", bars, [512, 512]),
        ("icon-maskable-512", bars, [512, 512]),
    ];
    for (name, source, size) in cases {
        let png = fs::read(folder().join(format!("{name}.png"))).unwrap();
        let is_drawn = png.windows(source.len()).any(|part| part == source);
        assert!(is_drawn, "{name}.png is stale: make pictures");
        let of_head = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
        assert_eq!([of_head(16), of_head(20)], size, "{name}");
    }
}
