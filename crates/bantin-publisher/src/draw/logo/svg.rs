//! Drawings (SVG): read by an XML parser, and written anew from the few things that a drawing needs. What a
//! parser of another kind might see in the file is gone with the file. What a reader would miss is an error.

use std::io::Cursor;

use bantin_messages::messages::{DeepSvg, NoSvg, SvgLoads, SvgNeedless, SvgOfHtml, SvgScript, UnreadableSvg};
use bantin_messages::{Argument, Message};
use xml::attribute::OwnedAttribute;
use xml::name::OwnedName;
use xml::reader::{EventReader, ParserConfig, XmlEvent};

use super::svg_grammar::{ATTRIBUTES, ELEMENTS, TEXTS, fault, is_inside, without_remarks};

const SVG: &str = "http://www.w3.org/2000/svg";
const XHTML: &str = "http://www.w3.org/1999/xhtml";
const XLINK: &str = "http://www.w3.org/1999/xlink";

/// Elements within elements: no drawing needs more, and each costs a reader's browser memory.
const DEEPEST: usize = 100;

/// The drawing as it is published, or what is wrong with it.
pub(super) fn rewritten(bytes: &[u8]) -> Result<Vec<u8>, Message> {
    let config = ParserConfig::new().cdata_to_characters(true).ignore_comments(true).max_attributes(500);
    let mut drawing = Drawing::default();
    for event in EventReader::new_with_config(Cursor::new(bytes), config) {
        drawing.take(event.map_err(|error| UnreadableSvg { why: Argument::of(&error) })?)?;
    }
    if drawing.text.is_empty() {
        return Err(NoSvg.into());
    }
    Ok(drawing.text.into_bytes())
}

#[derive(Default)]
struct Drawing {
    /// What was written so far.
    text: String,
    /// The elements that are open.
    open: Vec<String>,
    /// How many elements are open in one that is left out.
    left_out: usize,
    /// A start tag waits for its end, or for the end of the element.
    unclosed: bool,
    /// The style sheet that is being read; it may come in pieces.
    style: String,
}

impl Drawing {
    fn take(&mut self, event: XmlEvent) -> Result<(), Message> {
        match event {
            XmlEvent::StartElement { name, attributes, .. } => self.start(&name, &attributes),
            XmlEvent::EndElement { .. } => self.end(),
            XmlEvent::Characters(text) | XmlEvent::Whitespace(text) | XmlEvent::CData(text) => {
                self.text(&text);
                Ok(())
            }
            // What it declares could stand for anything further on.
            XmlEvent::Doctype { syntax } if syntax.contains('[') => Err(needless("<!DOCTYPE … [")),
            XmlEvent::ProcessingInstruction { name, .. } if name == "xml-stylesheet" => {
                Err(needless("<?xml-stylesheet"))
            }
            _ => Ok(()),
        }
    }

    fn start(&mut self, name: &OwnedName, attributes: &[OwnedAttribute]) -> Result<(), Message> {
        let element = name.local_name.as_str();
        if self.open.len() + self.left_out >= DEEPEST {
            return Err(DeepSvg { most: DEEPEST.into() }.into());
        }
        if self.left_out > 0 || is_note(name) {
            self.left_out += 1;
            return Ok(());
        }
        if name.namespace.as_deref() == Some(XHTML) {
            return Err(needless(SvgOfHtml { element: element.into() }));
        }
        if self.open.is_empty() && element != "svg" {
            return Err(NoSvg.into());
        }
        if !ELEMENTS.contains(&element) || self.open.last().is_some_and(|parent| parent == "style") {
            return Err(needless(format!("<{element}>")));
        }
        self.close_tag();
        self.text += &format!("<{element}");
        if self.open.is_empty() {
            self.attribute("xmlns", SVG);
        }
        for attribute in attributes {
            self.keep(element, attribute, attributes)?;
        }
        self.unclosed = true;
        self.open.push(element.to_owned());
        Ok(())
    }

    fn end(&mut self) -> Result<(), Message> {
        if self.left_out > 0 {
            self.left_out -= 1;
            return Ok(());
        }
        let Some(element) = self.open.pop() else { return Ok(()) };
        if element == "style" {
            let css = without_remarks(&std::mem::take(&mut self.style));
            if let Some(fault) = fault(&css) {
                return Err(needless(fault));
            }
            self.close_tag();
            self.text += &escaped(&css);
        }
        if std::mem::take(&mut self.unclosed) {
            self.text += "/>";
        } else {
            self.text += &format!("</{element}>");
        }
        Ok(())
    }

    /// Words, and the spaces between them; those between elements are not seen.
    fn text(&mut self, text: &str) {
        let Some(element) = self.open.last().filter(|_| self.left_out == 0) else { return };
        if element == "style" {
            self.style += text;
        } else if TEXTS.contains(&element.as_str()) {
            self.close_tag();
            self.text += &escaped(text);
        }
    }

    fn keep(
        &mut self,
        element: &str,
        attribute: &OwnedAttribute,
        all: &[OwnedAttribute],
    ) -> Result<(), Message> {
        let (name, value) = (attribute.name.local_name.as_str(), attribute.value.trim());
        let plain = attribute.name.namespace.is_none();
        if plain && name.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("on")) {
            return Err(SvgScript { name: name.into() }.into());
        }
        let links = attribute.name.namespace.as_deref() == Some(XLINK);
        if name == "href" && (plain || links) {
            if !is_inside(element, value) && !value.is_empty() {
                let shown: String = value.chars().take(40).collect();
                return Err(SvgLoads { address: shown.into() }.into());
            }
            // The older way to write it, where it is not written in the newer one too.
            let is_href =
                |other: &OwnedAttribute| other.name.local_name == "href" && other.name.namespace.is_none();
            if plain || !all.iter().any(is_href) {
                self.attribute("href", value);
            }
            return Ok(());
        }
        if !plain || name != "style" && !ATTRIBUTES.contains(&name) {
            return Ok(());
        }
        let value = if name == "style" { without_remarks(value) } else { value.to_owned() };
        if let Some(fault) = fault(&value).filter(|_| !name.starts_with("aria-")) {
            return Err(needless(fault));
        }
        self.attribute(name, &value);
        Ok(())
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.text += &format!(" {name}='{}'", escaped(value));
    }

    fn close_tag(&mut self) {
        if std::mem::take(&mut self.unclosed) {
            self.text.push('>');
        }
    }
}

/// What drawing programs note for themselves; browsers show nothing of it. Without a namespace it is a
/// drawing that forgot to say so.
fn is_note(name: &OwnedName) -> bool {
    match name.namespace.as_deref() {
        Some(SVG) | None => name.local_name == "metadata",
        Some(XHTML) => false,
        Some(_) => true,
    }
}

fn needless(found: impl Into<Argument>) -> Message {
    SvgNeedless { found: found.into() }.into()
}

/// As XML writes it; line ends stay what they are.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped += "&amp;",
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '\'' => escaped += "&#39;",
            '\r' => escaped += "&#13;",
            c => escaped.push(c),
        }
    }
    escaped
}
