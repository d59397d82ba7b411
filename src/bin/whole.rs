//! The whole app: loaded in the background, takes over from the first binary.

#[cfg(target_arch = "wasm32")]
fn main() {
    console_error_panic_hook::set_once();
    ready20k::app::stand_by();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This is a part of the page: `make serve` builds it and says where to open it.");
}
