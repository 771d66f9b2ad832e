//! HTML, read by the standard's own tokenizer: it finds no error, every element is closed where it was opened, and none is
//! of a kind or has an attribute by which a text could act.

use std::cell::{Cell, RefCell};

use bantin_content::body_html::SCHEMES;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer};

/// Elements without an end.
const VOID: [&str; 9] = ["br", "hr", "img", "input", "link", "meta", "wbr", "source", "col"];

/// Elements that no page of Bantin's has.
const NEVER: [&str; 13] = [
    "iframe",
    "frame",
    "frameset",
    "object",
    "embed",
    "applet",
    "base",
    "math",
    "template",
    "textarea",
    "noscript",
    "plaintext",
    "xmp",
];

/// Attributes that lead somewhere.
const ADDRESSES: [&str; 7] = ["href", "src", "action", "formaction", "data", "poster", "cite"];

#[derive(Default)]
struct Strict {
    errors: RefCell<Vec<String>>,
    open: RefCell<Vec<String>>,
    /// What stands in scripts that are data, and how many others there are.
    data: RefCell<Vec<String>>,
    in_data: Cell<bool>,
    scripts: RefCell<usize>,
    styles: RefCell<usize>,
}

/// Panics where a page is not strict.
pub fn is_strict(path: &str, text: &str) {
    let tokenizer = Tokenizer::new(Strict::default(), Default::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(text));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let Strict { errors, open, data, scripts, styles, .. } = tokenizer.sink;
    assert_eq!(errors.into_inner(), [""; 0], "{path}");
    assert_eq!(open.into_inner(), [""; 0], "{path}: all is closed");
    // The boot script, and none on the page of an old address.
    let moved = usize::from(!text.contains("http-equiv=\"refresh\""));
    assert_eq!((scripts.into_inner(), styles.into_inner()), (moved, 1), "{path}: scripts and styles");
    for script in data.into_inner() {
        super::json(path, &script);
        assert!(!script.contains(['<', '\u{2028}', '\u{2029}']), "{path}: {script}");
    }
}

impl Strict {
    fn error(&self, what: impl Into<String>) {
        self.errors.borrow_mut().push(what.into());
    }

    fn begins(&self, tag: &Tag) -> TokenSinkResult<()> {
        let name = &*tag.name;
        let value = |of: &str| tag.attrs.iter().find(|one| &*one.name.local == of).map(|one| &*one.value);
        let is_plain = name.chars().all(|c| c.is_ascii_alphanumeric());
        if NEVER.contains(&name) || !is_plain {
            self.error(format!("<{name}>"));
        }
        for attribute in &tag.attrs {
            let (name, value) = (&*attribute.name.local, &*attribute.value);
            let acts = name.starts_with("on") || ["style", "srcdoc", "ping", "background"].contains(&name);
            let leads = ADDRESSES.contains(&name) && !is_harmless(value);
            let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || "-:".contains(c));
            if acts || leads || !plain {
                self.error(format!("{name}={value:?}"));
            }
        }
        if !VOID.contains(&name) && !tag.self_closing {
            self.open.borrow_mut().push(name.to_owned());
        }
        match name {
            "script" if value("type").is_some_and(|of| of.ends_with("json")) => {
                self.data.borrow_mut().push(String::new());
                self.in_data.set(true);
            }
            "script" => {
                *self.scripts.borrow_mut() += 1;
                if value("src").is_some() {
                    self.error("a script of another file");
                }
            }
            "style" => *self.styles.borrow_mut() += 1,
            _ => {}
        }
        match name {
            "script" => TokenSinkResult::RawData(RawKind::ScriptData),
            "style" => TokenSinkResult::RawData(RawKind::Rawtext),
            "title" if !self.open.borrow().contains(&"svg".to_owned()) => {
                TokenSinkResult::RawData(RawKind::Rcdata)
            }
            _ => TokenSinkResult::Continue,
        }
    }

    fn ends(&self, name: &str) {
        self.in_data.set(false);
        let open = self.open.borrow_mut().pop();
        if open.as_deref() != Some(name) {
            self.error(format!("</{name}> ends <{}>", open.unwrap_or_default()));
        }
    }
}

/// Whether an address has a scheme that runs nothing, or none.
fn is_harmless(address: &str) -> bool {
    let tight: String = address.chars().filter(|c| *c > ' ').collect();
    let Some((scheme, _)) = tight.split_once(':') else { return true };
    let is_scheme = scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+.-".contains(c));
    !is_scheme || SCHEMES.contains(&&*scheme.to_ascii_lowercase()) || tight.starts_with("data:image/svg+xml,")
}

impl TokenSink for Strict {
    type Handle = ();

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<()> {
        match token {
            Token::ParseError(error) => self.error(format!("{line}: {error}")),
            Token::NullCharacterToken => self.error(format!("{line}: a null character")),
            Token::CommentToken(comment) => self.error(format!("{line}: a comment, {comment}")),
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => return self.begins(&tag),
            Token::TagToken(tag) => self.ends(&tag.name),
            Token::CharacterTokens(text) if self.in_data.get() => {
                self.data.borrow_mut().last_mut().expect("it began").push_str(&text);
            }
            Token::CharacterTokens(_) | Token::DoctypeToken(_) | Token::EOFToken => {}
        }
        TokenSinkResult::Continue
    }
}
