//! Every page and state of the sample as pictures, to be looked at side by side.
//! Taking them is `browser-tests`' work, which drives the browser.

use anyhow::Result;

use crate::arguments::Part;
use crate::workspace::Workspace;
use crate::{app_build, process, program, setup};

/// The chore.
pub fn run(workspace: &Workspace, of: Option<Part>) -> Result<()> {
    setup::for_testing(workspace)?;
    app_build::run(workspace)?;
    let mut cargo = workspace.cargo();
    cargo.args(["run", "--release", "--package", "browser-tests", "--bin", "screenshots", "--"]);
    cargo.arg(workspace.target.join("screenshots")).env("BANTIN_BIN", workspace.bantin());
    cargo.args(of.map(|part| match part {
        Part::Portal => "portal",
        Part::Desk => "desk",
    }));
    if let Some(driver) = program::find("chromedriver") {
        cargo.env("BANTIN_CHROMEDRIVER", driver);
    }
    process::run(&mut cargo)
}
