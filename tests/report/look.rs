//! Files to look at: `cargo test --test report -- --ignored look`.

use ready20k::outputs::report::{Reader, board_page, docx, html, pptx, slides};

use crate::support::{example, folder, today, with_plan, without_plan};

#[test]
#[ignore = "writes files"]
fn look_at_the_examples() {
    let made = with_plan(example("it-provider"));
    let write = |name: &str, text: String| std::fs::write(folder().join(name), text).unwrap();
    write("report.html", html(&made.composed(), Reader::Anybody));
    write(
        "board.html",
        html(&board_page(&made.source()), Reader::Anybody),
    );
    let write_bytes =
        |name: &str, bytes: Vec<u8>| std::fs::write(folder().join(name), bytes).unwrap();
    write_bytes("report.docx", docx(&made.composed(), today()));
    write_bytes("slides.pptx", pptx(&slides(&made.source()), today()));
    let finance = without_plan(example("finance"));
    write(
        "without-plan.html",
        html(&finance.composed(), Reader::Anybody),
    );
}
