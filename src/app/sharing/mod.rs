//! Files of others and locked files, as pages take them in. What reads them lies in a
//! part of its own, which is loaded with the first of them.

mod crypto;

use leptos::wasm_split::wasm_split;

use super::assets::OUTPUTS_MESSAGES;
use super::loading::{NotLoaded, bring_messages};
use crate::core::assessment::Assessment;
use crate::core::bank::Bank;
use crate::core::date::Date;
use crate::outputs::sealed::Sealed;
use crate::outputs::workbook::{Preview, read_back};
use crate::outputs::{sealed_problem, workbook_problem};

pub(crate) use crypto::{NotOpened, open, seal};

/// What a workbook would change, or why it cannot be read.
///
/// # Errors
/// If the part that reads it could not be had.
pub(crate) async fn preview(
    file: Vec<u8>,
    bank: Bank,
    library: Vec<Assessment>,
    today: Date,
) -> Result<Result<Preview, String>, NotLoaded> {
    bring_messages(OUTPUTS_MESSAGES).await?;
    read_workbook(file, bank, library, today).await
}

/// The locked file that a text is, if it is one, or why it cannot be opened.
///
/// # Errors
/// If the part that reads it could not be had.
pub(crate) async fn locked(text: String) -> Result<Option<Result<Sealed, String>>, NotLoaded> {
    bring_messages(OUTPUTS_MESSAGES).await?;
    read_envelope(text).await
}

#[wasm_split(outputs, wasm_split_path = leptos::wasm_split, fallible)]
fn read_workbook(
    file: Vec<u8>,
    bank: Bank,
    library: Vec<Assessment>,
    today: Date,
) -> Result<Result<Preview, String>, NotLoaded> {
    Ok(match read_back(&file, &bank, today) {
        Ok(returned) => Ok(Preview::new(&bank, returned, &library)),
        Err(problem) => Err(workbook_problem(&problem)),
    })
}

#[wasm_split(outputs, wasm_split_path = leptos::wasm_split, fallible)]
fn read_envelope(text: String) -> Result<Option<Result<Sealed, String>>, NotLoaded> {
    let sealed = Sealed::read(&text);
    Ok(sealed.map(|read| read.map_err(|problem| sealed_problem(problem).to_owned())))
}
