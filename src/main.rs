//! The page's entry point.

#[cfg(target_arch = "wasm32")]
fn main() {
    ready20k::app::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Ready20k runs in a browser: `make serve` builds it and says where to open it.");
}
