//! A page as crawlers read it: by an HTML parser, without running anything.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer};
use serde_json::Value;

/// What a crawler finds.
#[derive(Default)]
pub struct ReadPage {
    pub title: String,
    /// Every element's name, and its attributes.
    elements: Vec<(String, Vec<(String, String)>)>,
    /// Type and content of each script.
    pub scripts: Vec<(String, String)>,
}

#[derive(Default)]
struct Reader {
    page: RefCell<ReadPage>,
    inside: RefCell<Option<&'static str>>,
}

impl ReadPage {
    pub fn of(html: &str) -> Self {
        let input = BufferQueue::default();
        input.push_back(StrTendril::from_slice(html));
        let tokenizer = Tokenizer::new(Reader::default(), Default::default());
        let _ = tokenizer.feed(&input);
        tokenizer.end();
        tokenizer.sink.page.into_inner()
    }

    /// Contents of the meta elements with this property.
    pub fn property(&self, property: &str) -> Vec<&str> {
        self.meta("property", property)
    }

    /// Contents of the meta elements with this name.
    pub fn named(&self, name: &str) -> Vec<&str> {
        self.meta("name", name)
    }

    /// Places of links with this relation.
    pub fn links(&self, rel: &str) -> Vec<&str> {
        let links = self.elements.iter().filter(|(name, _)| name == "link");
        let related = links.filter(|(_, attributes)| value(attributes, "rel") == Some(rel));
        related.filter_map(|(_, attributes)| value(attributes, "href")).collect()
    }

    /// How many elements of a name there are.
    pub fn elements(&self, name: &str) -> usize {
        self.elements.iter().filter(|(element, _)| element == name).count()
    }

    /// The text that is for search engines.
    pub fn structured_data_text(&self) -> &str {
        let mut found = self.scripts.iter().filter(|(of_type, _)| of_type == "application/ld+json");
        let (_, text) = found.next().expect("every page tells search engines something");
        assert!(found.next().is_none());
        text
    }

    /// What it tells of: the publisher, the page, the way to it.
    pub fn things(&self) -> Vec<Value> {
        let data: Value = serde_json::from_str(self.structured_data_text()).expect("it is JSON");
        assert_eq!(data["@context"], "https://schema.org");
        data["@graph"].as_array().expect("a graph").clone()
    }

    /// The thing of a type.
    pub fn thing(&self, of_type: &str) -> Option<Value> {
        self.things().into_iter().find(|thing| thing["@type"] == of_type)
    }

    fn meta(&self, by: &str, wanted: &str) -> Vec<&str> {
        let metas = self.elements.iter().filter(|(name, _)| name == "meta");
        let wanted = metas.filter(|(_, attributes)| value(attributes, by) == Some(wanted));
        wanted.filter_map(|(_, attributes)| value(attributes, "content")).collect()
    }
}

fn value<'a>(attributes: &'a [(String, String)], name: &str) -> Option<&'a str> {
    attributes.iter().find(|(attribute, _)| attribute == name).map(|(_, value)| &**value)
}

impl TokenSink for Reader {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let mut page = self.page.borrow_mut();
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                let attribute = |attribute: &html5ever::Attribute| {
                    (attribute.name.local.to_string(), attribute.value.to_string())
                };
                let attributes: Vec<_> = tag.attrs.iter().map(attribute).collect();
                let (inside, raw) = match &*tag.name {
                    "script" => {
                        let of_type = value(&attributes, "type").unwrap_or_default().to_owned();
                        page.scripts.push((of_type, String::new()));
                        (Some("script"), Some(RawKind::ScriptData))
                    }
                    // The first one is the page's; drawings may have their own.
                    "title" if page.title.is_empty() => (Some("title"), Some(RawKind::Rcdata)),
                    "style" => (None, Some(RawKind::Rawtext)),
                    _ => (None, None),
                };
                page.elements.push((tag.name.to_string(), attributes));
                self.inside.replace(inside);
                return raw.map_or(TokenSinkResult::Continue, TokenSinkResult::RawData);
            }
            Token::TagToken(_) => {
                self.inside.replace(None);
            }
            Token::CharacterTokens(text) => match *self.inside.borrow() {
                Some("script") => page.scripts.last_mut().expect("it began").1.push_str(&text),
                Some(_) => page.title.push_str(&text),
                None => {}
            },
            _ => {}
        }
        TokenSinkResult::Continue
    }
}
