//! What a page's head says of it, in one or two sentences.

/// Letters of a description at most; longer ones are cut between two words.
const LONGEST: usize = 200;

/// A description, as text and made ready for an attribute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Description {
    text: String,
    escaped: String,
}

impl Description {
    /// From plain text.
    pub fn of(text: &str) -> Option<Self> {
        let text = cut(text.trim());
        let mut escaped = String::with_capacity(text.len());
        bantin_app::escape(&text, &mut escaped);
        (!text.is_empty()).then_some(Description { text, escaped })
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    pub fn escaped(&self) -> &str {
        &self.escaped
    }
}

/// The first sentence of a body's first paragraph.
pub(crate) fn first_sentence(body_html: &str) -> Option<Description> {
    let opens = |start: &usize| body_html[start + 2..].starts_with(['>', ' ']);
    let start = body_html.match_indices("<p").map(|(start, _)| start).find(opens)?;
    let start = start + body_html[start..].find('>')? + 1;
    let paragraph = &body_html[start..start + body_html[start..].find("</p>")?];
    let text = plain(paragraph);
    // A full stop ends a sentence where a space follows and a long enough text went before.
    let end = text.match_indices(". ").map(|(at, _)| at + 1).find(|&at| at > 40).unwrap_or(text.len());
    Description::of(&text[..end])
}

/// Text of sanitised HTML, which writes five letters only by name.
fn plain(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut in_tag = false;
    for letter in html.chars() {
        match letter {
            '<' => in_tag = true,
            '>' => in_tag = false,
            '\n' if !in_tag => text.push(' '),
            other if !in_tag => text.push(other),
            _ => {}
        }
    }
    for (name, letter) in
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", "\u{a0}"), ("&amp;", "&")]
    {
        text = text.replace(name, letter);
    }
    text
}

fn cut(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let head: String = text.chars().take(LONGEST).collect();
    let end = head.rfind(' ').unwrap_or(head.len());
    [head[..end].trim_end_matches([',', ';', ':', ' ']), "…"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_sentence_describes_a_body_without_lead() {
        let body = "<h2>Chợ</h2><p>Phiên chợ cuối <b>thu</b> &amp; “hội” ở Mây Sơn bắt đầu từ lúc\nsương. Rồi tan.</p><p>b</p>";
        let description = first_sentence(body).unwrap();
        assert_eq!(description.escaped(), "Phiên chợ cuối thu &amp; “hội” ở Mây Sơn bắt đầu từ lúc sương.");
        assert_eq!(first_sentence("<ul><li>a</li></ul>"), None);
    }

    #[test]
    fn a_long_one_is_cut_between_words() {
        let text = "Mây Sơn, ".repeat(60);
        let description = Description::of(&text).unwrap();
        assert!(description.escaped().ends_with("Sơn…") || description.escaped().ends_with("Mây…"));
        assert!(description.escaped().chars().count() <= LONGEST + 1);
        assert_eq!(Description::of(" "), None);
    }
}
