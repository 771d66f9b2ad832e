//! The sample in a browser: as in production (`serve`), or while the app is worked on (`dev`).

use std::process::Child;

use anyhow::{Context, Result, bail};

use crate::arguments::Usage;
use crate::workspace::Workspace;
use crate::{app_build, process, setup};

/// Where both serve unless told otherwise.
pub const ADDRESS: &str = "127.0.0.1:8080";
/// Where `dev` keeps the content API; `Trunk.toml` names it too.
const API: &str = "127.0.0.1:8081";

/// Sets up, builds, publishes, serves.
pub fn sample(workspace: &Workspace, listen: &str) -> Result<()> {
    app_build::run(workspace)?;
    publish_sample(workspace)?;
    println!("\nThe sample is at http://{listen}/ (Ctrl-C stops it)");
    let mut bantin = workspace.command(workspace.bantin());
    bantin.arg("live").arg("--edition").arg(workspace.sample_edition()).args(["--listen", listen]);
    bantin.arg("--data").arg(workspace.target.join("sample/data"));
    bantin.arg("--newsroom").arg(workspace.sample());
    process::become_program(&mut bantin)
}

/// Publishes the sample with the built command.
pub fn publish_sample(workspace: &Workspace) -> Result<()> {
    let mut bantin = workspace.command(workspace.bantin());
    bantin.arg("publish").arg(workspace.sample()).arg("--out").arg(workspace.sample_edition());
    process::run(&mut bantin)
}

/// The component developer's loop.
pub fn dev(workspace: &Workspace, listen: &str) -> Result<()> {
    let Some((address, port)) = listen.rsplit_once(':') else {
        return Err(Usage(format!("--listen wants ADDR:PORT, not “{listen}”")).into());
    };
    setup::for_building(workspace)?;
    // The API comes from the command, which wants some app inside; any will do, since the
    // browser gets its app from Trunk.
    if !workspace.app().is_dir() {
        app_build::app(workspace)?;
    }
    app_build::command(workspace)?;
    let mut trunk = app_build::trunk(workspace, "serve", "csr")?;
    let mut api = Stopped(content_api(workspace)?);
    if let Some(status) = api.0.try_wait()? {
        bail!("the content API did not start ({status})");
    }
    println!("\nThe app is at http://{listen}/ and rebuilt on every change (Ctrl-C stops it)");
    trunk.args(["--address", address.trim_matches(['[', ']']), "--port", port, "--dist"]);
    process::run(trunk.arg(workspace.target.join("dev")))
}

fn content_api(workspace: &Workspace) -> Result<Child> {
    let mut bantin = workspace.command(workspace.bantin());
    bantin.arg("serve").arg(workspace.sample()).args(["--listen", API]);
    bantin.spawn().context("could not start the content API")
}

/// Stops a program when its user ends.
struct Stopped(Child);

impl Drop for Stopped {
    fn drop(&mut self) {
        // Both fail only when it has ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
