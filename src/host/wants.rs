//! What a host can say, as types.

use super::colour::Palette;
use crate::core::assessment::Depth;
use crate::core::id::IndustryId;
use crate::core::json::Read;
use crate::core::ordered::Map;
use crate::core::standard::Module;
use crate::storage::Theme;

/// What a host wants; without a file, nothing.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Host {
    /// His name.
    pub name: Option<String>,
    /// His logo: a file beside the page.
    pub logo: Option<String>,
    /// His colour, as it may be used.
    pub colours: Option<Palette>,
    /// How to get in touch with him.
    pub contact: Option<Contact>,
    /// Where his imprint is.
    pub imprint: Option<String>,
    /// Where it says how he looks after personal data.
    pub privacy: Option<String>,
    /// The depth of assessments that are begun.
    pub depth: Option<Depth>,
    /// The language for visitors who have not chosen one, as in BCP 47.
    pub language: Option<String>,
    /// The theme for visitors who have not chosen one.
    pub theme: Option<Theme>,
    /// The context modules that are offered; all where nothing is said.
    pub modules: Option<Vec<Module>>,
    /// The industries that are offered; all where nothing is said.
    pub industries: Option<Vec<IndustryId>>,
    /// What can be shared, beside the visitor's own file, which always can.
    pub exports: Option<Vec<Export>>,
    /// Texts in place of the page's own, by language and key.
    pub texts: Map<String, Map<String, String>>,
    /// Questions of his own.
    pub questions: Option<Questions>,
}

impl Host {
    /// Whether a way of sharing is offered.
    #[must_use]
    pub fn offers(&self, export: Export) -> bool {
        self.exports
            .as_ref()
            .is_none_or(|offered| offered.contains(&export))
    }

    /// Whether the catalogue's own questions are asked.
    #[must_use]
    pub fn asks_ours(&self) -> bool {
        let own = self.questions.as_ref();
        own.is_none_or(|questions| questions.mode == Mode::Add)
    }
}

/// How to get in touch.
#[derive(Debug, Clone, PartialEq, Eq, Read)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// A page or a mail address, as a link.
    pub href: String,
    /// What the link says; “Talk to us” where nothing is said.
    #[serde(default)]
    pub text: String,
    /// A sentence that invites to it.
    #[serde(default)]
    pub about: String,
}

/// A way of sharing that a host may leave out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Read)]
#[serde(rename_all = "kebab-case")]
pub enum Export {
    /// The report, printed or as a file.
    Report,
    /// The address that holds the assessment.
    Link,
    /// The workbook and tables.
    Tables,
    /// The plan for calendars and project tools.
    Plan,
    /// The result in a few lines.
    Summary,
}

impl Export {
    /// All, by the names that the file has for them.
    pub const ALL: [(&'static str, Self); 5] = [
        ("report", Self::Report),
        ("link", Self::Link),
        ("tables", Self::Tables),
        ("plan", Self::Plan),
        ("summary", Self::Summary),
    ];
}

/// Questions of the host's own.
#[derive(Debug, Clone, PartialEq, Eq, Read)]
#[serde(deny_unknown_fields)]
pub struct Questions {
    /// A file beside the page.
    pub file: String,
    /// What becomes of the catalogue's questions.
    pub mode: Mode,
}

/// What becomes of the catalogue's own questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Read)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// They stay, and the file's are asked besides.
    Add,
    /// Only the file's are asked.
    Replace,
}
