//! An answer of the content API that no publisher wrote: it moves nobody, runs nothing and asks nobody.

use browser_tests::{Fault, Newsroom, Reader, Scene, sample};
use serde_json::{Value, json};

const DATA: &str = "/api/v1/articles/bai-02.json";
const VISITS: &str = "/api/v1/visits";

/// What stands in the published body, and is exchanged.
const BODY: &str = "<p>Nội dung của tin ngày 2.</p>";

/// Each holds something that no body may hold.
const BODIES: [&str; 62] = [
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<meta http-equiv=refresh content=0>",
    "<META HTTP-EQUIV=Refresh CONTENT='0;URL=/tin/bai-01/'>",
    "<p>a<meta charset=utf-7></p>",
    "<base href='https://evil.example/'>",
    "<base target=_top>",
    "<form action='https://evil.example/'><input name=a><button>Gửi</button></form>",
    "<button formaction='https://evil.example/'>a</button>",
    "<input autofocus onfocus='evil=1'>",
    "<textarea>a</textarea>",
    "<select><option>a</select>",
    "<iframe src='https://evil.example/'></iframe>",
    "<iframe srcdoc='<script>parent.evil=1</script>'></iframe>",
    "<frameset><frame src='https://evil.example/'></frameset><iframe></iframe>",
    "<object data='https://evil.example/'></object>",
    "<embed src='https://evil.example/'>",
    "<script>evil=1</script>",
    "<script src='https://evil.example/a.js'></script>",
    "<style>body{display:none}</style>",
    "<link rel=stylesheet href='https://evil.example/a.css'>",
    "<link rel=prefetch href='https://evil.example/'>",
    "<p style='position:fixed;inset:0'>a</p>",
    "<svg onload='evil=1'></svg>",
    "<svg><a href='javascript:evil=1'><text>a</text></a></svg>",
    "<svg><style><img title='</style><img src=x onerror=evil=1>'></svg>",
    "<svg><use href='https://evil.example/a.svg#a'/></svg>",
    "<math><mi xlink:href='javascript:evil=1'>a</mi></math>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=x onerror=evil=1&gt;'>",
    "<template><img src=x onerror='evil=1'></template>",
    "<noscript><p title='</noscript><img src=x onerror=evil=1>'></noscript>",
    "<noembed><p title='</noembed><img src=x onerror=evil=1>'></noembed>",
    "<xmp>a</xmp>",
    "<plaintext>a",
    "<title>a</title>",
    "<img src=x onerror='evil=1'>",
    "<img src='https://evil.example/a.png' alt=''>",
    "<img src='//evil.example/a.png' alt=''>",
    "<img src='/\\\\evil.example/a.png' alt=''>",
    "<img src='data:image/svg+xml,<svg/>' alt=''>",
    "<img src='/assets/a.webp' srcset='https://evil.example/a.png 2x' alt=''>",
    "<img src='/assets/a.webp' srcset='/assets/a.webp 1x,https://evil.example/a.png 2x' alt=''>",
    "<picture><source srcset='https://evil.example/a.png'><img src='/assets/a.webp'></picture>",
    "<video src='https://evil.example/a.mp4' autoplay></video>",
    "<audio src='https://evil.example/a.mp3' autoplay></audio>",
    "<video poster='https://evil.example/a.png'></video>",
    "<table background='https://evil.example/a.png'><tr><td>a</table>",
    "<a href='javascript:evil=1'>a</a>",
    "<a href=' java&#10;script:evil=1'>a</a>",
    "<a href='&#1;JavaScript:evil=1'>a</a>",
    "<a href='data:text/html,<script>opener.evil=1</script>'>a</a>",
    "<a href='vbscript:evil=1'>a</a>",
    "<a href='/tin/bai-01/' target=_top>a</a>",
    "<a href='/tin/bai-01/' ping='https://evil.example/'>a</a>",
    "<a href='/tin/bai-01/' download>a</a>",
    "<p onclick='evil=1'>a</p>",
    "<details open ontoggle='evil=1'><summary>a</summary></details>",
    "<marquee onstart='evil=1'>a</marquee>",
    "<p id=app>a</p>",
    "<p class=viewer>a</p>",
    "<p data-retry tabindex=0 autofocus>a</p>",
    "<p is=x-y slot=a contenteditable>a</p>",
    "<evil-element>a</evil-element>",
];

#[tokio::test]
async fn a_body_with_what_no_body_may_hold_ends_as_one_plain_load_of_its_page() {
    let reader = Scene::of(&Newsroom::with_articles(3).publishes()).reader().await;
    for body in BODIES {
        let body = ["<p>Giả</p>", body, "<p>Hết</p>"].concat();
        reader.proxy.breaks(DATA, Fault::Reword(BODY, in_json(&body)));
        ends_as_a_plain_load(&reader, &body).await;
        reader.proxy.mends(DATA);
    }
    asked_nobody_else(&reader).await;
}

