//! `bantin explain`: what a problem's code means.

use anyhow::Result;
use bantin_messages::messages::{ExplainCause, ExplainExample, ExplainMend, ExplainNear, NoSuchCode};
use bantin_messages::{Argument, Code, Message, codes, language_of_run};

use crate::arguments::Explain;
use crate::failure::Failure;
use crate::terminal;

pub fn run(order: &Explain) -> Result<()> {
    let language = language_of_run();
    let Some(typed) = &order.code else {
        for code in codes() {
            terminal::say_text(&format!("{}  {}", code.as_str(), code.title(language)));
        }
        return Ok(());
    };
    let code = Code::find(typed).ok_or_else(|| {
        let near = near(typed);
        let near =
            if near.is_empty() { Argument::from("") } else { ExplainNear { codes: near.into() }.into() };
        Failure::usage(NoSuchCode { code: typed.into(), near })
    })?;
    let title = |title: Message| title.text(language);
    terminal::say_text(&format!("{}  {}", code.as_str(), code.title(language)));
    for (heading, text) in [
        (title(ExplainCause.into()), code.cause(language)),
        (title(ExplainExample.into()), code.example(language)),
        (title(ExplainMend.into()), code.mend(language)),
    ] {
        terminal::say_text(&format!("\n{heading}\n  {}", text.replace('\n', "\n  ")));
    }
    Ok(())
}

/// Codes that differ from what was typed in one digit, or that begin with it.
fn near(typed: &str) -> String {
    const SHOWN: usize = 5;
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let is_near = |code: &Code| {
        let known = &code.as_str()[2..];
        let differing = known.chars().zip(digits.chars()).filter(|(one, other)| one != other).count();
        (digits.len() == 4 && differing == 1)
            || (!digits.is_empty()
                && known.trim_start_matches('0').starts_with(digits.trim_start_matches('0')))
    };
    let codes: Vec<&str> = codes().filter(is_near).map(Code::as_str).take(SHOWN).collect();
    codes.join(", ")
}
