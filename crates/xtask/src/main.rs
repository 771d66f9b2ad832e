//! Chores: `cargo xtask setup`, `build`, `serve`, `dev`, `test`, `package`, `bench` and the sample's own.
//! Knows tools and folders; knows nothing of articles (that is `bantin`).

mod app_build;
mod arguments;
mod bench;
mod checks;
mod children;
// The forms that every command takes after `--listen`, without the server around them.
#[path = "../../bantin-server/src/listen.rs"]
mod listen;
mod newsroom;
mod package;
mod process;
mod program;
mod same_everywhere;
mod screenshots;
mod serve;
mod setup;
mod workspace;

use std::process::ExitCode;

use anyhow::Result;
use clap::{CommandFactory, Parser};

use crate::arguments::{Arguments, Bench, Chore};
use crate::workspace::Workspace;

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(message) => {
            // Help is such a message too. A closed pipe is all that can go wrong, and then nobody reads on.
            let _ = message.print();
            return ExitCode::from(u8::from(message.use_stderr()));
        }
    };
    match arguments.chore.map_or_else(help, run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}

/// Nothing was typed.
fn help() -> Result<()> {
    Ok(Arguments::command().print_help()?)
}

fn run(chore: Chore) -> Result<()> {
    let workspace = Workspace::find()?;
    children::end_with_this_program()?;
    match chore {
        Chore::Setup { tests } => setup::run(&workspace, tests),
        Chore::Build => app_build::run(&workspace),
        Chore::Serve(serve) => serve::sample(&workspace, &serve.listen),
        Chore::Dev(serve) => serve::dev(&workspace, &serve.listen),
        Chore::Test(test) => checks::run(&workspace, test.long, &test.checks),
        Chore::Package { built } => package::run(&workspace, built),
        Chore::Bench { what: Bench::Publish(order) } => bench::publish(&workspace, &order),
        Chore::Bench { what: Bench::Deploy(order) } => bench::deploy(&workspace, &order),
        Chore::Bench { what: Bench::Photos(order) } => bench::photos(&workspace, &order),
        Chore::Bench { what: Bench::SignIn(order) } => bench::sign_in(&workspace, &order),
        Chore::Bench { what: Bench::Twins { of } } => bench::twins(&workspace, &of),
        Chore::Screenshots { of } => screenshots::run(&workspace, of),
        Chore::Newsroom { articles, seed, out } => {
            newsroom::write(articles, seed, &workspace.typed_path(&out))
        }
        Chore::Illustrations => {
            let mut cargo = workspace.cargo();
            process::run(cargo.args(["run", "--release", "--package", "sample-art", "--", "sample"]))
        }
    }
}
