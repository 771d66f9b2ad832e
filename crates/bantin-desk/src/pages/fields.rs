//! Fields of forms, and the buttons that send them.

use bantin_app::{Element, el};

use crate::words::Words;

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

/// A password under its label; a button shows what was typed, once the script runs.
pub fn password(
    name: &'static str,
    label: &str,
    autocomplete: &'static str,
    rule: Option<&str>,
    words: &Words,
) -> Element {
    let rule_id = [name, "-rule"].concat();
    let input = el("input")
        .class("field__input")
        .attr("id", name)
        .attr("name", name)
        .attr("type", "password")
        .attr("autocomplete", autocomplete)
        .maybe("aria-describedby", rule.map(|_| rule_id.clone()))
        .flag("required");
    let show = el("button")
        .class("field__show")
        .attr("type", "button")
        .attr("data-shows", name)
        .attr("data-show", words.show_password)
        .attr("data-hide", words.hide_password)
        .flag("hidden")
        .child(words.show_password);
    field(name, label, rule.map(|rule| (rule_id, rule))).child(input).child(show)
}

/// The code of an authenticator app; telephones show digits alone to type it with.
pub fn code(words: &Words) -> Element {
    let input = el("input")
        .class("field__input field__input--code")
        .attr("id", "code")
        .attr("name", "code")
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "one-time-code")
        .attr("spellcheck", "false");
    field("code", words.code, None).child(input)
}

/// The code, or a recovery code in its place.
pub fn proof(words: &Words) -> Element {
    let input = el("input")
        .class("field__input field__input--code")
        .attr("id", "recovery")
        .attr("name", "recovery")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .attr("aria-describedby", "recovery-rule");
    let rule = Some(("recovery-rule".to_owned(), words.recovery_rule));
    let recovery = el("details")
        .class("desk-more")
        .child(el("summary").class("desk-more__summary").child(words.no_telephone))
        .child(field("recovery", words.recovery_code, rule).child(input));
    el("div").child(code(words)).child(recovery)
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
