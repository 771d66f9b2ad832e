//! Reads from a style the colours of its roles, by day and by night.

use std::collections::BTreeMap;

use lightningcss::declaration::DeclarationBlock;
use lightningcss::properties::Property;
use lightningcss::rules::{CssRule, CssRuleList};
use lightningcss::stylesheet::PrinterOptions;
use lightningcss::traits::ToCss;

/// Longest chain of tokens that name tokens.
const CHAIN: usize = 8;

type Tokens = BTreeMap<String, String>;

/// What a style says of its tokens.
pub(super) struct Theme {
    light: Tokens,
    dark: Tokens,
}

impl Theme {
    pub fn of(rules: &CssRuleList<'_>) -> Self {
        let (light, dark) = tokens(rules);
        Theme { light, dark }
    }

    /// A role's colour by day, where the style names it.
    pub fn by_day(&self, role: &str) -> Option<String> {
        resolved(&self.light, role, false)
    }

    /// And by night.
    pub fn by_night(&self, role: &str) -> Option<String> {
        resolved(&self.dark, role, true)
    }
}

fn tokens(rules: &CssRuleList<'_>) -> (Tokens, Tokens) {
    let (mut light, mut dark) = (Tokens::new(), Tokens::new());
    for rule in &rules.0 {
        match rule {
            CssRule::Style(style) if is_root(&style.selectors) => {
                read(&style.declarations, &mut light);
                read(&style.declarations, &mut dark);
            }
            CssRule::Media(media) if printed(&media.query).contains("prefers-color-scheme") => {
                for rule in &media.rules.0 {
                    if let CssRule::Style(style) = rule
                        && is_root(&style.selectors)
                        && printed(&media.query).contains("dark")
                    {
                        read(&style.declarations, &mut dark);
                    }
                }
            }
            _ => {}
        }
    }
    (light, dark)
}

fn is_root(selectors: &impl ToCss) -> bool {
    printed(selectors) == ":root"
}

fn printed(part: &impl ToCss) -> String {
    part.to_css_string(PrinterOptions::default()).unwrap_or_default()
}

fn read(block: &DeclarationBlock<'_>, tokens: &mut Tokens) {
    for property in &block.declarations {
        if let Property::Custom(custom) = property
            && let Ok(value) = property.value_to_css_string(PrinterOptions::default())
        {
            tokens.insert(custom.name.as_ref().to_owned(), value.trim().to_owned());
        }
    }
}

fn resolved(tokens: &Tokens, role: &str, dark: bool) -> Option<String> {
    let mut value = tokens.get(role)?.clone();
    for _ in 0..CHAIN {
        if let Some(pair) = inside(&value, "light-dark(") {
            let (day, night) = pair.split_once(',')?;
            value = if dark { night } else { day }.trim().to_owned();
        } else if let Some(token) = inside(&value, "var(") {
            value = tokens.get(token.trim())?.clone();
        } else {
            break;
        }
    }
    let is_colour = !value.is_empty() && value.chars().all(|c| !matches!(c, '"' | '<' | '>' | '&'));
    (is_colour && inside(&value, "var(").is_none()).then_some(value)
}

fn inside<'a>(value: &'a str, function: &str) -> Option<&'a str> {
    value.strip_prefix(function)?.strip_suffix(')')
}