#[tokio::test]
async fn what_the_publisher_writes_is_shown_without_a_plain_load() {
    let newsroom = Newsroom::with_articles(3);
    let all = "---\nheadline: \"Tin ngày 2\"\npublished: 2026-01-02T08:00\n---\n\n## Một\n\n- a\n- b\n\n1. c\n\n> d\n\n\
         | e | f |\n|:-:|---|\n| [g](/tin/bai-01/) | <https://h.example/?a=b:c> |\n\n`i` ~~k~~ **l** *m*[^n]\n\n[^n]: o\n\n\
         <details id=\"p\"><summary>q</summary>r</details>\n\n<a href=\"tel:1\">s</a> <sub lang=\"en\">t</sub>\n\n---\n\n```\nu\n```\n";
    newsroom.file("content/tin/bai-02.md", all);
    let reader = Scene::of(&newsroom.publishes()).uses("/tin/").await;
    goes_in_place(&reader, "/tin/bai-02/").await;
    assert!(reader.has("[data-body] .table-scroll").await && reader.has("[data-body] .footnotes").await);

    let reader = Scene::of_the_sample().uses("/").await;
    for path in
        [sample::LONG_READ, sample::TEN_PICTURES, sample::CORRECTED, sample::SHORTEST, sample::STANDING]
    {
        goes_in_place(&reader, path).await;
    }
}

#[tokio::test]
async fn html_goes_into_a_page_by_the_apps_own_way_alone() {
    let reader = Scene::of_the_sample().uses("/").await;
    for way in [
        "document.body.innerHTML = '<p>a</p>'",
        "document.body.insertAdjacentHTML('beforeend', '<p>a</p>')",
        "new DOMParser().parseFromString('<p>a</p>', 'text/html')",
        "document.createElement('script').text = 'evil=1'",
        "trustedTypes.createPolicy('other', {})",
        "trustedTypes.createPolicy('bantin', {})",
    ] {
        let refused = format!("(() => {{ try {{ {way}; return false }} catch {{ return true }} }})()");
        assert_eq!(reader.js(&refused).await, true, "{way}");
    }
    goes_in_place(&reader, sample::LONG_READ).await;
}

#[tokio::test]
async fn another_pages_data_ends_as_a_plain_load_too() {
    let reader = Scene::of(&Newsroom::with_articles(3).publishes()).reader().await;
    for (from, to) in
        [("\"bai-02\"", "\"bai-01\""), ("\"tin\"", "\"le-hoi\""), ("\"bai-02\"", "\"javascript:evil=1\"")]
    {
        reader.proxy.breaks(DATA, Fault::Reword(from, to.to_owned()));
        ends_as_a_plain_load(&reader, to).await;
        reader.proxy.mends(DATA);
    }
}

#[tokio::test]
async fn lists_pictures_and_boxes_lead_nowhere_else_and_ask_nobody_else() {
    let reader = Scene::of_the_sample().reader().await;
    let picture = "\"src\":\"/assets/";
    for (data, link, from, to) in [
        ("/api/v1/front.json", "/", picture, "\"src\":\"https://evil.example/"),
        ("/api/v1/front.json", "/", picture, "\"src\":\"javascript:evil=1;/"),
        ("/api/v1/front.json", "/", "\"srcset\":\"", "\"srcset\":\"https://evil.example/a.png 9w, "),
        ("/api/v1/front.json", "/", "\"slug\":\"", "\"slug\":\"../../"),
        ("/api/v1/sections/du-lich/latest.json", "/du-lich/", "\"slug\":\"", "\"slug\":\"javascript:evil=1"),
        (
            "/api/v1/sections/du-lich/latest.json",
            "/du-lich/",
            "\"section\":\"du-lich\"",
            "\"section\":\"//evil.example\"",
        ),
        ("/api/v1/pages/gioi-thieu.json", "/gioi-thieu/", "<p>", "<p onclick=evil=1>"),
    ] {
        reader.opens(sample::SECTION).await;
        reader.all_is_quiet().await;
        reader.js("window.mark = 1").await;
        reader.proxy.forgets();
        reader.proxy.breaks(data, Fault::Reword(from, to.to_owned()));
        reader.clicks(&format!("body > header a[href='{link}']")).await;
        reader.waits_until(&format!("window.mark != 1 && location.pathname == {link:?}")).await;
        reader.app_is_ready().await;
        reader.proxy.mends(data);
        assert_eq!(reader.proxy.asked_for(link).iter().filter(|path| *path == link).count(), 1, "{to}: once");
        nothing_ran(&reader, to).await;
    }
    // A text is a text, whatever it says.
    reader.opens("/").await;
    reader.all_is_quiet().await;
    let to = "\"headline\":\"<img src=x onerror=evil=1>".to_owned();
    reader.proxy.breaks("/api/v1/sections/", Fault::Reword("\"headline\":\"", to));
    reader.clicks("body > header a[href='/van-hoa-le-hoi/']").await;
    reader.sees("<img src=x onerror=evil=1>").await;
    nothing_ran(&reader, "a headline").await;
    asked_nobody_else(&reader).await;
}

