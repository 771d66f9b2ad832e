//! axe-core: what an accessibility checker finds on the page as it stands.

use std::path::PathBuf;
use std::sync::OnceLock;

use crate::bantin::workspace;
use crate::reader::{Reader, strings};

impl Reader {
    /// Every violation, each with its rule and where it is. Empty is good.
    pub async fn accessibility_problems(&self) -> Vec<String> {
        if self.js("typeof axe").await != "object" {
            // Evaluated, not added to the page: its security policy would refuse that.
            self.browser.evaluates(source()).await;
        }
        let run = "axe.run(document, { resultTypes: ['violations'] }).then((found) => found.violations.flatMap((rule) => \
             rule.nodes.map((node) => rule.id + ' at ' + node.target.join(' ') + ': ' + node.failureSummary)))";
        let found = self.browser.promised(run).await;
        assert!(found.is_array(), "axe-core failed: {found}");
        strings(&found)
    }
}

fn source() -> &'static str {
    static SOURCE: OnceLock<String> = OnceLock::new();
    SOURCE.get_or_init(|| {
        let file = testing_tool("BANTIN_AXE", "axe-core/axe.min.js");
        std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
    })
}

/// What a variable names, or what `cargo xtask setup --tests` installed.
pub fn testing_tool(variable: &str, module: &str) -> PathBuf {
    let file = match std::env::var_os(variable) {
        Some(file) => PathBuf::from(file),
        None => workspace().join(".tools/npm/testing/node_modules").join(module),
    };
    assert!(
        file.is_file(),
        "there is no {}; run `cargo xtask setup --tests`, or name the file in {variable}",
        file.display()
    );
    file
}
