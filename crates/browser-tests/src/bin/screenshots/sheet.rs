//! Pictures in a folder, and a page on which all of them stand side by side.

use std::fs;
use std::path::Path;

use browser_tests::{Reader, Scene, Window};

/// The windows that everything is looked at through, each by day and by night.
pub const WINDOWS: [Window; 3] = [Window::PHONE, Window::TABLET, Window::DESK];

/// Takes a picture of what the reader has before them: the whole page, or what the window shows of it.
pub async fn keeps(reader: &Reader, folder: &Path, state: &str, window: Window, whole: bool) {
    let picture = reader.browser.picture(whole).await;
    fs::write(folder.join(file_name(state, window)), picture).expect("pictures can be written");
}

/// A page on which all pictures stand in rows by state, in columns by window.
pub async fn draws(folder: &Path, name: &str, states: &[String]) {
    let windows: Vec<Window> = WINDOWS.into_iter().flat_map(|window| [window, window.dark()]).collect();
    let heads: String =
        windows.iter().map(|&window| format!("<th>{} px, {}", window.width, look(window))).collect();
    let rows: String = states.iter().map(|state| row(state, &windows)).collect();
    let style = "body { margin: 16px; font: 14px system-ui; background: #888 } th { padding: 4px; text-align: start } \
                 td { padding: 4px; vertical-align: top } img { display: block; width: 300px; max-height: 480px; \
                 object-fit: cover; object-position: top }";
    let html = format!(
        "<!doctype html><meta charset=\"utf-8\"><title>Screenshots</title><style>{style}</style>\
         <table><tr><th>{heads}{rows}</table>"
    );
    let page = folder.join(name).with_extension("html");
    fs::write(&page, html).expect("the sheet can be written");
    let reader = Scene::of_the_sample()
        .on(Window { width: 2000, height: 1200, touch: false, dark: false, fine: 1 })
        .reader()
        .await;
    reader.browser.goes_to(&format!("file://{}", page.display())).await;
    reader.waits_until("[...document.images].every((img) => img.complete)").await;
    let sheet = page.with_extension("png");
    fs::write(&sheet, reader.browser.picture(true).await).expect("the sheet can be written");
    println!("{} pictures; look at {}", states.len() * windows.len(), sheet.display());
}

fn row(state: &str, windows: &[Window]) -> String {
    let cells: String = windows
        .iter()
        .map(|&window| {
            let file = file_name(state, window);
            format!("<td><a href=\"{file}\"><img src=\"{file}\" alt=\"{file}\"></a>")
        })
        .collect();
    format!("<tr><th>{state}{cells}")
}

fn file_name(state: &str, window: Window) -> String {
    format!("{state}-{}-{}.png", window.width, look(window))
}

/// By day or by night.
pub fn look(window: Window) -> &'static str {
    if window.dark { "dark" } else { "light" }
}
