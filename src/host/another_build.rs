//! Another build of the app than readers get, for tests of one version beside another. It leaves a mark, with which the names that
//! its wasm and its glue have for each other are others, too.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance)]
    fn mark(name: &str);
}

/// As the readers' build.
pub fn start() {
    mark("another-build");
    super::hydrating::start();
}
