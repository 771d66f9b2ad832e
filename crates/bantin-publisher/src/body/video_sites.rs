//! Pages of sites that show videos, known by their addresses.

use url::Url;

/// The site whose page with a video an address leads to, as readers call it; `None` for any other address.
pub(super) fn video_site(address: &str) -> Option<&'static str> {
    let url = Url::parse(address.trim()).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    let host = url.host_str()?;
    let host = ["www.", "m.", "web."].iter().find_map(|of| host.strip_prefix(of)).unwrap_or(host);
    let path = url.path();
    let starts = |beginnings: &[&str]| beginnings.iter().any(|beginning| path.starts_with(beginning));
    let shows = match host {
        "youtu.be" | "fb.watch" | "vm.tiktok.com" | "vt.tiktok.com" => path.len() > 1,
        "youtube.com" | "youtube-nocookie.com" | "music.youtube.com" => {
            starts(&["/watch", "/shorts/", "/live/", "/embed/", "/playlist"])
        }
        "facebook.com" => {
            starts(&["/watch", "/reel/", "/share/v/", "/share/r/"]) || path.contains("/videos/")
        }
        "vimeo.com" | "player.vimeo.com" => {
            path.trim_start_matches("/video").len() > 1 && path.contains(|c: char| c.is_ascii_digit())
        }
        "tiktok.com" => path.contains("/video/") || starts(&["/embed/", "/player/"]),
        _ => false,
    };
    let site = match host {
        "youtu.be" | "youtube.com" | "youtube-nocookie.com" | "music.youtube.com" => "YouTube",
        "facebook.com" | "fb.watch" => "Facebook",
        "vimeo.com" | "player.vimeo.com" => "Vimeo",
        _ => "TikTok",
    };
    shows.then_some(site)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_with_videos_are_known_and_no_others() {
        for (address, site) in [
            ("https://youtu.be/dQw4w9WgXcQ", "YouTube"),
            ("https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=5", "YouTube"),
            ("https://m.youtube.com/shorts/abc", "YouTube"),
            ("https://www.facebook.com/maysonportal/videos/1234/", "Facebook"),
            ("https://fb.watch/abc/", "Facebook"),
            ("https://vimeo.com/76979871", "Vimeo"),
            ("https://www.tiktok.com/@mayson/video/7", "TikTok"),
        ] {
            assert_eq!(video_site(address), Some(site), "{address}");
        }
        for address in [
            "https://www.youtube.com/",
            "https://www.youtube.com/@mayson",
            "https://youtu.be/",
            "https://www.facebook.com/maysonportal",
            "https://vimeo.com/",
            "https://youtube.com.evil.example/watch?v=1",
            "https://evil.example/youtu.be/1",
            "javascript:https://youtu.be/1",
            "/watch?v=1",
            "",
        ] {
            assert_eq!(video_site(address), None, "{address}");
        }
    }
}
