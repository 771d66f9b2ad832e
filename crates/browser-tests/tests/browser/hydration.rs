//! The app takes over a printed page: silently, without asking for what is there, in place.

use browser_tests::{Fault, Newsroom, Reader, Scene, Window, sample};

#[tokio::test]
async fn every_kind_of_page_is_taken_over_in_silence_and_in_place() {
    let reader = Scene::of_the_sample().reader().await;
    for (kind, path) in sample::EVERY_KIND {
        reader.proxy.forgets();
        reader.proxy.breaks("*.wasm", Fault::Hold);
        reader.opens(path).await;
        reader.console().await;
        let printed = main_part(&reader).await;
        reader.proxy.mends("*.wasm");
        reader.all_is_quiet().await;
        assert_eq!(main_part(&reader).await, printed, "{kind}: the page is as it was");
        assert_eq!(reader.console().await, [""; 0], "{kind}: the console is silent");
        assert_eq!(reader.jumps().await, [""; 0], "{kind}: nothing moved");
        let own = own_data(path);
        let again: Vec<_> =
            reader.proxy.requests().into_iter().filter(|asked| own.contains(&asked.path.as_str())).collect();
        assert_eq!(again.len(), 1, "{kind}: the page itself is all that was asked for: {again:?}");
    }
}

#[tokio::test]
async fn nothing_moves_on_a_phone_either() {
    let reader = Scene::of_the_sample().on(Window::PHONE).reader().await;
    for (kind, path) in sample::EVERY_KIND {
        reader.opens(path).await;
        reader.all_is_quiet().await;
        assert_eq!(reader.jumps().await, [""; 0], "{kind}");
    }
}

#[tokio::test]
async fn the_smallest_articles_are_taken_over_too() {
    let newsroom = Newsroom::new();
    newsroom
        .file("content/tin/chi-co-tieu-de.md", "---\nheadline: Chỉ có tiêu đề\npublished: 2026-01-01\n---\n");
    newsroom.file(
        "content/tin/dau-la.md",
        "---\nheadline: \"Giá <b> & \\\"ngoặc\\\" </script>\"\npublished: 2026-01-02\nlead: \"a < b & c > d\"\n---\n\n\
         Đoạn &amp; có <em>thẻ</em>.\n\n\n<p>Hết.</p>\n",
    );
    let reader = Scene::of(&newsroom.publishes()).reader().await;
    for (path, headline) in
        [("/tin/chi-co-tieu-de/", "Chỉ có tiêu đề"), ("/tin/dau-la/", "Giá <b> & \"ngoặc\" </script>")]
    {
        reader.opens(path).await;
        reader.console().await;
        reader.all_is_quiet().await;
        assert_eq!(reader.text("h1").await, headline);
        assert_eq!(reader.console().await, [""; 0], "{path}");
    }
}

/// What stands in `<main>` before the list, without what makes pictures pressable.
async fn main_part(reader: &Reader) -> String {
    let plain = "(() => { const part = document.querySelector('main').firstElementChild.cloneNode(true); \
         part.querySelectorAll('img').forEach((img) => ['tabindex', 'role', 'aria-haspopup', 'aria-label'] \
             .forEach((name) => img.removeAttribute(name))); \
         return part.outerHTML; })()";
    reader.js(plain).await.as_str().expect("there is a page").to_owned()
}

/// The page and the content API's files that hold the same: one is enough.
fn own_data(path: &str) -> Vec<&str> {
    match path {
        "/" => vec!["/", "/api/v1/front.json"],
        sample::SECTION => vec![path, "/api/v1/sections/tin-tuc/latest.json"],
        sample::CLOSED_PAGE => vec![path, "/api/v1/sections/tin-tuc/pages/3.json"],
        sample::LONG_READ => {
            vec![path, "/api/v1/articles/phien-cho-cuoi-thu-o-may-son-mot-ngay-tu-luc-suong-chua-tan.json"]
        }
        sample::STANDING => vec![path, "/api/v1/pages/gioi-thieu.json"],
        _ => vec![path],
    }
}
