//! Addresses written as they are, without brackets: where they end. comrak reads on to the next space, over closing
//! quotes and dots that belong to the sentence: `“xem https://a.example/”…`.

use comrak::nodes::{Ast, NodeValue, Sourcepos};
use comrak::{Arena, Node};

/// Marks in pairs: an address may hold both of them, or neither.
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

/// Marks that end a sentence or a part of it wherever they stand: no address has them.
const ENDS: [char; 9] = ['…', '。', '，', '、', '！', '？', '；', '：', '\u{200b}'];

/// Marks that an address may have inside, but not at its end.
const TRAILING: &str = "’‘‚‛′″`?!.,:;*_~'\"–—―·•“„‟«‹";

/// Gives the marks behind addresses back to the text.
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

/// What an address shows that stands in a text as it is, if anything but ASCII is in it.
fn bare_text(link: Node<'_>) -> Option<String> {
    let data = link.data();
    let NodeValue::Link(address) = &data.value else { return None };
    let child = link.first_child().filter(|child| child.next_sibling().is_none())?;
    let child = child.data();
    let text = child.value.text().filter(|text| !text.is_ascii())?;
    // Between brackets or `<>` the link begins before its text.
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
    if let Some(shown) = link.first_child()
        && let Some(shown) = shown.data_mut().value.text_mut()
    {
        *shown = address.to_owned().into();
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