#[tokio::test]
async fn a_figure_is_a_whole_number_or_a_dash() {
    let reader = Scene::of_the_sample().reader().await;
    for wrong in [
        json!("<img src=x onerror=evil=1>"),
        json!(-5),
        json!(1.5),
        json!(1e21),
        json!(true),
        json!([1]),
        json!({}),
    ] {
        let figures = json!({ "online": wrong, "today": wrong, "week": wrong, "total": wrong,
            "as_of": "<b>ngày</b> <i>giờ</i>", "stale": true, "refresh_s": 120 });
        answers(&reader, &figures);
        reader.opens("/").await;
        reader.sees("Chưa cập nhật được.").await;
        assert_eq!(reader.texts("[data-figure]").await, ["—"; 4], "{wrong}");
    }
    // Right figures of no moment.
    answers(
        &reader,
        &json!({ "online": 1, "today": 2, "week": 3, "total": 4, "as_of": "<b>ngày</b> <i>giờ</i>",
        "stale": true, "refresh_s": 120 }),
    );
    reader.opens("/").await;
    reader.app_is_ready().await;
    reader
        .waits_until("document.querySelector('[data-visits-note]').innerText == 'Chưa cập nhật được.'")
        .await;
    assert_eq!(reader.texts("[data-figure]").await, ["1", "2", "3", "4"]);
    nothing_ran(&reader, "figures").await;
}

fn answers(reader: &Reader, figures: &Value) {
    let body = figures.to_string().into_bytes();
    reader.proxy.breaks(VISITS, Fault::Answer { status: 200, kind: "application/json", body });
}

/// From the section's page a click on the second article's link loads its page as the host has it, once.
async fn ends_as_a_plain_load(reader: &Reader, what: &str) {
    reader.opens("/tin/").await;
    reader.app_is_ready().await;
    reader.js("window.mark = 1").await;
    reader.proxy.forgets();
    reader.clicks("[data-list] a[href='/tin/bai-02/']").await;
    reader.waits_until("window.mark != 1 && document.querySelector('h1')?.innerText == 'Tin ngày 2'").await;
    reader.app_is_ready().await;
    assert_eq!(reader.proxy.asked_for("/tin/bai-02/").len(), 1, "{what}: once");
    assert_eq!(reader.text("[data-body]").await, "Nội dung của tin ngày 2.", "{what}");
    nothing_ran(reader, what).await;
}

async fn goes_in_place(reader: &Reader, path: &str) {
    reader.js("window.mark = 1").await;
    reader.js(&format!("navigation.navigate({path:?}) && 1")).await;
    reader.is_at(path).await;
    reader.all_is_quiet().await;
    assert_eq!(reader.js("window.mark").await, 1, "{path}: the app brought it");
    assert!(!reader.text("[data-body]").await.is_empty(), "{path}");
}

/// The reader is where they were, and nothing of what was sent is in the page.
async fn nothing_ran(reader: &Reader, what: &str) {
    assert!(reader.js("window.evil").await.is_null(), "{what} ran");
    assert_eq!(reader.js("location.origin").await, reader.proxy.origin(), "{what}");
    let foreign = "[...document.querySelectorAll('#app *')].filter((e) => /^(script|style|meta|base|link|form|iframe|object|embed|template|math)$/i.test(e.tagName)).length";
    assert_eq!(reader.number(foreign).await, 0.0, "{what}");
    assert_eq!(reader.refused().await, [""; 0], "{what}: the policy had nothing to refuse");
}

async fn asked_nobody_else(reader: &Reader) {
    let record = reader.browser.log("performance").await;
    let asked = record.iter().filter_map(|entry| entry["message"].as_str());
    assert!(
        asked
            .filter(|message| message.contains("requestWillBeSent"))
            .all(|message| !message.contains("evil.example"))
    );
}

/// A text as it stands between the quotes of JSON.
fn in_json(text: &str) -> String {
    Value::from(text).to_string().trim_matches('"').to_owned()
}
