//! What a page runs and where it leads, and which of it the edition's own page has not: scripts, frames, forms and links
//! that somebody put there. Read as browsers read HTML.

use std::cell::RefCell;
use std::collections::BTreeSet;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, StartTag, Tag, TagToken, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

use crate::Finding;
use crate::report::Findings;

/// Bytes of a page that are looked through.
pub(crate) const LOOKED_THROUGH: usize = 2 << 20;

/// How many of a kind are told of one page.
const TOLD: usize = 5;

/// Types of scripts that run nothing.
const DATA: [&str; 3] = ["application/json", "application/ld+json", "speculationrules"];

#[derive(Debug, Default, PartialEq, Eq)]
struct Page {
    /// What runs: addresses of scripts and frames, texts of scripts, handlers.
    scripts: BTreeSet<String>,
    /// Where it leads, sends or fetches from.
    links: BTreeSet<String>,
}

/// Tells what a served page has beyond the edition's own.
pub(crate) fn tell(
    address: &str,
    served: &[u8],
    own: &[u8],
    add: impl Fn(Finding) -> Finding,
    findings: &Findings,
) {
    let (served, own) = (read(served), read(own));
    for script in served.scripts.difference(&own.scripts).take(TOLD) {
        findings.add(add(Finding::foreign_script(address, script)));
    }
    for link in served.links.difference(&own.links).filter(|link| leads_out(link)).take(TOLD) {
        findings.add(add(Finding::foreign_link(address, link)));
    }
}

/// A path of the same site that the page had not before is a change, but nobody's advertisement.
fn leads_out(link: &str) -> bool {
    // As browsers do: white space goes, a backslash is a slash.
    let link: String = link.chars().filter(|c| !c.is_ascii_control()).collect();
    let link = link.trim().replace('\\', "/");
    let scheme = link.split_once(':').map(|(scheme, _)| scheme);
    let has_scheme = scheme.is_some_and(|scheme| {
        let plain = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
        scheme.starts_with(|c: char| c.is_ascii_alphabetic()) && scheme.chars().all(plain)
    });
    link.starts_with("//") || has_scheme
}

fn read(html: &[u8]) -> Page {
    let input = BufferQueue::default();
    input
        .push_back(StrTendril::from_slice(&String::from_utf8_lossy(&html[..html.len().min(LOOKED_THROUGH)])));
    let tokenizer = Tokenizer::new(Reader::default(), TokenizerOpts::default());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.page.into_inner()
}

#[derive(Default)]
struct Reader {
    page: RefCell<Page>,
    /// The text of the script that is being read.
    script: RefCell<Option<String>>,
}

impl TokenSink for Reader {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        match token {
            TagToken(tag) if tag.kind == StartTag => return self.begin(&tag),
            TagToken(tag) if &*tag.name == "script" => {
                if let Some(text) = self.script.take().filter(|text| !text.trim().is_empty()) {
                    self.page.borrow_mut().scripts.insert(text.trim().to_owned());
                }
            }
            Token::CharacterTokens(text) => {
                if let Some(script) = &mut *self.script.borrow_mut() {
                    script.push_str(&text);
                }
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl Reader {
    fn begin(&self, tag: &Tag) -> TokenSinkResult<()> {
        let page = &mut *self.page.borrow_mut();
        let attribute = |name: &str| {
            let found = tag.attrs.iter().find(|attribute| &*attribute.name.local == name);
            found.map(|attribute| attribute.value.trim().to_owned()).filter(|value| !value.is_empty())
        };
        for attribute in &tag.attrs {
            let (name, value) = (&*attribute.name.local, attribute.value.trim());
            let is_script = name.starts_with("on") || name == "srcdoc" || is_script_address(value);
            if is_script {
                page.scripts.insert(format!("{name}={value}"));
            }
        }
        match &*tag.name {
            "script" => {
                page.scripts.extend(attribute("src"));
                let kind = attribute("type").unwrap_or_default().to_ascii_lowercase();
                let runs = !DATA.contains(&kind.as_str());
                *self.script.borrow_mut() = runs.then(String::new);
                return TokenSinkResult::RawData(RawKind::ScriptData);
            }
            "iframe" | "frame" | "embed" => page.scripts.extend(attribute("src")),
            "object" => page.scripts.extend(attribute("data")),
            "base" => page.scripts.extend(attribute("href")),
            "meta" if attribute("http-equiv").is_some_and(|kind| kind.eq_ignore_ascii_case("refresh")) => {
                page.scripts.extend(attribute("content"));
            }
            "form" => page.links.extend(attribute("action")),
            "button" | "input" => page.links.extend(attribute("formaction")),
            "a" | "area" | "link" | "use" | "image" => page.links.extend(attribute("href")),
            "img" | "video" | "audio" | "source" | "track" => page.links.extend(attribute("src")),
            "style" => return TokenSinkResult::RawData(RawKind::Rawtext),
            "title" | "textarea" => return TokenSinkResult::RawData(RawKind::Rcdata),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

fn is_script_address(value: &str) -> bool {
    let plain: String = value.chars().filter(|c| !c.is_ascii_control() && *c != ' ').collect();
    plain.get(..11).is_some_and(|scheme| scheme.eq_ignore_ascii_case("javascript:"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_runs_or_leads_elsewhere_is_seen() {
        let own = br#"<a href="/tin/">Tin</a><script src="/assets/a.js"></script><script type="application/json">{"a":1}</script>"#;
        let foreign = |added: &str| {
            let findings = Findings::default();
            tell("/", &[own.as_slice(), added.as_bytes()].concat(), own, |finding| finding, &findings);
            !findings.is_clean()
        };
        for added in [
            r#"<script src="https://cdn.example/x.js"></script>"#,
            "<script>location='//bet.example'</script>",
            r#"<ScRiPt type=module src=/x.js>"#,
            r#"<iframe src="https://bet.example"></iframe>"#,
            r#"<a href="https://bet.example">8</a>"#,
            r#"<a href=" //bet.example">8</a>"#,
            r#"<a href="/\bet.example">8</a>"#,
            r#"<img src=x onerror="fetch('/')">"#,
            r#"<a href="java&#10;script:alert(1)">8</a>"#,
            r#"<meta http-equiv=Refresh content="0; url=https://bet.example">"#,
            r#"<form action="https://bet.example">"#,
            r#"<base href="https://bet.example/">"#,
            r#"<svg><image href="https://bet.example/a.png"/></svg>"#,
        ] {
            assert!(foreign(added), "{added}");
        }
        for added in [
            r#"<a href="/le-hoi/">Lễ hội</a>"#,
            "<p>https://bet.example</p>",
            r#"<title><a href="https://bet.example"></title>"#,
            r#"<script type="application/json">{"b":"https://bet.example"}</script>"#,
            "",
        ] {
            assert!(!foreign(added), "{added}");
        }
    }
}
