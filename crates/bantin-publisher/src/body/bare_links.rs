//! Addresses that are written into a text without brackets: where they end. comrak takes everything up to the next space
//! for the address, even quotation marks and dots of the sentence around it: `“xem https://a.example/”…`.

use comrak::nodes::{Ast, NodeValue, Sourcepos};
use comrak::{Arena, Node};

/// Marks that come in pairs. An address may hold a whole pair, but not a closing mark alone.
const PAIRS: [(char, char); 13] = [
    ('“', '”'),
    ('„', '”'),
    ('‟', '”'),
    ('«', '»'),
    ('‹', '›'),
    ('（', '）'),
    ('「', '」'),
    ('『', '』'),
    ('【', '】'),
    ('《', '》'),
    ('〈', '〉'),
    ('［', '］'),
    ('〔', '〕'),
];

/// Marks that are in no address: it ends before the first of them.
const ENDS: [char; 9] = ['…', '。', '，', '、', '！', '？', '；', '：', '\u{200b}'];

/// Marks that may be inside of an address, but not at its end.
const TRAILING: &str = "’‘‚‛′″`?!.,:;*_~'\"–—―·•“„‟«‹";

/// Ends every such address where it ends, and gives the marks behind it back to the text.
pub(super) fn end_before_marks<'a>(arena: &'a Arena<'a>, root: Node<'a>) {
    let links: Vec<Node<'a>> = root.descendants().filter(|node| bare_text(node).is_some()).collect();
    for link in links {
        let Some(text) = bare_text(link) else { continue };
        let end = end(&text);
        if end < text.len() {
            cut(arena, link, &text, end);
        }
    }
}

/// The text of a link that was written without brackets, if anything but ASCII is in it.
fn bare_text(link: Node<'_>) -> Option<String> {
    let data = link.data();
    let NodeValue::Link(address) = &data.value else { return None };
    let child = link.first_child().filter(|child| child.next_sibling().is_none())?;
    let child = child.data();
    let text = child.value.text().filter(|text| !text.is_ascii())?;
    // A link in brackets or `<>` begins before its text.
    let bare = child.sourcepos.start == data.sourcepos.start && address.title.is_empty();
    (bare && address.url.ends_with(text)).then(|| text.to_string())
}

/// Where an address ends.
fn end(text: &str) -> usize {
    let mut open = Vec::new();
    let mut end = text.len();
    for (at, c) in text.char_indices() {
        if PAIRS.iter().any(|(opens, _)| *opens == c) {
            open.push(c);
        } else if PAIRS.iter().any(|(_, closes)| *closes == c) {
            let opened = open.pop().is_some_and(|opens| PAIRS.contains(&(opens, c)));
            if !opened {
                end = at;
                break;
            }
        } else if ENDS.contains(&c) {
            end = at;
            break;
        }
    }
    text[..end].trim_end_matches(|c| TRAILING.contains(c)).len()
}

fn cut<'a>(arena: &'a Arena<'a>, link: Node<'a>, text: &str, end: usize) {
    let (address, marks) = text.split_at(end);
    if let NodeValue::Link(to) = &mut link.data_mut().value {
        to.url.truncate(to.url.len() - marks.len());
    }
    if let Some(child) = link.first_child()
        && let Some(text) = child.data_mut().value.text_mut()
    {
        *text = address.to_owned().into();
    }
    let Sourcepos { mut start, end } = link.data().sourcepos;
    start.column += address.len();
    let mut ast = Ast::new(NodeValue::Text(marks.to_owned().into()), start);
    ast.sourcepos.end = end;
    link.insert_after(arena.alloc(ast.into()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_ends_before_the_marks_of_its_sentence() {
        for (address, marks) in [
            ("https://a.example/x", "”"),
            ("https://a.example/x", "”…"),
            ("https://a.example/x", ".”"),
            ("https://a.example/x", "’"),
            ("https://a.example/x", "».”"),
            ("https://a.example/x", "…"),
            ("https://a.example/x", "”–chữ"),
            ("https://a.example/x", "—"),
            ("https://a.example/x", "）。"),
            ("https://vi.wiki.example/L’Oréal", ""),
            ("https://vi.wiki.example/Hội_An", "”"),
            ("https://vi.wiki.example/“Nhà”", "”"),
            ("https://vi.wiki.example/1986–1990", ""),
        ] {
            assert_eq!(end(&[address, marks].concat()), address.len(), "{address} {marks}");
        }
    }
}
