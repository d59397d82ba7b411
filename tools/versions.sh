# The pinned tools. The others are pinned where their users look for them:
# Rust in rust-toolchain.toml, wasm-bindgen in Cargo.lock (the tool must equal the
# library), wasm-opt (binaryen), esbuild and
# axe-core in package-lock.json.
TRUNK=0.21.14
GECKODRIVER=0.37.1
# What looks for faults: make fuzz, coverage, mutants, supply.
CARGO_FUZZ=0.13.2
CARGO_LLVM_COV=0.9.1
CARGO_MUTANTS=27.1.0
CARGO_DENY=0.20.2
# Reads what wasm-bindgen and the crate wasm_split_helpers write: the three are upgraded
# together, and the journeys tell whether they still agree.
WASM_SPLIT=0.2.4
# What reads the files that are shared (make outputs).
READERS="openpyxl==3.1.5 icalendar==7.3.2 mpxj==16.10.0 jpype1 duckdb==2.0.1"
WASM_BINDGEN=$(grep -A1 '^name = "wasm-bindgen"$' Cargo.lock | sed -n 's/^version = "\(.*\)"/\1/p')
BINARYEN=$(sed -n 's/.*"binaryen": "\([0-9]*\).*/\1/p' package.json)
LIGHTHOUSE=12.8.2
