//! The sanitiser's HTML as a tree. No other HTML is read: it is relied upon that every tag is closed, every attribute is in
//! double quotes, and every `<` of a text is escaped.

use std::borrow::Cow;

/// Deeper elements are left out and only their text is kept. Only previews of drafts have such: other texts are refused.
const DEEPEST: usize = 600;

const VOID: [&str; 5] = ["br", "hr", "img", "source", "wbr"];

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node<'a> {
    /// Escaped, as in the HTML.
    Text(&'a str),
    Element(Element<'a>),
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Element<'a> {
    pub name: &'a str,
    /// As in the HTML: ` href="/"`.
    attributes: &'a str,
    /// The id that it will be published with, without the prefix; the one among `attributes` is not used.
    pub id: Option<String>,
    /// The number with which a list begins that was made of paragraphs; 1 where it is `None`.
    pub start: Option<u32>,
    pub children: Vec<Node<'a>>,
}

/// Reads sanitised HTML.
pub(super) fn parse(html: &str) -> Vec<Node<'_>> {
    // The open elements from the outermost on; the first is a root without a name.
    let mut open = vec![Element::new("", "")];
    let mut too_deep = 0;
    for token in Tokens(html) {
        match token {
            Token::Text(text) => push(&mut open, Node::Text(text)),
            Token::Open(name, attributes) if VOID.contains(&name) => {
                push(&mut open, Node::Element(Element::new(name, attributes)));
            }
            Token::Open(..) if open.len() > DEEPEST => too_deep += 1,
            Token::Open(name, attributes) => open.push(Element::new(name, attributes)),
            Token::Close if too_deep > 0 => too_deep -= 1,
            Token::Close => close(&mut open),
        }
    }
    while open.len() > 1 {
        close(&mut open);
    }
    open.pop().map(|root| root.children).unwrap_or_default()
}

/// The source of every picture of sanitised HTML, and its alternative text.
pub(super) fn pictures(html: &str) -> Vec<(String, String)> {
    let images = Tokens(html).filter_map(|token| match token {
        Token::Open("img", attributes) => Some(Element::new("img", attributes)),
        _ => None,
    });
    images
        .filter_map(|image| {
            let alt = image.attribute("alt").unwrap_or_default().trim().to_owned();
            Some((image.attribute("src")?.into_owned(), alt))
        })
        .collect()
}

impl<'a> Element<'a> {
    pub fn new(name: &'a str, attributes: &'a str) -> Self {
        Self { name, attributes, id: None, start: None, children: Vec::new() }
    }

    /// An element without attributes, around these nodes.
    pub fn around(name: &'a str, children: Vec<Node<'a>>) -> Self {
        Self { children, ..Self::new(name, "") }
    }

    /// The names and values of its attributes, escaped as in the HTML.
    pub fn attributes(&self) -> impl Iterator<Item = (&'a str, &'a str)> + use<'a> {
        let mut rest = self.attributes;
        std::iter::from_fn(move || {
            let (name, after) = rest.trim_start().split_once("=\"")?;
            let (value, after) = after.split_once('"')?;
            rest = after;
            Some((name, value))
        })
    }

    /// An attribute's value, decoded.
    pub fn attribute(&self, name: &str) -> Option<Cow<'a, str>> {
        self.attributes().find(|(key, _)| *key == name).map(|(_, value)| decoded(value))
    }
}

/// The text of nodes, decoded, on one line.
pub(super) fn text_of(nodes: &[Node<'_>]) -> String {
    fn gather(nodes: &[Node<'_>], into: &mut String) {
        for node in nodes {
            match node {
                Node::Text(text) => into.push_str(&decoded(text)),
                Node::Element(element) if element.name == "br" => into.push(' '),
                Node::Element(element) => gather(&element.children, into),
            }
        }
    }
    let mut text = String::new();
    gather(nodes, &mut text);
    text.split([' ', '\n', '\t']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whether a text is empty or only space.
pub(super) fn is_blank(text: &str) -> bool {
    text.replace("&nbsp;", "").trim().is_empty()
}

/// Decodes the entities that the sanitiser writes; it writes no others.
pub(super) fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let text = text.replace("&nbsp;", "\u{a0}").replace("&quot;", "\"");
    Cow::Owned(text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
}

fn push<'a>(open: &mut [Element<'a>], node: Node<'a>) {
    if let Some(parent) = open.last_mut() {
        parent.children.push(node);
    }
}

fn close(open: &mut Vec<Element<'_>>) {
    if open.len() > 1
        && let Some(element) = open.pop()
    {
        push(open, Node::Element(element));
    }
}

enum Token<'a> {
    Text(&'a str),
    /// Name and attributes.
    Open(&'a str, &'a str),
    Close,
}

struct Tokens<'a>(&'a str);

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        let html = self.0;
        let Some(tag) = html.strip_prefix('<') else {
            let end = html.find('<').unwrap_or(html.len());
            self.0 = &html[end..];
            return (end > 0).then(|| Token::Text(&html[..end]));
        };
        let mut quoted = false;
        let end = tag.bytes().position(|byte| {
            quoted ^= byte == b'"';
            byte == b'>' && !quoted
        });
        let end = end.unwrap_or(tag.len());
        self.0 = tag.get(end + 1..).unwrap_or_default();
        let tag = &tag[..end];
        if tag.starts_with('/') {
            return Some(Token::Close);
        }
        let (name, attributes) = tag.split_at(tag.find(' ').unwrap_or(tag.len()));
        Some(Token::Open(name, attributes))
    }
}

#[cfg(test)]
mod tests {
    use super::super::sanitise::clean;
    use super::*;

    #[test]
    fn a_tree_has_the_elements_of_its_html() {
        let nodes = parse("<p>a &lt; b<br>c</p>\n<img src=\"a.jpg\" alt=\"x > &quot;y&quot;\">");
        let [Node::Element(p), Node::Text("\n"), Node::Element(img)] = &nodes[..] else {
            panic!("{nodes:?}")
        };
        assert_eq!(text_of(&p.children), "a < b c");
        assert_eq!(img.attribute("alt").as_deref(), Some("x > \"y\""));
        assert_eq!(img.attributes().count(), 2);
    }

    #[test]
    fn a_tag_in_an_attribute_is_no_tag() {
        let html = clean("<abbr title='<img src=x>'>a</abbr>", false);
        assert_eq!(pictures(&html), []);
        assert_eq!(pictures("<img src=\"a&amp;b.jpg\" alt=\"\">"), [("a&b.jpg".to_owned(), String::new())]);
    }

    #[test]
    fn html_that_is_nested_without_end_is_cut_flat() {
        let deep = format!("{}x{}", "<div>".repeat(20_000), "</div>".repeat(20_000));
        assert_eq!(text_of(&parse(&deep)), "x");
        assert_eq!(text_of(&parse(&clean(&"> ".repeat(3_000), false))), "> ".repeat(3_000).trim());
    }
}
