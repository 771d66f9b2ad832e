//! Builds of the app: what belongs together is named together, and every page says of which build it is.

use std::borrow::Cow;
use std::fs;

use bantin_content::Site;
use bantin_publisher::{AppFiles, Manner, Order, Silent, publish};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::newsroom::{Newsroom, SITE, app};

#[test]
fn glue_and_wasm_of_one_build_are_named_together_and_each_page_says_its_build() {
    let edition = Newsroom::with_articles(12).publish();
    let tree = edition.tree();
    let (wasm, bytes) = tree.iter().find(|(path, _)| path.ends_with(".wasm")).unwrap();
    let script =
        tree.iter().find(|(path, _)| path.starts_with("assets/bantin-") && path.ends_with(".js")).unwrap().1;
    let script = std::str::from_utf8(script).unwrap();
    assert!(script.ends_with(&format!("\nexport const goesWith=\"/{wasm}\";\n")), "{script}");
    let integrity = format!("integrity: \"sha256-{}\"", STANDARD.encode(Sha256::digest(bytes)));
    let build = format!("build: \"{}\"", edition.json::<Site>("site.json").app);
    for (path, html) in edition.html() {
        assert!(html.contains(&integrity) && html.contains(&build), "{path}");
    }
}

#[test]
fn another_glue_wasm_style_or_live_address_is_another_build() {
    let newsroom = Newsroom::with_articles(1);
    let build = |change: fn(&mut AppFiles)| {
        let mut files = app();
        change(&mut files);
        let as_of = "2026-01-01T00:00:00+07:00".parse().unwrap();
        let (path, out) = (newsroom.path(), newsroom.out());
        let manner = Manner::default();
        let order = Order { newsroom: &path, out: &out, as_of, app: &files, preview: None, manner };
        publish(&order, &Silent).unwrap();
        let site: Site = serde_json::from_slice(&fs::read(out.join("api/v1/site.json")).unwrap()).unwrap();
        site.app
    };
    let mut builds = vec![
        build(|_| {}),
        build(|files| files.script = Cow::Borrowed(b"export default async function begin() {}")),
        build(|files| files.wasm = Cow::Borrowed(b"\0asm\x01\0\0\0\0")),
        build(|files| {
            files.styles.insert("main.css".to_owned(), Cow::Borrowed(":root{--color-paper:#eee}"));
        }),
    ];
    assert_eq!(build(|_| {}), builds[0], "the same files are the same build");
    newsroom.file("site.toml", ["live = \"https://live.thu.example\"\n", SITE].concat());
    builds.push(build(|_| {}));
    builds.sort();
    builds.dedup();
    assert_eq!(builds.len(), 5);
}
