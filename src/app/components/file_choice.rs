//! A button that lets the visitor choose files.

use web_sys::File;

use crate::app::drops;
use crate::dom::prelude::*;

/// A button that hands over the files which are chosen, as often as they are chosen.
pub(crate) fn file_choice(
    id: &'static str,
    label: &'static str,
    accept: &'static str,
    take: impl Fn(Vec<File>) + 'static,
) -> AnyView {
    view! {
        <label class="button file">
            {label}
            <input
                type="file"
                id=id
                data-testid=id
                multiple
                accept=accept
                on:change:target=move |event| {
                    let input = event.target();
                    take(input.files().iter().flat_map(drops::each).collect());
                    // The same file may be chosen again.
                    input.set_value("");
                }
            />
        </label>
    }
}
