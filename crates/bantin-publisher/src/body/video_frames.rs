//! Frames with videos of other sites (`<iframe src="https://www.youtube.com/embed/…">`), as portals copy them from there: each
//! becomes a link to the video's page. Other frames are dropped by the sanitiser.

use std::borrow::Cow;

use bantin_app::escape;
use url::Url;

use super::raw_tags::raw_tags;
use super::tree::decoded;
use super::video_sites::video_site;

/// HTML with links in the place of such frames; nobody may see it before it is sanitised.
pub(super) fn as_links(html: &str) -> Cow<'_, str> {
    if !html.contains("<iframe") && !html.to_ascii_lowercase().contains("<iframe") {
        return Cow::Borrowed(html);
    }
    let (mut written, mut copied) = (String::new(), 0);
    for tag in raw_tags(html).filter(|tag| tag.is("iframe")) {
        let Some(page) = tag.attribute("src").and_then(|src| video_page(&src)) else { continue };
        let title = tag.attribute("title").filter(|title| says_something(title));
        written.push_str(&html[copied..tag.start]);
        written.push_str("<p><a href=\"");
        escape(&page, &mut written);
        written.push_str("\">");
        escape(title.as_deref().map_or(&*page, str::trim), &mut written);
        written.push_str("</a></p>");
        copied = tag.end;
    }
    if copied == 0 {
        return Cow::Borrowed(html);
    }
    written.push_str(&html[copied..]);
    Cow::Owned(written)
}

/// The page of the video that a frame shows; `None` for any other frame.
pub(super) fn video_page(src: &str) -> Option<String> {
    // Old codes leave the scheme to the page.
    let src = decoded(src.trim());
    let src = if src.starts_with("//") { Cow::Owned(["https:", &src].concat()) } else { src };
    let url = Url::parse(&src).ok()?;
    let query = |wanted: &str| url.query_pairs().find(|(key, _)| key == wanted).map(|(_, value)| value);
    let last = url.path_segments()?.rfind(|part| !part.is_empty()).unwrap_or_default();
    let page = match (url.host_str()?.trim_start_matches("www."), url.path()) {
        ("youtube.com" | "youtube-nocookie.com", path) if path.starts_with("/embed/") => {
            match query("list") {
                Some(list) if last == "videoseries" => {
                    ["https://www.youtube.com/playlist?list=", &list].concat()
                }
                _ => ["https://www.youtube.com/watch?v=", last].concat(),
            }
        }
        ("player.vimeo.com", _) => ["https://vimeo.com/", last].concat(),
        ("facebook.com", "/plugins/video.php") => query("href")?.into_owned(),
        _ => url.to_string(),
    };
    video_site(&page).is_some().then_some(page)
}

/// Whether a frame's title is one of its video, and not the player's own.
fn says_something(title: &str) -> bool {
    let title = title.trim().to_lowercase();
    !title.is_empty() && !title.contains("video player") && !title.contains("trình phát video")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_with_a_video_becomes_a_link_to_its_page() {
        for (src, page) in [
            ("https://www.youtube.com/embed/abc?rel=0&amp;start=3", "https://www.youtube.com/watch?v=abc"),
            ("//www.youtube-nocookie.com/embed/abc", "https://www.youtube.com/watch?v=abc"),
            (
                "https://www.youtube.com/embed/videoseries?list=PL1",
                "https://www.youtube.com/playlist?list=PL1",
            ),
            ("https://player.vimeo.com/video/7?h=x", "https://vimeo.com/7"),
            (
                "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fvideos%2F1%2F",
                "https://www.facebook.com/a/videos/1/",
            ),
            ("https://www.tiktok.com/embed/v2/7", "https://www.tiktok.com/embed/v2/7"),
        ] {
            assert_eq!(video_page(src).as_deref(), Some(page), "{src}");
        }
        for src in [
            "https://maps.example/embed/1",
            "https://www.facebook.com/plugins/video.php?href=javascript%3Aalert(1)",
            "https://www.facebook.com/plugins/page.php?href=https%3A%2F%2Fwww.facebook.com%2Fa",
            "javascript:alert(1)",
            "",
        ] {
            assert_eq!(video_page(src), None, "{src}");
        }
    }

    #[test]
    fn what_stands_around_a_frame_stays() {
        let html = "<p>a</p><IFRAME width=560 src='https://youtu.be/x\"<b>' title=\"Lễ hội\"></iframe><iframe src=/b></iframe>";
        let linked = as_links(html);
        assert!(
            linked.starts_with("<p>a</p><p><a href=\"https://youtu.be/x%22%3Cb%3E\">Lễ hội</a></p></iframe>"),
            "{linked}"
        );
        assert!(linked.ends_with("<iframe src=/b></iframe>"), "{linked}");
    }
}
