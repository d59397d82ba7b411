//! The JSON Schema of the export file is generated from the types.

#![allow(clippy::unwrap_used, clippy::panic)] // a test may panic

use ready20k::exchange::ExportFile;

/// `UPDATE=1 cargo test --test schema` writes the file anew.
#[test]
fn the_schema_in_the_repository_is_that_of_the_types() {
    let schema = schemars::schema_for!(ExportFile);
    let generated = format!("{}\n", serde_json::to_string_pretty(&schema).unwrap());
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/src/exchange/ready20k.schema.json"
    );
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &generated).unwrap();
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        kept == generated,
        "the types have changed: UPDATE=1 cargo test --test schema"
    );
}
