//! The files as other programs read them: `LibreOffice` and Chromium. `make outputs` runs
//! these and brings what they take.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use ready20k::outputs::report::{Block, Composed, Reader, board_page, docx, html, pptx, slides};
use ready20k::outputs::xml::held;

use crate::support::{SCRIPTS, everywhere, example, folder, today, with_plan};

/// Runs a program and takes its word that all went well.
fn run(program: &str, arguments: &[&str]) {
    let done = Command::new(program).args(arguments).output();
    let done = done.unwrap_or_else(|error| panic!("{program}: {error}"));
    assert!(done.status.success(), "{program} {arguments:?}: {done:?}");
}

/// A file in another format, made by `LibreOffice`.
fn converted(file: &Path, to: &str) -> PathBuf {
    let folder = file.parent().unwrap();
    // Two at once need a profile each.
    let name = file.file_stem().unwrap().display();
    let profile = format!(
        "-env:UserInstallation=file://{}/office-{name}",
        folder.display()
    );
    let (file_name, out) = (file.to_str().unwrap(), folder.to_str().unwrap());
    run(
        "soffice",
        &[
            &profile,
            "--headless",
            "--convert-to",
            to,
            "--outdir",
            out,
            file_name,
        ],
    );
    let ending = to.split(':').next().unwrap();
    file.with_extension(ending)
}

/// The words of a PDF, in the order in which they were written.
fn words_of(pdf: &Path) -> String {
    let text = pdf.with_extension("words");
    run(
        "pdftotext",
        &["-raw", pdf.to_str().unwrap(), text.to_str().unwrap()],
    );
    fs::read_to_string(text).unwrap()
}

/// Without blanks, and without what paper does not show.
fn bare(text: &str) -> String {
    let is_shown = |letter: &char| {
        !letter.is_whitespace()
            && !matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    text.chars().filter(is_shown).collect()
}

/// What of the texts does not stand in the words.
fn missing<'a>(words: &str, texts: &[&'a str]) -> Vec<&'a str> {
    let words = bare(words);
    let is_there = |text: &&str| words.contains(&bare(&held(text)));
    texts
        .iter()
        .copied()
        .filter(|text| !is_there(text))
        .collect()
}

#[test]
#[ignore = "takes LibreOffice: make outputs"]
fn libreoffice_reads_the_document() {
    for (name, assessment) in [
        ("example", example("it-provider")),
        ("scripts", everywhere(SCRIPTS)),
    ] {
        let report = with_plan(assessment).composed();
        let file = folder().join(format!("{name}.docx"));
        fs::write(&file, docx(&report, today())).unwrap();
        let text = fs::read_to_string(converted(&file, "txt:Text (encoded):UTF8")).unwrap();
        assert_eq!(missing(&text, &report.texts()), [""; 0], "{name}");
        let words = words_of(&converted(&file, "pdf"));
        assert!(words.matches('\u{c}').count() > 20, "{name}");
        if name == "example" {
            let pages = pages_before_the_appendix(&words);
            assert!(pages <= 12, "{pages} pages");
        }
    }
}

fn pages_before_the_appendix(words: &str) -> usize {
    // The contents name it too.
    let body = words.rfind("Appendix: Gaps").unwrap_or(words.len());
    let body = words.get(..body).unwrap_or_default();
    body.matches('\u{c}').count()
}

#[test]
#[ignore = "takes LibreOffice: make outputs"]
fn libreoffice_reads_the_slides() {
    let made = with_plan(example("it-provider"));
    let deck = slides(&made.source());
    let file = folder().join("slides.pptx");
    fs::write(&file, pptx(&deck, today())).unwrap();
    let words = words_of(&converted(&file, "pdf"));
    assert_eq!(words.matches('\u{c}').count(), 5);
    let texts = deck.slides.iter().flat_map(|slide| {
        let lead = slide.lead.lines();
        [slide.title.as_str()].into_iter().chain(lead)
    });
    let texts: Vec<&str> = texts.collect();
    assert_eq!(missing(&words, &texts), [""; 0]);
}

/// The heads of all tables, as they stand on paper.
fn heads_of_tables(report: &Composed) -> Vec<String> {
    let blocks = report.sections.iter().flat_map(|section| &section.blocks);
    let tables = blocks.filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let heads = tables.map(|table| table.columns.iter().map(|column| bare(column.title)));
    heads.map(Iterator::collect).collect()
}

#[test]
#[ignore = "takes Chromium and poppler: make outputs"]
fn chromium_prints_every_text() {
    let made = with_plan(example("it-provider"));
    for (name, report, most) in [
        ("board", board_page(&made.source()), 1),
        ("report", made.composed(), 12),
    ] {
        let file = folder().join(format!("{name}.html"));
        fs::write(&file, html(&report, Reader::Anybody)).unwrap();
        let pdf = file.with_extension("pdf");
        let _ = fs::remove_file(&pdf);
        let print = format!("--print-to-pdf={}", pdf.display());
        let profile = format!("--user-data-dir={}/chromium", folder().display());
        let address = format!("file://{}", file.display());
        run(
            "chromium",
            &[
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-pdf-header-footer",
                &profile,
                &print,
                &address,
            ],
        );
        let words = words_of(&pdf);
        let pages = pages_before_the_appendix(&words);
        assert!(pages <= most, "{name}: {pages} pages");
        // The heads of long tables stand on each of their pages.
        let title = bare("Appendix: All answers All answers");
        let heads = bare("Question Answer Evidence");
        let pages = words.split('\u{c}').map(bare);
        let answers = pages.skip_while(|page| !page.contains(&title));
        for page in answers.filter(|page| !page.is_empty()) {
            assert!(page.contains(&heads), "{name}: {page}");
        }
        let sheets: Vec<String> = words.split('\u{c}').map(bare).collect();
        for heads in heads_of_tables(&report) {
            let alone = sheets.iter().any(|sheet| sheet.ends_with(&heads));
            assert!(!alone, "{name}: {heads} without rows");
        }
        let lacking = missing(&words, &report.texts());
        assert!(lacking.is_empty(), "{name}: {lacking:#?}");
    }
}
