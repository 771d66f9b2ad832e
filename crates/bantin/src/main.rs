//! The `bantin` command: makes newsrooms, publishes them, shows them, serves them.
//! A thin face on the publisher and the live server; knows neither pages nor visits.

mod amended;
mod app;
mod arguments;
mod check;
mod deploy;
mod deployed_json;
mod desk_setup;
mod explain;
mod failure;
mod help;
mod key;
mod live;
mod live_config;
mod memory;
mod mended;
mod move_pages;
mod new_article;
mod new_newsroom;
mod newsroom_folder;
mod notice;
mod outcome_json;
mod place_to_verify;
mod preview;
mod preview_child;
mod publish;
mod publish_at_once;
mod runtime;
mod sign;
mod signals;
mod speaking;
mod terminal;
mod usage;
mod user;
mod verified_json;
mod verify;
mod watch_held;
mod withdraw;
mod withheld;

use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches};

use crate::arguments::{Arguments, Command, NewWhat};

#[global_allocator]
static ALLOCATOR: memory::Memory = memory::Memory;

fn main() -> ExitCode {
    memory::return_large_blocks_at_once();
    if let Some(end) = preview_child::run_if_asked() {
        return end;
    }
    let typed: Vec<String> =
        std::env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
    match speaking::language(&typed) {
        Ok(language) => bantin_messages::speak(language),
        Err(failure) => return mistyped(failure, &typed),
    }
    let matches = help::in_words(Arguments::command()).try_get_matches();
    let arguments = match matches.and_then(|matches| Arguments::from_arg_matches(&matches)) {
        Ok(arguments) => arguments,
        Err(message) => {
            if let Some(message) = usage::message(&message) {
                return mistyped(failure::Failure::usage(message), &typed);
            }
            if message.use_stderr() {
                terminal::tell_usage(&message);
                return failure::Exit::Usage.into();
            }
            // Help. A closed pipe is all that can go wrong here, and then nobody reads on.
            let _ = message.print();
            return ExitCode::SUCCESS;
        }
    };
    let json = arguments.command.wants_json();
    match run(arguments.command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            match json {
                // What was published in spite of errors is printed already.
                true if failure::exit_of(&error) == failure::Exit::Partly => {}
                true if failure::is_told(&error) => {}
                true => outcome_json::of_failure(&error).print(),
                false => terminal::tell_failure(&error),
            }
            failure::exit_of(&error).into()
        }
    }
}

/// The end of a run that did not begin. A program that asked for a document gets one here too.
fn mistyped(failure: failure::Failure, typed: &[String]) -> ExitCode {
    let error = failure.into();
    match typed.iter().take_while(|word| *word != "--").any(|word| word == "--json") {
        true => outcome_json::of_failure(&error).print(),
        false => terminal::tell_failure(&error),
    }
    failure::Exit::Usage.into()
}

fn run(command: Command) -> anyhow::Result<()> {
    match command {
        Command::New(new) => match new.what {
            Some(NewWhat::Article(order)) => new_article::run(&order),
            None => new_newsroom::run(&new.newsroom),
        },
        Command::Publish(order) if order.watch_held => watch_held::run(&order),
        Command::Publish(order) => publish::run(&order),
        Command::Deploy(order) => deploy::run(&order),
        Command::Rollback(order) => deploy::roll_back(&order),
        Command::Check(order) => check::run(&order),
        Command::Serve(order) => preview::run(&order),
        Command::Live(order) => live::run(&order),
        Command::User(order) => user::run(&order.what),
        Command::Withdraw(order) => withdraw::run(&order),
        Command::Notice(order) => notice::run(&order),
        Command::Move(order) => move_pages::run(&order),
        Command::Explain(order) => explain::run(&order),
        Command::Key(order) => key::run(&order.what),
        Command::Sign(order) => sign::run(&order),
        Command::Verify(order) => verify::run(&order),
    }
}
