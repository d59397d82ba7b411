//! What a host is told of his files, in words.

use super::colour::NEEDED;
use super::reader::{Notice, Theme, Unfit, What};
use crate::messages::{Decimals, Number, fill, t};

/// A notice in words: the file, the line, what is wrong there and what becomes of it.
#[must_use]
pub fn said(notice: &Notice) -> String {
    let place = &notice.place;
    let what = match &notice.what {
        What::NotJson(column) => fill("hosting.not-json", &[("column", column)]),
        What::Missing => t("hosting.missing").to_owned(),
        What::Unknown => fill("hosting.unknown", &[("place", place)]),
        What::Misfit(why) => fill("hosting.misfit", &[("place", place), ("why", why)]),
        What::Address(address) => {
            fill("hosting.address", &[("place", place), ("address", address)])
        }
        What::NotAColour(text) => fill("hosting.not-a-colour", &[("place", place), ("text", text)]),
        What::Corrected(theme, corrected) => {
            let theme = match theme {
                Theme::Light => t("theme.light"),
                Theme::Dark => t("theme.dark"),
            };
            fill(
                "hosting.corrected",
                &[
                    ("wanted", &corrected.wanted.to_string()),
                    ("theme", &theme),
                    ("ratio", &Number(corrected.ratio, Decimals::UpTo(1))),
                    ("needed", &Number(NEEDED, Decimals::UpTo(1))),
                    ("used", &corrected.used.to_string()),
                ],
            )
        }
        What::Store(name) => fill("hosting.store", &[("name", name)]),
        What::NoText => fill("hosting.no-text", &[("place", place)]),
        What::Questions(unfit) => {
            let why = match unfit {
                Unfit::None => t("hosting.no-questions"),
                Unfit::Id => t("hosting.question-id"),
                Unfit::Ask => t("hosting.question-ask"),
                Unfit::SubClause => t("hosting.question-clause"),
            };
            fill("hosting.questions", &[("place", place), ("why", &why)])
        }
    };
    fill(
        "hosting.notice",
        &[
            ("file", &notice.file),
            ("line", &notice.line),
            ("what", &what),
        ],
    )
}
