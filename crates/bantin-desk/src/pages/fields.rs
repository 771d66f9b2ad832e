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
