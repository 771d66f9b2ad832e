//! Chores: `cargo xtask setup`, `build`, `serve`, `dev`, `test`, `bench` and the sample's own.
//! Knows tools and folders; knows nothing of articles (that is `bantin`).

mod app_build;
mod arguments;
mod bench;
mod checks;
mod children;
mod help;
// The forms that every command takes after `--listen`, without the server around them.
#[path = "../../bantin-server/src/listen.rs"]
mod listen;
mod newsroom;
mod process;
mod program;
mod screenshots;
mod serve;
mod setup;
mod workspace;

use std::process::ExitCode;

use anyhow::Result;

use crate::arguments::{Arguments, Usage};
use crate::workspace::Workspace;

fn main() -> ExitCode {
    match run(Arguments::from_env()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(if error.is::<Usage>() { 1 } else { 2 })
        }
    }
}

fn run(mut arguments: Arguments) -> Result<()> {
    let workspace = Workspace::find()?;
    let chore = arguments.chore();
    if let Some(text) = help::wanted(chore.as_deref(), &arguments) {
        println!("{text}");
        return Ok(());
    }
    children::end_with_this_program()?;
    match chore.as_deref().unwrap_or_default() {
        "setup" => {
            let tests = arguments.flag("--tests");
            arguments.finish()?;
            setup::run(&workspace, tests)
        }
        "build" => {
            arguments.finish()?;
            app_build::run(&workspace)
        }
        "serve" => {
            let listen = arguments.listen(serve::ADDRESS)?;
            arguments.finish()?;
            serve::sample(&workspace, &listen)
        }
        "dev" => {
            let listen = arguments.listen(serve::ADDRESS)?;
            arguments.finish()?;
            serve::dev(&workspace, &listen)
        }
        "test" => {
            let long = arguments.flag("--long");
            checks::run(&workspace, long, &arguments.rest()?)
        }
        "bench" => bench::run(&workspace, arguments),
        "screenshots" => {
            arguments.finish()?;
            screenshots::run(&workspace)
        }
        "newsroom" => {
            let articles = arguments.number("--articles")?;
            let seed = arguments.number("--seed")?;
            let out = workspace.typed_path(&arguments.required("--out")?);
            arguments.finish()?;
            newsroom::write(articles, seed as u64, &out)
        }
        "illustrations" => {
            arguments.finish()?;
            let mut cargo = workspace.cargo();
            process::run(cargo.args(["run", "--release", "--package", "sample-art", "--", "sample"]))
        }
        other => Err(Usage(format!("there is no chore “{other}”; `cargo xtask --help` lists them")).into()),
    }
}
