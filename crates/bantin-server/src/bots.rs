//! Who is no visitor: programs that say so, and pages fetched before anybody asked.
//! A short list of own words: the crate for it is years old, and a public list comes
//! with the roadmap's second part.

use axum::http::HeaderMap;
use axum::http::header::USER_AGENT;

/// Words of programs, in lower case. Browsers and the apps around them have none.
const WORDS: [&str; 58] = [
    "bot",
    "crawl",
    "spider",
    "slurp",
    "scrap",
    "headless",
    "phantomjs",
    "selenium",
    "webdriver",
    "puppeteer",
    "playwright",
    "cypress",
    "lighthouse",
    "pagespeed",
    "gtmetrix",
    "pingdom",
    "uptime",
    "monitor",
    "statuscake",
    "facebookexternalhit",
    "facebookcatalog",
    "meta-external",
    "whatsapp/",
    "embedly",
    "preview",
    "mediapartners",
    "google-",
    "googleother",
    "apis-google",
    "curl",
    "wget",
    "python",
    "java/",
    "okhttp",
    "go-http-client",
    "httpclient",
    "http-client",
    "libwww",
    "axios",
    "node-fetch",
    "undici",
    "got (",
    "ruby/",
    "php/",
    "guzzle",
    "postman",
    "insomnia",
    "httpie",
    "feedfetcher",
    "feedly",
    "feedparser",
    "archive",
    "validator",
    "zgrab",
    "masscan",
    "ureq",
    "reqwest",
    "http://",
];

/// Telephones whose name holds a word of the list.
const TELEPHONES: [&str; 1] = ["cubot"];

/// Whether a beat is not a person's.
pub fn is_bot(headers: &HeaderMap) -> bool {
    let agent = headers.get(USER_AGENT).map_or(&b""[..], |agent| agent.as_bytes());
    is_program(&String::from_utf8_lossy(agent)) || is_ahead_of_time(headers)
}

fn is_program(agent: &str) -> bool {
    let mut agent = agent.trim().to_ascii_lowercase();
    for telephone in TELEPHONES {
        agent = agent.replace(telephone, "");
    }
    agent.is_empty() || agent.contains("https://") || WORDS.iter().any(|word| agent.contains(word))
}

fn is_ahead_of_time(headers: &HeaderMap) -> bool {
    ["sec-purpose", "purpose", "x-purpose", "x-moz"].iter().any(|name| {
        headers.get_all(*name).iter().any(|value| {
            let value = value.as_bytes().to_ascii_lowercase();
            value.starts_with(b"prefetch") || value.starts_with(b"prerender") || value.starts_with(b"preview")
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_are_no_visitors() {
        for agent in [
            "",
            " ",
            "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
            "Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/searchengine)",
            "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/129.0.0.0 Safari/537.36",
            "curl/8.5.0",
            "python-requests/2.32.3",
            "WhatsApp/2.23.20.0",
            "Mozilla/5.0 (compatible; Somebody/1.0; https://example.com/about)",
        ] {
            assert!(is_program(agent), "{agent}");
        }
    }

    #[test]
    fn browsers_and_the_apps_around_them_are_visitors() {
        for agent in [
            "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 Mobile Safari/537.36",
            "Mozilla/5.0 (Linux; Android 9; CUBOT_X19) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/80.0.3987.99 Mobile Safari/537.36",
            "Mozilla/5.0 (Linux; Android 12; SM-A127F; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/128.0.6613.127 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/480.0.0.54.88;]",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Zalo iOS/585 ZaloTheme/light ZaloLanguage/vn",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/120.0.0 Chrome/120.0.0.0 Safari/537.36",
            "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
            "Opera/9.80 (J2ME/MIDP; Opera Mini/7.1.32052/29.3709; U; vi) Presto/2.8.119 Version/11.10",
        ] {
            assert!(!is_program(agent), "{agent}");
        }
    }

    #[test]
    fn a_page_fetched_ahead_of_time_is_no_visit() {
        let mut headers = HeaderMap::new();
        headers.insert(USER_AGENT, "Mozilla/5.0 Firefox/128.0".parse().unwrap());
        assert!(!is_bot(&headers));
        headers.insert("sec-purpose", "prefetch;prerender".parse().unwrap());
        assert!(is_bot(&headers));
    }
}
