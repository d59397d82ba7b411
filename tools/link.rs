//! The package's build script: how the page is linked.

fn main() {
    println!("cargo::rerun-if-changed=tools/link.rs");
    if std::env::var("CARGO_CFG_TARGET_ARCH").as_deref() == Ok("wasm32") {
        // The splitter (tools/wasm-bindgen) reads from the relocations what calls what.
        println!("cargo::rustc-link-arg-bin=ready20k=--emit-relocs");
    }
}
