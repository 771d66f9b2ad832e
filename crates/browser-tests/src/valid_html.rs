//! The Nu HTML checker: what is wrong with pages as they were sent.

use std::fs;
use std::process::{Command, Stdio};

use crate::axe::testing_tool;

/// What it finds wrong in pages, each of which has a name. Empty is good.
pub fn html_problems(pages: &[(String, String)]) -> String {
    let checker = testing_tool("BANTIN_VNU", "vnu-jar/build/dist/vnu.jar");
    let folder = tempfile::tempdir().expect("a folder for the pages");
    for (name, html) in pages {
        fs::write(folder.path().join(name).with_extension("html"), html).expect("pages can be written");
    }
    let mut java = Command::new("java");
    java.arg("-jar").arg(checker).args(["--errors-only", "--skip-non-html"]).arg(folder.path());
    let output = java.stdin(Stdio::null()).output().expect("java starts; run `cargo xtask setup --tests`");
    let found = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.success(), found.is_empty(), "the checker failed: {found}");
    found
}
