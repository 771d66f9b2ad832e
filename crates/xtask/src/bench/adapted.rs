//! An article of a newsroom in the words of others, and a newer one made of it. Knows nothing of files.

use anyhow::{Context, Result};

/// What stands in our front matter, and what Hugo and Eleventy call it.
const NAMES: [(&str, &str); 5] = [
    ("headline", "title"),
    ("published", "date"),
    ("lead", "lead"),
    ("byline", "byline"),
    // Tags of theirs would make pages of their own.
    ("tags", "keywords"),
];

/// The same article with the front matter that Hugo and Eleventy read.
pub fn front_matter(article: &str, picture: Option<&str>) -> Result<String> {
    let (ours, body) = article
        .strip_prefix("---\n")
        .and_then(|rest| rest.split_once("\n---\n"))
        .context("an article without front matter")?;
    let mut text = String::with_capacity(article.len() + 32);
    text.push_str("---\n");
    for line in ours.lines() {
        let name = line.split_once(':').map_or(line, |(name, _)| name);
        if let Some((_, theirs)) = NAMES.iter().find(|(ours, _)| *ours == name) {
            text.extend([theirs, &line[name.len()..], "\n"]);
        }
    }
    if let Some(picture) = picture {
        text.extend(["picture: ", picture, "\n"]);
    }
    text.extend(["---\n", body]);
    Ok(text)
}

/// The same text under a headline of its own, newer than every made-up article.
pub fn newer(article: &str, number: usize) -> String {
    let mut text = String::with_capacity(article.len());
    for line in article.lines() {
        match line.split_once(':').map(|(name, _)| name) {
            Some("headline") => text.push_str(&format!("headline: \"Bài thêm số {number}\"")),
            Some("published") => {
                let (hour, minute) = (6 + number / 60 % 18, number % 60);
                text.push_str(&format!("published: 2026-10-31T{hour:02}:{minute:02}:00+07:00"));
            }
            _ => text.push_str(line),
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARTICLE: &str = "---\nheadline: \"Chợ: đông\"\npublished: 2026-10-22T06:51:56+07:00\nlead: \"Tin.\"\n\
        picture: picture.jpg\ntags: [chợ]\n---\n\nBài viết.\n";

    #[test]
    fn the_front_matter_is_renamed_and_the_text_is_kept() {
        let text = "---\ntitle: \"Chợ: đông\"\ndate: 2026-10-22T06:51:56+07:00\nlead: \"Tin.\"\n\
            keywords: [chợ]\npicture: /pictures/1.jpg\n---\n\nBài viết.\n";
        assert_eq!(front_matter(ARTICLE, Some("/pictures/1.jpg")).unwrap(), text);
        assert!(!front_matter(ARTICLE, None).unwrap().contains("picture"));
        assert!(front_matter("Bài viết.", None).is_err());
    }

    #[test]
    fn a_newer_article_has_its_own_headline_and_moment() {
        let text = newer(ARTICLE, 61);
        assert!(text.contains("headline: \"Bài thêm số 61\"\npublished: 2026-10-31T07:01:00+07:00\nlead:"));
        assert!(text.ends_with("---\n\nBài viết.\n"));
    }
}
