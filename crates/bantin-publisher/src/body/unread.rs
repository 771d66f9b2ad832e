//! Signs that Markdown does not read as their author meant them, so that readers see them or miss what they stand for:
//! shortcodes of other systems, brackets that are no links, paragraphs that are indented like code, unused definitions.

mod deep;
mod signs;
mod unused_definitions;
mod visible;

use comrak::Arena;
use comrak::nodes::NodeValue;

use super::columns::Columns;
use super::markdown;
use super::too_much::TooMuch;
use visible::Visible;

pub(crate) use signs::Sign;

/// A sign, and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unread {
    pub sign: Sign,
    /// As the author wrote it, shortened.
    pub written: String,
    /// Line of the body, from 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
}

/// The signs of a text, in reading order.
pub(crate) fn unread(text: &str) -> Result<Vec<Unread>, TooMuch> {
    if !may_be_unread(text) {
        return Ok(Vec::new());
    }
    let arena = Arena::new();
    let root = markdown::parse(&arena, text)?;
    let mut all: Vec<Unread> = Vec::new();
    let mut add = |sign, written: &str, (line, column)| {
        all.push(Unread { sign, written: shortened(written), line, column });
    };
    let mut level = None;
    for node in root.descendants() {
        let data = node.data();
        let start = data.sourcepos.start;
        if let NodeValue::Heading(heading) = &data.value
            && level.replace(heading.level).is_some_and(|before| heading.level > before + 1)
        {
            add(Sign::Skips, Visible::of_words(node).text(), (start.line, start.column));
        }
        let visible = match &data.value {
            NodeValue::CodeBlock(code) if !code.fenced => {
                let first = code.literal.lines().next().unwrap_or_default();
                add(Sign::Indented, first.trim(), (start.line, start.column));
                continue;
            }
            NodeValue::HtmlBlock(html) => Visible::of_html(&html.literal, start),
            NodeValue::Paragraph | NodeValue::Heading(_) | NodeValue::TableCell => Visible::of_words(node),
            _ => continue,
        };
        if deep::is_too_deep(node, visible.text()) {
            add(Sign::Deep, visible.text(), (start.line, start.column));
        }
        let signs = signs::find(visible.text());
        if signs.is_empty() {
            continue;
        }
        let columns = Columns::of(visible.text());
        for (at, length, sign) in signs {
            add(sign, &visible.text()[at..at + length], visible.place(at, &columns));
        }
    }
    for (sign, written, place) in unused_definitions::find(text, root) {
        add(sign, written, place);
    }
    all.sort_by_key(|unread| (unread.line, unread.column));
    Ok(all)
}

/// Whether a text may have any of these signs. Most have none, and are not parsed for them.
fn may_be_unread(text: &str) -> bool {
    let indented = |line: &str| {
        let spaces = line.bytes().take_while(|byte| *byte == b' ').count();
        spaces >= 4 || line.as_bytes().get(spaces) == Some(&b'\t')
    };
    memchr::memchr2(b'{', b'[', text.as_bytes()).is_some()
        || ["#", ":::", "!!! ", "**", "~~"].iter().any(|sign| text.contains(sign))
        || text.lines().any(|line| indented(line) || deep::may_be_too_deep(line))
}

fn shortened(text: &str) -> String {
    const LONGEST: usize = 40;
    let line: Vec<&str> = text.split_whitespace().collect();
    let line = line.join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => line[..end].to_owned() + "…",
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signs_of(text: &str) -> Vec<String> {
        let unread = unread(text).unwrap();
        unread.iter().map(|u| format!("{}:{} {:?} {}", u.line, u.column, u.sign, u.written)).collect()
    }

    #[test]
    fn signs_of_other_systems_are_told_where_they_stand() {
        assert_eq!(
            signs_of(
                "Xem {{< youtube abc >}} và\n{{<figure src=\"a.jpg\">}}.\n\n{% include a.html %}\n\n# Mục {: .hep }\n\n\
                 [caption id=\"a_1\"]Đình[/caption]\n\n- [gallery]\n\n<p>{{ site.name }}</p>\n"
            ),
            [
                "1:5 Shortcode {{< youtube abc >}}",
                "2:1 Shortcode {{<figure src=\"a.jpg\">}}",
                "4:1 Shortcode {% include a.html %}",
                "6:7 Attributes {: .hep }",
                "8:1 Shortcode [caption id=\"a_1\"]",
                "8:23 Shortcode [/caption]",
                "10:3 Shortcode [gallery]",
                "12:4 Shortcode {{ site.name }}",
            ]
        );
    }

    #[test]
    fn signs_between_backticks_and_plain_brackets_are_meant() {
        for text in [
            "`{{< a >}}` và ``{% b %}``\n",
            "```\n{{ a }}\n[/b]\n```\n",
            "<pre>\n{{ a }}\n</pre>\n\n<!-- {{ a }} -->\n\n<p>a <code>{{ b }}</code></p>\n",
            "Theo [1], [sic] và [Ghi chú của Ban biên tập] {trích} năm [1945].\n",
            "[a](/b/) [c][d]\n\n[d]: /e/\n\nChú[^1].\n\n[^1]: f\n",
            "- a\n  tiếp\n\n  đoạn\n\n1. b\n\n   đoạn\n",
            "**đậm** ~~bỏ~~ ***\n",
            "#### Một\n\n##### Hai\n\n## Ba\n\n### Bốn\n\n# Năm\n",
        ] {
            assert_eq!(signs_of(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn what_looks_like_markdown_and_is_none_is_told() {
        for (text, sign) in [
            ("    Đoạn thụt đầu dòng.\n", "1:5 Indented Đoạn thụt đầu dòng."),
            ("Một\n\n\tHai\n", "3:2 Indented Hai"),
            ("a [b][không-có]\n", "1:3 Bracket [b][không-có]"),
            ("a [b](c d e)\n", "1:3 Bracket [b](c d e)"),
            ("a[^9]\n", "1:2 Footnote [^9]"),
            ("[[Trang]]\n", "1:1 Bracket [[Trang]]"),
            ("> [!NOTE]\n> a\n", "1:3 Shortcode [!NOTE]"),
            ("- [ ] việc\n", "1:3 Task [ ]"),
            ("::: note\na\n:::\n", "1:1 Shortcode ::: note"),
            ("a ** b**\n", "1:3 Stars **"),
            ("## Một\n\n#### *Hai* ba\n", "3:1 Skips Hai ba"),
        ] {
            assert_eq!(signs_of(text).first().map(String::as_str), Some(sign), "{text}");
        }
    }
}
