//! The security policies of all pages of the sample, and that of drawings, have no weakness that Google's csp_evaluator
//! knows but one, which is weighed: a script of the portal's own host may run.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, bail};

use crate::workspace::{TESTING, Workspace};

/// The boot script, allowed by its hash, fetches the app with `import()`, which browsers refuse to such a script without
/// this. Nobody's script lies on the host: Bantin publishes none but its own, and `static/` is the operator's.
const WEIGHED: &str = "script-src\t'self'\t";

/// Before a page's policy, in the page.
const META: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";

pub fn check(workspace: &Workspace, _long: bool) -> Result<()> {
    let edition = workspace.sample_edition();
    if !edition.join("index.html").is_file() {
        crate::serve::publish_sample(workspace)?;
    }
    let mut policies = BTreeSet::new();
    add_pages(&edition, &mut policies)?;
    policies.insert(of_drawings(&edition)?);
    let findings = judged(workspace, &policies)?;
    let weighty: Vec<&str> = findings.lines().filter(|finding| !finding.starts_with(WEIGHED)).collect();
    if !weighty.is_empty() {
        bail!("csp_evaluator finds in the published policies:\n{}", weighty.join("\n"));
    }
    println!("{} policies without a weakness", policies.len());
    Ok(())
}

/// Adds the policy of every page below a folder. A page without one is an error.
fn add_pages(folder: &Path, policies: &mut BTreeSet<String>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            add_pages(&path, policies)?;
        } else if path.extension().is_some_and(|end| end == "html") {
            let html =
                fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
            let policy = policy_of(&html).with_context(|| format!("{} has no policy", path.display()))?;
            policies.insert(policy.to_owned());
        }
    }
    Ok(())
}

fn policy_of(html: &str) -> Option<&str> {
    let (_, rest) = html.split_once(META)?;
    rest.split('"').next()
}

/// The policy that stands under the rule for drawings in the file for hosts.
fn of_drawings(edition: &Path) -> Result<String> {
    let headers = fs::read_to_string(edition.join("_headers")).context("the sample has no _headers")?;
    let (_, rule) = headers.split_once("/*.svg\n").context("_headers has no rule for drawings")?;
    let line = rule.lines().find_map(|line| line.trim().strip_prefix("Content-Security-Policy: "));
    line.map(str::to_owned).context("drawings have no policy")
}

/// A line for each finding.
fn judged(workspace: &Workspace, policies: &BTreeSet<String>) -> Result<String> {
    let mut node = workspace.command("node");
    node.arg("crates/xtask/src/checks/policy.cjs")
        .arg(workspace.node_modules(TESTING).join("csp_evaluator/dist"));
    node.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut running = node.spawn().context("csp_evaluator does not start; install node and try again")?;
    let mut input = running.stdin.take().context("node takes no input")?;
    for policy in policies {
        writeln!(input, "{policy}").context("node stopped reading")?;
    }
    drop(input);
    let output = running.wait_with_output().context("node was lost")?;
    if !output.status.success() {
        bail!("csp_evaluator ended with {}", output.status);
    }
    String::from_utf8(output.stdout).context("csp_evaluator says something that is no text")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pages_policy_is_found_and_a_page_without_one_told() {
        let page = format!("<head>{META}default-src 'none'\"></head>");
        assert_eq!(policy_of(&page), Some("default-src 'none'"));
        assert_eq!(policy_of("<head></head>"), None);
    }
}
