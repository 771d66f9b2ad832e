//! A browser takes of each picture the file that fits the place where it is drawn: none is blurred while a larger one lies
//! there, and none costs the bytes of a much larger one.

use browser_tests::{Newsroom, Reader, Scene, Window};
use serde_json::Value;

/// What is wrong with the file that a browser chose for each picture; `scale` is the screen's pixels for one of the page.
///
/// A picture is drawn as wide as its box, or, where a box cuts it or shows it whole, as its own shape says. By its own rule
/// the browser takes, on fine screens, the nearer one of the two files between which a width lies, nearer by factors: so it
/// may be drawn larger by the root of that step, and on plain screens not at all. Rounding is allowed a fiftieth.
const WRONG: &str = r"((scale) => [...document.querySelectorAll('main img[srcset]')].map((img) => {
    const { width, height } = img.getBoundingClientRect();
    const shape = img.naturalWidth / img.naturalHeight;
    const fit = getComputedStyle(img).objectFit;
    const drawn = fit == 'cover' ? Math.max(width, height * shape) : fit == 'contain' ? Math.min(width, height * shape) : width;
    const needed = drawn * scale / 1.02;
    const files = img.srcset.split(', ').map((one) => one.split(' ')).map(([path, w]) => ({ path, w: parseInt(w) }));
    const at = files.findIndex(({ path }) => img.currentSrc.endsWith(path));
    const [before, chosen, next] = [files[at - 1], files[at], files[at + 1]];
    const told = `${img.alt || img.className}: ${img.sizes}: ${Math.round(drawn)} px as ${chosen?.w} of ${files.map(({ w }) => w)}`;
    if (!chosen) return 'no file of its own: ' + told;
    if (next && needed > (scale == 1 ? chosen.w : Math.sqrt(chosen.w * next.w))) return 'blurred: ' + told;
    const enough = files.findIndex(({ w }) => w >= needed);
    if (enough >= 0 && at > enough + (fit == 'fill' ? 0 : 1)) return 'too large: ' + told;
}).filter(Boolean))";

const SCREENS: [(Window, u32); 5] =
    [(Window::PHONE, 2), (Window::PHONE, 3), (Window::TABLET, 1), (Window::DESK, 1), (Window::DESK, 2)];

/// Looks at every picture of these pages on every screen. Each has a browser of its own: what one has loaded, it shows again
/// where a smaller file would do.
async fn all_fit(newsroom: &Newsroom, paths: &[&str]) {
    let edition = newsroom.publishes();
    let mut wrong = Vec::new();
    for (window, fine) in SCREENS {
        let reader = Scene::of(&edition).on(window.fine(fine)).without_script().reader().await;
        for path in paths {
            reader.opens(path).await;
            let pictures = all_loaded(&reader).await;
            assert!(pictures > 0.0, "{path} shows pictures");
            let told = reader.js(&format!("{WRONG}({fine})")).await;
            let told = told.as_array().into_iter().flatten().filter_map(Value::as_str);
            wrong.extend(told.map(|told| format!("{path} at {} × {fine}: {told}", window.width)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Loads what waits until it comes near; says how many pictures there are.
async fn all_loaded(reader: &Reader) -> f64 {
    reader.js("document.querySelectorAll('main img').forEach((img) => { img.loading = 'eager' })").await;
    let images = "[...document.querySelectorAll('main img')]";
    reader.waits_until(&format!("{images}.every((img) => img.complete && img.naturalWidth)")).await;
    reader.number(&format!("{images}.length")).await
}

/// Writes the article of a day with a lead picture of this size.
fn article(newsroom: &Newsroom, day: u32, size: (u32, u32), body: &str) {
    let folder = format!("content/tin/bai-{day}");
    let text = format!(
        "---\nheadline: \"Tin ngày {day}\"\npublished: 2026-01-{day:02}\nlead: \"Đoạn tóm tắt {day}.\"\n\
         picture: {{ file: dau.png, alt: \"Ảnh đầu\" }}\n---\n\nĐoạn trước.\n\n{body}\n"
    );
    newsroom.file(&format!("{folder}/index.md"), text).picture(&format!("{folder}/dau.png"), size, day);
}

#[tokio::test]
async fn pictures_of_an_article_fit_their_places() {
    let newsroom = Newsroom::new();
    let shapes = [(2000, 1333), (1700, 2200), (1900, 700), (900, 600)];
    let body = (1..).zip(shapes).map(|(n, size)| {
        newsroom.picture(&format!("content/tin/bai-1/anh-{n}.png"), size, n);
        format!("![Ảnh {n}](anh-{n}.png)\n\nĐoạn giữa.\n\n")
    });
    article(&newsroom, 1, (1800, 1200), &body.collect::<String>());
    all_fit(&newsroom, &["/tin/bai-1/"]).await;
}

#[tokio::test]
async fn pictures_of_a_gallery_fit_their_places_however_many_they_are() {
    let newsroom = Newsroom::new();
    // Of telephones, held both ways; of a panorama, and square.
    let shapes = [(1800, 1350), (1350, 1800), (1800, 600), (1700, 1700)];
    let paths: Vec<String> = (2..=7)
        .map(|pictures| {
            let body = (1..=pictures).zip(shapes.iter().cycle().skip(pictures as usize)).map(|(n, size)| {
                newsroom.picture(&format!("content/tin/bai-{pictures}/anh-{n}.png"), *size, n);
                format!("![Ảnh {n}](anh-{n}.png)\n\n")
            });
            article(&newsroom, pictures, (900, 600), &body.collect::<String>());
            format!("/tin/bai-{pictures}/")
        })
        .collect();
    all_fit(&newsroom, &paths.iter().map(String::as_str).collect::<Vec<_>>()).await;
}

#[tokio::test]
async fn pictures_of_the_front_page_and_of_lists_fit_their_places() {
    let newsroom = Newsroom::new();
    (1..=9).for_each(|day| article(&newsroom, day, (1800, 1200 + 20 * day), ""));
    // The list first: its small files do not do on the front page, and so are not shown there again.
    all_fit(&newsroom, &["/tin/", "/"]).await;
    // With fewer, other stories stand on the front page.
    for stories in [1, 2, 3] {
        let newsroom = Newsroom::new();
        (1..=stories).for_each(|day| article(&newsroom, day, (1700, 1200), ""));
        all_fit(&newsroom, &["/"]).await;
    }
}
