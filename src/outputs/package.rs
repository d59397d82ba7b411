//! How files of office programs are put together: the list of their parts with the type
//! of each, and how the parts refer to each other.

use super::xml::Xml;
use super::zip::Part;

const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
/// The kinds of relations, without what is their own.
pub(super) const KINDS: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A part of a file with its type, as office programs name types.
pub(super) struct Typed {
    pub(super) part: Part,
    pub(super) kind: &'static str,
}

impl Typed {
    pub(super) fn new(name: &str, text: String, kind: &'static str) -> Self {
        Self {
            part: Part::text(name, text),
            kind,
        }
    }
}

/// The list of the parts with their types.
pub(super) fn content_types(all: &[Typed]) -> Part {
    let text = Xml::document("Types", &[("xmlns", TYPES)], |xml| {
        let relations = "application/vnd.openxmlformats-package.relationships+xml";
        for (ending, kind) in [("rels", relations), ("xml", "application/xml")] {
            xml.empty("Default", &[("Extension", ending), ("ContentType", kind)]);
        }
        // Relations have no type of their own.
        for one in all.iter().filter(|one| !one.kind.is_empty()) {
            let path = format!("/{}", one.part.name);
            xml.empty(
                "Override",
                &[("PartName", &path), ("ContentType", one.kind)],
            );
        }
    });
    Part::text("[Content_Types].xml", text)
}

/// The relations of a part, of which the path is given; of the file, if it is empty. Each
/// has its id, its kind and where the other part lies.
pub(super) fn relations<Id: AsRef<str>, Kind: AsRef<str>, Target: AsRef<str>>(
    of: &str,
    all: &[(Id, Kind, Target)],
) -> Typed {
    let (folder, name) = of.rsplit_once('/').unwrap_or(("", of));
    let folder = if folder.is_empty() {
        String::new()
    } else {
        format!("{folder}/")
    };
    let text = Xml::document("Relationships", &[("xmlns", RELATIONS)], |xml| {
        for (id, kind, target) in all {
            xml.empty(
                "Relationship",
                &[
                    ("Id", id.as_ref()),
                    ("Type", kind.as_ref()),
                    ("Target", target.as_ref()),
                ],
            );
        }
    });
    Typed::new(&format!("{folder}_rels/{name}.rels"), text, "")
}
