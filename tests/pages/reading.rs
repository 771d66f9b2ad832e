//! HTML as it is read: its text, its links, its elements. Enough for the HTML that the app
//! writes, which is well formed.

/// A piece of a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    pub html: String,
}

#[derive(Clone, Debug)]
pub struct Link {
    pub href: String,
    pub text: String,
    tag: String,
}

pub fn read(html: impl Into<String>) -> Reading {
    Reading { html: html.into() }
}

/// Elements that stand within a line of text.
const INLINE: [&str; 4] = ["a", "b", "strong", "em"];

impl Reading {
    pub fn count(&self, part: &str) -> usize {
        self.html.matches(part).count()
    }

    /// What a reader reads, blocks set apart by one space.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for piece in self.html.split('<') {
            let (tag, words) = piece.split_once('>').unwrap_or(("", piece));
            let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
            if !INLINE.contains(&name) {
                text.push(' ');
            }
            text.push_str(words);
        }
        unescape(&text).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    pub fn says(&self, sentence: &str) -> bool {
        self.text().contains(sentence)
    }

    /// The first element of this name, with its tags.
    pub fn element(&self, name: &str) -> Reading {
        let (open, close) = (["<", name].concat(), ["</", name, ">"].concat());
        let start = self.html.find(&open).unwrap_or_else(|| panic!("no {name} in {}", self.html));
        let (mut depth, mut at) = (0usize, start);
        loop {
            let rest = &self.html[at..];
            let end = rest.find(&close).unwrap_or_else(|| panic!("{name} does not end"));
            depth += rest[..end].matches(&open).count();
            at += end + close.len();
            depth -= 1;
            if depth == 0 {
                return read(&self.html[start..at]);
            }
        }
    }

    /// What comes after a piece of the HTML.
    pub fn after(&self, part: &str) -> Reading {
        let (_, rest) = self.html.split_once(part).unwrap_or_else(|| panic!("no {part} in {}", self.html));
        read([part, rest].concat())
    }

    /// Those that are not hidden.
    pub fn links(&self) -> Vec<Link> {
        let pieces = self.html.split("<a ").skip(1);
        let is_seen = |piece: &&str| !piece.split('>').next().unwrap_or_default().contains(" hidden");
        pieces
            .filter(is_seen)
            .map(|piece| {
                let (tag, rest) = piece.split_once('>').expect("a tag ends");
                let (inside, _) = rest.split_once("</a>").expect("a link ends");
                let mut link = Link { href: String::new(), text: read(inside).text(), tag: tag.to_owned() };
                link.href = link.attribute("href").expect("a link leads somewhere").to_owned();
                link
            })
            .collect()
    }
}

impl Link {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let (_, rest) = self.tag.split_once(&[name, "=\""].concat())?;
        rest.split_once('"').map(|(value, _)| value)
    }
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}
