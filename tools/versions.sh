# The pinned tools. The others are pinned where their users look for them:
# Rust in rust-toolchain.toml, wasm-bindgen in Cargo.lock (the tool must equal the
# library), wasm-opt (binaryen) and axe-core in package-lock.json.
TRUNK=0.21.14
GECKODRIVER=0.37.1
WASM_BINDGEN=$(grep -A1 '^name = "wasm-bindgen"$' Cargo.lock | sed -n 's/^version = "\(.*\)"/\1/p')
BINARYEN=$(sed -n 's/.*"binaryen": "\([0-9]*\).*/\1/p' package.json)
