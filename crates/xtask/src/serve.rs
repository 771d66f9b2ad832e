//! The sample in a browser: as in production (`serve`), or while the app is worked on (`dev`).

mod desk;

use std::path::Path;

use anyhow::{Context, Result};

use crate::listen::Listen;
use crate::workspace::Workspace;
use crate::{app_build, children, process, setup};
use desk::SampleDesk;

/// Where `dev` keeps the content API; `Trunk.toml` names it too.
const API: &str = "127.0.0.1:8081";

/// Sets up, builds, publishes, serves, with a desk beside it.
pub fn sample(workspace: &Workspace, listen: &Listen) -> Result<()> {
    app_build::run(workspace)?;
    let desk = SampleDesk::beside(workspace, listen)?;
    let edition = workspace.target.join("sample/served");
    publish(workspace, &desk.newsroom, &edition)?;
    println!(
        "\nThe sample is at http://{listen}/, its editors' desk at http://{}/ (Ctrl-C stops both)",
        desk.listen
    );
    desk.invite()?;
    let mut bantin = workspace.command(workspace.bantin());
    bantin.arg("live").arg("--edition").arg(edition).args(["--listen", &listen.to_string()]);
    bantin.arg("--data").arg(&desk.data).arg("--newsroom").arg(&desk.newsroom);
    bantin.args(["--desk-listen", &desk.listen.to_string()]);
    process::become_program(&mut bantin)
}

/// Publishes the sample with the built command.
pub fn publish_sample(workspace: &Workspace) -> Result<()> {
    publish(workspace, &workspace.sample(), &workspace.sample_edition())
}

fn publish(workspace: &Workspace, newsroom: &Path, edition: &Path) -> Result<()> {
    let mut bantin = workspace.command(workspace.bantin());
    process::run(bantin.arg("publish").arg(newsroom).arg("--out").arg(edition))
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
