//! The sample in a browser: as in production (`serve`), or while the app is worked on (`dev`).

use anyhow::{Context, Result};

use crate::listen::Listen;
use crate::workspace::Workspace;
use crate::{app_build, children, process, setup};

/// Where `dev` keeps the content API; `Trunk.toml` names it too.
const API: &str = "127.0.0.1:8081";

/// Sets up, builds, publishes, serves.
pub fn sample(workspace: &Workspace, listen: &Listen) -> Result<()> {
    app_build::run(workspace)?;
    publish_sample(workspace)?;
    println!("\nThe sample is at http://{listen}/ (Ctrl-C stops it)");
    let mut bantin = workspace.command(workspace.bantin());
    bantin
        .arg("live")
        .arg("--edition")
        .arg(workspace.sample_edition())
        .args(["--listen", &listen.to_string()]);
    bantin.arg("--data").arg(workspace.target.join("sample/data"));
    process::become_program(&mut bantin)
}

/// Publishes the sample with the built command.
pub fn publish_sample(workspace: &Workspace) -> Result<()> {
    let mut bantin = workspace.command(workspace.bantin());
    bantin.arg("publish").arg(workspace.sample()).arg("--out").arg(workspace.sample_edition());
    process::run(&mut bantin)
}

/// The component developer's loop.
pub fn dev(workspace: &Workspace, listen: &Listen) -> Result<()> {
    let addresses = listen.addresses().with_context(|| format!("--listen {listen}: no such host"))?;
    let address = addresses.first().with_context(|| format!("--listen {listen}: no such address"))?;
    setup::for_building(workspace)?;
    // The API comes from the command, which wants some app inside; any will do, since the
    // browser gets its app from Trunk.
    if !workspace.app().is_dir() {
        app_build::app(workspace)?;
    }
    app_build::command(workspace)?;
    let mut trunk = app_build::trunk(workspace, "serve", "csr")?;
    trunk.args(["--address", &address.ip().to_string(), "--port", &address.port().to_string(), "--dist"]);
    trunk.arg(workspace.target.join("dev"));
    let mut api = workspace.command(workspace.bantin());
    api.arg("serve").arg(workspace.sample()).args(["--listen", API, "--no-desk"]);
    println!("\nThe app is at http://{listen}/ and rebuilt on every change (Ctrl-C stops it)");
    children::side_by_side(vec![api, trunk])
}
