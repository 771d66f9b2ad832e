//! Fields of forms, and the buttons that send them.

use bantin_app::{Element, el};

use super::document::NOTE;
use crate::words::Words;

/// What the field of a recovery code is described by.
const RECOVERY_RULE: &str = "recovery-rule";

/// A form that is sent to one of the desk's places.
pub fn form(action: impl Into<String>) -> Element {
    el("form").class("desk-form").attr("method", "post").attr("action", action.into())
}

/// A line of text under its label.
pub fn text(name: &'static str, label: &str, value: &str, autocomplete: &'static str) -> Element {
    let input = el("input")
        .class("field__input")
        .attr("id", name)
        .attr("name", name)
        .attr("type", "text")
        .attr("value", value.to_owned())
        .attr("autocomplete", autocomplete)
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .flag("required");
    field(name, label, None).child(input)
}

/// A field for a password.
pub struct Password<'a> {
    pub name: &'static str,
    pub label: &'a str,
    pub autocomplete: &'static str,
    /// What a new one is to be like.
    pub rule: Option<&'a str>,
    /// The note of the page says what was wrong with it.
    pub is_wrong: bool,
}

/// A password under its label; a button shows what was typed, once the script runs.
pub fn password(field: &Password<'_>, words: &Words) -> Element {
    let Password { name, label, autocomplete, rule, is_wrong } = *field;
    let rule_id = [name, "-rule"].concat();
    let described: Vec<&str> =
        [is_wrong.then_some(NOTE), rule.map(|_| &*rule_id)].into_iter().flatten().collect();
    let input = el("input")
        .class("field__input")
        .attr("id", name)
        .attr("name", name)
        .attr("type", "password")
        .attr("autocomplete", autocomplete)
        .maybe("aria-describedby", Some(described.join(" ")).filter(|ids| !ids.is_empty()))
        .flag("required");
    let input = if is_wrong { to_be_mended(input) } else { input };
    let show = el("button")
        .class("field__show")
        .attr("type", "button")
        .attr("data-shows", name)
        .attr("data-show", words.show_password)
        .attr("data-hide", words.hide_password)
        .flag("hidden")
        .child(words.show_password);
    self::field(name, label, rule.map(|rule| (rule_id, rule))).child(input).child(show)
}

/// The field that was filled in wrongly: it has the focus, so that who sees nothing hears why at once. (What is on a page
/// from its beginning is not read out, whatever its role.)
fn to_be_mended(input: Element) -> Element {
    input.attr("aria-invalid", "true").flag("autofocus")
}

/// The code of an authenticator app; telephones show digits alone to type it with.
pub fn code(words: &Words, is_wrong: bool) -> Element {
    let input = code_input().maybe("aria-describedby", is_wrong.then_some(NOTE));
    field("code", words.code, None).child(if is_wrong { to_be_mended(input) } else { input })
}

fn code_input() -> Element {
    el("input")
        .class("field__input field__input--code")
        .attr("id", "code")
        .attr("name", "code")
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "one-time-code")
        .attr("spellcheck", "false")
}

/// Which of the two fields of a [`proof`] the page is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProofFocus {
    /// Neither: something else comes before them.
    None,
    Code,
    WrongCode,
    WrongRecoveryCode,
    /// Codes are of no use any more.
    RecoveryCode,
}

/// The code, or a recovery code in its place.
pub fn proof(words: &Words, focus: ProofFocus) -> Element {
    let input = el("input")
        .class("field__input field__input--code")
        .attr("id", "recovery")
        .attr("name", "recovery")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false");
    let input = match focus {
        ProofFocus::WrongRecoveryCode => {
            to_be_mended(input.attr("aria-describedby", [NOTE, " ", RECOVERY_RULE].concat()))
        }
        ProofFocus::RecoveryCode => input.attr("aria-describedby", RECOVERY_RULE).flag("autofocus"),
        _ => input.attr("aria-describedby", RECOVERY_RULE),
    };
    let rule = Some((RECOVERY_RULE.to_owned(), words.recovery_rule));
    let details = el("details").class("desk-more");
    let is_open = matches!(focus, ProofFocus::RecoveryCode | ProofFocus::WrongRecoveryCode);
    let recovery = if is_open { details.flag("open") } else { details };
    let recovery = recovery
        .child(el("summary").class("desk-more__summary").child(words.no_telephone))
        .child(field("recovery", words.recovery_code, rule).child(input));
    let code = match focus {
        ProofFocus::Code => field("code", words.code, None).child(code_input().flag("autofocus")),
        _ => code(words, focus == ProofFocus::WrongCode),
    };
    el("div").child(code).child(recovery)
}

/// A line that is there to be copied: a button does it, once the script runs.
pub fn to_copy(name: &'static str, label: &str, value: &str, words: &Words) -> Element {
    let input = el("input")
        .class("field__input")
        .attr("id", name)
        .attr("type", "text")
        .attr("value", value.to_owned())
        .attr("spellcheck", "false")
        .flag("readonly");
    let copy = el("button")
        .class("field__show")
        .attr("type", "button")
        .attr("data-copies", name)
        .attr("data-copied", words.copied)
        .flag("hidden")
        .child(words.copy);
    field(name, label, None).child(input).child(copy)
}

/// What goes with a form unseen.
pub fn hidden(name: &'static str, value: &str) -> Element {
    el("input").attr("type", "hidden").attr("name", name).attr("value", value.to_owned())
}

/// The main button of a form.
pub fn submit(label: &str) -> Element {
    el("button").class("action desk-form__submit").attr("type", "submit").child(label)
}

/// A button beside others.
pub fn quiet_submit(label: &str) -> Element {
    el("button").class("desk-button").attr("type", "submit").child(label)
}

fn field(name: &'static str, label: &str, rule: Option<(String, &str)>) -> Element {
    let rule = rule.map(|(id, rule)| el("p").class("field__rule").attr("id", id).child(rule));
    el("div")
        .class("field")
        .child(el("label").class("field__label").attr("for", name).child(label))
        .child(rule)
}
