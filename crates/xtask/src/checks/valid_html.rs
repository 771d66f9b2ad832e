//! Every page of the sample is valid HTML, by the Nu checker.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::process;
use crate::workspace::{TESTING, Workspace};

/// The one attribute that the standard does not know: by it browsers tell when the lead picture is on the screen
/// (Element Timing, a draft), and nothing of the standard tells that.
const EXCEPTION: &str = r"Attribute .elementtiming. not allowed on element .img. at this point\.";

/// The kinds that a page can be of, as its `data-kind` says.
const KINDS: [&str; 6] = ["front", "section", "article", "standing", "listing", "trouble"];

pub fn check(workspace: &Workspace, _long: bool) -> Result<()> {
    let edition = workspace.sample_edition();
    if !edition.join("index.html").is_file() {
        crate::serve::publish_sample(workspace)?;
    }
    let mut pages = Pages::default();
    pages.add(&edition)?;
    if let Some(kind) = KINDS.into_iter().find(|kind| !pages.kinds.contains(*kind)) {
        bail!("the sample has no page of the kind {kind}, so nobody knows whether such pages are valid");
    }
    let checker = workspace.node_modules(TESTING).join("vnu-jar/build/dist/vnu.jar");
    let mut java = workspace.command("java");
    // A page may be nested deeply.
    java.arg("-Xss8m").arg("-jar").arg(checker);
    java.args(["--errors-only", "--skip-non-html", "--filterpattern", EXCEPTION]).arg(&edition);
    process::run(&mut java)?;
    println!("{} pages without an error", pages.all);
    Ok(())
}

/// How many pages there are, and of which kinds.
#[derive(Default)]
struct Pages {
    all: usize,
    kinds: BTreeSet<String>,
}

impl Pages {
    fn add(&mut self, folder: &Path) -> Result<()> {
        let entries = fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                self.add(&path)?;
            } else if path.extension().is_some_and(|end| end == "html") {
                let html = fs::read_to_string(&path)
                    .with_context(|| format!("could not read {}", path.display()))?;
                self.all += 1;
                self.kinds.extend(kind_of(&html).map(str::to_owned));
            }
        }
        Ok(())
    }
}

fn kind_of(html: &str) -> Option<&str> {
    let (_, rest) = html.split_once(" data-kind=\"")?;
    rest.split('"').next()
}
