//! What stands around the words of `--help`: headings, defaults, possible values, in the language of this run.
//! The words themselves are in `arguments.rs`.

use bantin_messages::messages::{
    HelpArguments, HelpCommands, HelpDefault, HelpOfHelp, HelpOfHelpCommand, HelpOfVersion, HelpOptions,
    HelpUsage, HelpValues,
};
use clap::builder::PossibleValue;
use clap::{Arg, Command};

use crate::terminal::words;

/// The command with everything that its help says in the language of this run.
pub fn in_words(mut command: Command) -> Command {
    // Only now it has the options and the command that clap adds.
    command.build();
    with_words(command)
}

fn with_words(command: Command) -> Command {
    let command = command.mut_args(with_values).mut_subcommands(with_words);
    let command = match command.get_name() {
        "help" => command.about(words(HelpOfHelpCommand)),
        _ => command,
    };
    let template = template(&command);
    command.help_template(template)
}

/// The places of clap's own template, with our headings.
fn template(command: &Command) -> String {
    let mut template = format!("{{about-with-newline}}\n{} {{usage}}\n", words(HelpUsage));
    if command.has_subcommands() {
        template += &format!("\n{}\n{{subcommands}}\n", words(HelpCommands));
    }
    if command.get_positionals().next().is_some() {
        template += &format!("\n{}\n{{positionals}}\n", words(HelpArguments));
    }
    if command.get_arguments().any(|arg| !arg.is_positional()) {
        template += &format!("\n{}\n{{options}}", words(HelpOptions));
    }
    template + "{after-help}\n"
}

/// What clap would say of an argument in English.
fn with_values(arg: Arg) -> Arg {
    match arg.get_id().as_str() {
        "help" => return arg.help(words(HelpOfHelp)),
        "version" => return arg.help(words(HelpOfVersion)),
        _ => {}
    }
    let takes_values = arg.get_action().takes_values();
    let mut said: Vec<String> = arg.get_help().map(ToString::to_string).into_iter().collect();
    if takes_values && let [default] = arg.get_default_values() {
        said.push(words(HelpDefault { value: default.to_string_lossy().into_owned().into() }));
    }
    let possible = arg.get_possible_values();
    if takes_values && !possible.is_empty() {
        let values: Vec<&str> = possible.iter().map(PossibleValue::get_name).collect();
        said.push(words(HelpValues { values: values.join(", ").into() }));
    }
    arg.help(said.join(" ")).hide_default_value(true).hide_possible_values(true)
}
