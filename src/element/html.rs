//! An element as HTML, exactly as a browser's parser will read it back.

use super::{Element, Inside, Node};

/// Elements that have no inside and no end tag.
const VOID: [&str; 6] = ["br", "hr", "img", "input", "source", "wbr"];

pub fn write(element: &Element, html: &mut String) {
    html.push('<');
    html.push_str(element.tag);
    for (name, value) in &element.attributes {
        html.push(' ');
        html.push_str(name);
        if !value.is_empty() {
            html.push_str("=\"");
            escape(value, html);
            html.push('"');
        }
    }
    html.push('>');
    if VOID.contains(&element.tag) {
        return;
    }
    match &element.inside {
        Inside::Html(inside) => html.push_str(inside),
        Inside::Nodes(nodes) => nodes.iter().for_each(|node| write_node(node, html)),
    }
    html.push_str("</");
    html.push_str(element.tag);
    html.push('>');
}

fn write_node(node: &Node, html: &mut String) {
    match node {
        Node::Element(element) => write(element, html),
        Node::Text(text) => escape(text, html),
        Node::Region(region) => {
            if let Some(element) = region.draw() {
                write(&element, html);
            }
        }
        Node::Several(nodes) => nodes.iter().for_each(|node| write_node(node, html)),
    }
}

/// Writes a text for an element or a quoted attribute.
pub fn escape(text: &str, html: &mut String) {
    let mut rest = text;
    // What needs no name is copied in one piece.
    while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'&' | b'<' | b'>' | b'"')) {
        html.push_str(&rest[..at]);
        html.push_str(match rest.as_bytes()[at] {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            _ => "&quot;",
        });
        rest = &rest[at + 1..];
    }
    html.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::super::el;
    use leptos::prelude::RenderHtml;

    #[test]
    fn what_readers_wrote_cannot_become_markup() {
        let html = el("p").attr("title", "a\"b<c").child("1 < 2 & 3 > \"2\"").to_html();
        assert_eq!(html, "<p title=\"a&quot;b&lt;c\">1 &lt; 2 &amp; 3 &gt; &quot;2&quot;</p>");
    }

    #[test]
    fn texts_side_by_side_are_one_and_empty_ones_none() {
        let parts = el("p").child("Tin ").child("").child("khác").child(Some(el("b").child("!")));
        assert_eq!(parts, el("p").child("Tin khác").child(el("b").child("!")));
        assert_eq!(el("p").child(None::<&str>).to_html(), "<p></p>");
    }

    #[test]
    fn void_elements_have_no_end() {
        assert_eq!(el("img").attr("alt", "").to_html(), "<img alt>");
    }
}
