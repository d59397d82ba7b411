//! The shape of the export file.

use serde::Serialize;

use crate::core::assessment::Assessment;
use crate::core::json::Read;

/// What the field `format` says.
pub const FORMAT: &str = "ready20k";
/// The version of the file's shape that is written and the newest that can be read.
pub const SCHEMA: u32 = 1;

/// The export file of Ready20k.
#[derive(Debug, Clone, PartialEq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct ExportFile {
    /// Always `ready20k`.
    pub format: String,
    /// The version of the file's shape.
    pub schema: u32,
    /// When it was written, as RFC 3339 in UTC.
    pub exported_at: String,
    /// The editions of the standards that numbers in it rest on, as they are cited.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub standards: Vec<String>,
    /// The assessments.
    pub assessments: Vec<Assessment>,
}
