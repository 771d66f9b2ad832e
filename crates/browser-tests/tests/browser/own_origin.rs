//! Nothing but the portal itself is asked for anything, and its security policy holds.

use browser_tests::{Reader, Scene, sample};

#[tokio::test]
async fn no_page_breaks_its_security_policy_or_asks_another_host() {
    let reader = Scene::of_the_sample().reader().await;
    for (kind, path) in sample::EVERY_KIND {
        reader.opens(path).await;
        reader.all_is_quiet().await;
        assert_eq!(reader.refused().await, [""; 0], "{kind}");
        assert!(reader.has("meta[http-equiv=Content-Security-Policy]").await, "{kind}");
        assert!(!reader.has("[style]").await, "{kind}: no style attribute");
    }
    for (kind, path) in sample::PLAIN {
        reader.opens(path).await;
        reader.proxy.has_answered().await;
        reader.settles().await;
        assert_eq!(reader.refused().await, [""; 0], "{kind}");
        assert!(reader.has("meta[http-equiv=Content-Security-Policy]").await, "{kind}");
        assert!(reader.has("main a[href]").await && !reader.has("[style]").await, "{kind}");
    }
    reader.opens(sample::TEN_PICTURES).await;
    reader.app_is_ready().await;
    reader.clicks("article figure img").await;
    reader.waits_until("document.querySelector('.viewer img').naturalWidth > 100").await;
    reader.clicks_on("Đóng").await;
    reader.waits_until("!document.querySelector('.viewer')").await;
    reader.clicks("[data-list] .teaser a").await;
    reader.all_is_quiet().await;
    assert_eq!(reader.refused().await, [""; 0], "while using it");
    let elsewhere = asked_elsewhere(&reader).await;
    assert!(elsewhere.is_empty(), "{elsewhere:?}");
}

#[tokio::test]
async fn the_policy_refuses_what_is_not_the_portals() {
    let reader = Scene::of_the_sample().uses("/").await;
    for (tried, refused) in [
        ("document.createElement('script').textContent = 'window.evil = 1'", "require-trusted-types-for"),
        (
            "document.body.insertAdjacentHTML('beforeend', '<img src=. onerror=evil=1>')",
            "require-trusted-types-for",
        ),
        ("document.body.append(Object.assign(new Image(), { src: 'https://evil.example/' }))", "img-src"),
        ("fetch('https://evil.example/').catch(() => 0)", "connect-src"),
    ] {
        reader.js(&format!("(() => {{ window.refused.length = 0; try {{ {tried} }} catch {{}} }})()")).await;
        reader.waits_until("window.refused.length == 1").await;
        assert!(reader.refused().await[0].contains(refused), "{tried}: {:?}", reader.refused().await);
    }
    assert!(reader.js("window.evil").await.is_null());
}

#[tokio::test]
async fn a_reader_is_given_no_cookie_and_nothing_is_stored() {
    let reader = Scene::of_the_sample().uses(sample::LONG_READ).await;
    reader.all_is_quiet().await;
    assert_eq!(reader.js("document.cookie").await, "");
    assert_eq!(reader.number("localStorage.length + sessionStorage.length").await, 0.0);
}

/// Requests of the page that went to another origin, from the browser's own record.
pub async fn asked_elsewhere(reader: &Reader) -> Vec<String> {
    let own = reader.proxy.origin() + "/";
    let record = reader.browser.log("performance").await;
    let messages = record.iter().filter_map(|entry| {
        let message: serde_json::Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
        let event = &message["message"];
        let asked = event["method"] == "Network.requestWillBeSent";
        asked.then(|| event["params"]["request"]["url"].as_str().unwrap_or_default().to_owned())
    });
    let asked: Vec<String> = messages.collect();
    assert!(asked.len() > 5, "the record is there: {asked:?}");
    asked.into_iter().filter(|url| !url.starts_with(&own) && !url.starts_with("data:")).collect()
}
