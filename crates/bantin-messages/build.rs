//! Reads the languages' files, fails where one lacks what another has, and writes a type for each message: so a message
//! without words, or with other variables than its words have, does not compile.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

/// The first one decides which messages there are.
const LANGUAGES: [&str; 2] = ["en", "vi"];

/// What a problem says beside what is wrong. The variables of the others are a problem's own; these have none.
const OF_A_PROBLEM: [&str; 3] = ["mend", "cause", "example"];
const EXPLAINED: [&str; 3] = ["cause", "example", "mends"];

/// A message of a language: its attributes, and its variables.
#[derive(Default, PartialEq)]
struct Words {
    attributes: BTreeSet<String>,
    variables: BTreeSet<String>,
}

type Messages = BTreeMap<String, Words>;

fn main() {
    println!("cargo::rerun-if-changed=messages");
    let languages: Result<Vec<Messages>, String> = LANGUAGES.iter().map(|language| read(language)).collect();
    let checked = languages.and_then(|languages| {
        let (first, others) = languages.split_at(1);
        others.iter().zip(&LANGUAGES[1..]).try_for_each(|(other, name)| same(&first[0], other, name))?;
        code(&first[0])
    });
    match checked {
        Ok(code) => {
            let out = env::var_os("OUT_DIR").expect("cargo sets it for every build script");
            fs::write(Path::new(&out).join("messages.rs"), code).expect("cargo made the folder");
        }
        Err(wrong) => {
            println!("cargo::error={wrong}");
            std::process::exit(1);
        }
    }
}

fn read(language: &str) -> Result<Messages, String> {
    let file = format!("messages/{language}.ftl");
    let text = fs::read_to_string(&file).map_err(|error| format!("{file}: {error}"))?;
    let resource = parser::parse(text.as_str()).map_err(|(_, errors)| match errors.first() {
        Some(error) => format!("{file}:{}: {error}", text[..error.pos.start].lines().count()),
        None => format!("{file}: cannot be read"),
    })?;
    let mut messages = Messages::new();
    for entry in &resource.body {
        let message = match entry {
            Entry::Message(message) => message,
            Entry::Term(term) => return Err(format!("{file}: -{}: terms are not used here", term.id.name)),
            _ => continue,
        };
        let id = message.id.name;
        let mut words = Words::default();
        let Some(value) = &message.value else { return Err(format!("{file}: {id} says nothing")) };
        add_variables(value, &mut words.variables);
        for attribute in &message.attributes {
            let name = attribute.id.name;
            let mut variables = BTreeSet::new();
            add_variables(&attribute.value, &mut variables);
            if EXPLAINED.contains(&name) && !variables.is_empty() {
                return Err(format!(
                    "{file}: {id}.{name} has a variable; it explains all problems of the code"
                ));
            }
            words.variables.append(&mut variables);
            words.attributes.insert(name.to_owned());
        }
        if id.starts_with("BT") {
            for part in OF_A_PROBLEM {
                if !words.attributes.contains(part) {
                    return Err(format!("{file}: {id} has no .{part}"));
                }
            }
        }
        if messages.insert(id.to_owned(), words).is_some() {
            return Err(format!("{file}: {id} is there twice"));
        }
    }
    Ok(messages)
}

fn add_variables(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            add_of_expression(expression, variables);
        }
    }
}

fn add_of_expression(expression: &Expression<&str>, variables: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => add_of_inline(inline, variables),
        Expression::Select { selector, variants } => {
            add_of_inline(selector, variables);
            variants.iter().for_each(|variant| add_variables(&variant.value, variables));
        }
    }
}

fn add_of_inline(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => drop(variables.insert(id.name.to_owned())),
        InlineExpression::Placeable { expression } => add_of_expression(expression, variables),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| add_of_inline(argument, variables));
        }
        _ => {}
    }
}

/// A language says everything that the first one says, with the same variables, and nothing else.
fn same(first: &Messages, other: &Messages, name: &str) -> Result<(), String> {
    for (id, words) in first {
        match other.get(id) {
            None => return Err(format!("messages/{name}.ftl: {id} is missing")),
            Some(others) if others.attributes != words.attributes => {
                return Err(format!(
                    "messages/{name}.ftl: {id} has other attributes than in {}.ftl",
                    LANGUAGES[0]
                ));
            }
            Some(others) if others.variables != words.variables => {
                return Err(format!(
                    "messages/{name}.ftl: {id} has other variables than in {}.ftl",
                    LANGUAGES[0]
                ));
            }
            Some(_) => {}
        }
    }
    match other.keys().find(|id| !first.contains_key(*id)) {
        Some(id) => Err(format!("messages/{name}.ftl: {id} is not in {}.ftl", LANGUAGES[0])),
        None => Ok(()),
    }
}

/// The table of messages, and a type for each.
fn code(messages: &Messages) -> Result<String, String> {
    let mut table = String::from("pub(crate) const TABLE: &[Entry] = &[\n");
    let mut types = String::from(
        "/// A type for each message; its fields are the variables of its words.\npub mod messages {\nuse super::{Argument, Message};\n",
    );
    let (mut names, mut codes) = (BTreeSet::new(), BTreeSet::new());
    for (number, (id, words)) in messages.iter().enumerate() {
        let (code, name) = match id.split_once('-') {
            Some((code, name)) if code.starts_with("BT") => (Some(code), name),
            _ => (None, id.as_str()),
        };
        if code.is_some_and(|code| code.len() != 6 || !code[2..].bytes().all(|byte| byte.is_ascii_digit())) {
            return Err(format!("{id}: a code is BT and four digits"));
        }
        let name = camel(name);
        if !names.insert(name.clone()) || code.is_some_and(|code| !codes.insert(code)) {
            return Err(format!("{id}: this name or code is given twice"));
        }
        let variables: Vec<String> = words.variables.iter().map(|name| name.replace('-', "_")).collect();
        writeln!(
            table,
            "Entry {{ id: {id:?}, code: {code:?}, variables: &{:?} }},",
            words.variables.iter().collect::<Vec<_>>()
        )
        .expect("a text takes whatever is written");
        let fields: String = variables.iter().map(|name| format!("pub {name}: Argument, ")).collect();
        let values: String = variables.iter().map(|name| format!("message.{name}, ")).collect();
        let message = if variables.is_empty() { "_" } else { "message" };
        let fields = if variables.is_empty() { ";".to_owned() } else { format!(" {{ {fields} }}") };
        writeln!(
            types,
            "/// `{id}`\n#[derive(Clone, Debug)]\npub struct {name}{fields}\nimpl From<{name}> for Message {{ fn from({message}: {name}) -> Message {{ Message::made({number}, vec![{values}]) }} }}\nimpl From<{name}> for Argument {{ fn from(message: {name}) -> Argument {{ Message::from(message).into() }} }}"
        )
        .expect("a text takes whatever is written");
    }
    Ok([table, "];\n".to_owned(), types, "}\n".to_owned()].concat())
}

fn camel(name: &str) -> String {
    let mut camel = String::new();
    for word in name.split(['-', '_']) {
        let mut letters = word.chars();
        camel.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        camel.extend(letters);
    }
    camel
}
