//! Never half a site, never somebody else's folder, always the same bytes.

use std::fs;
use std::path::Path;

use bantin_publisher::PublishError;

use crate::edition::Edition;
use crate::newsroom::{Newsroom, SITE, day, publish_to};

const NOW: &str = "2026-01-01T00:00:00+07:00";

#[test]
fn a_folder_that_bantin_did_not_make_is_left_alone() {
    let newsroom = Newsroom::with_articles(1);
    fs::create_dir_all(newsroom.out()).unwrap();
    fs::write(newsroom.out().join("luan-van.doc"), "ba năm").unwrap();
    let error = newsroom.try_publish(NOW).unwrap_err();
    assert!(matches!(error, PublishError::NotOurs { .. }), "{error}");
    assert_eq!(fs::read_to_string(newsroom.out().join("luan-van.doc")).unwrap(), "ba năm");
    assert_eq!(fs::read_dir(newsroom.out()).unwrap().count(), 1);
}

#[test]
fn the_newsroom_itself_is_no_place_for_an_edition() {
    let newsroom = Newsroom::with_articles(1);
    let refused = |out: &Path| publish_to(&newsroom.path(), out, NOW).unwrap_err();
    let itself = refused(&newsroom.path());
    assert!(matches!(itself, PublishError::NotOurs { .. }), "{itself}");
    let sources = refused(&newsroom.path().join("content"));
    assert!(matches!(sources, PublishError::AmongSources { .. }), "{sources}");
    assert!(newsroom.path().join("content/tin/bai-000.md").is_file());
}

#[test]
fn an_empty_folder_and_an_earlier_edition_are_taken() {
    let newsroom = Newsroom::with_articles(12);
    fs::create_dir_all(newsroom.out()).unwrap();
    newsroom.publish();
    fs::remove_file(newsroom.path().join("content/tin/bai-001.md")).unwrap();
    let edition = newsroom.publish();
    assert!(edition.has("/tin/bai-000/") && !edition.has("/tin/bai-001/"));
    // Nothing is left beside it.
    let beside: Vec<_> = fs::read_dir(newsroom.out().parent().unwrap()).unwrap().collect();
    assert_eq!(beside.len(), 2, "{beside:?}");
}

#[test]
fn a_broken_article_leaves_the_last_good_edition_standing() {
    let newsroom = Newsroom::with_articles(3);
    let before = newsroom.publish().tree();
    newsroom.file("content/tin/hong.md", "---\npublished: hôm qua\n---\n\nChữ.\n");
    newsroom.article("tin/moi", &day(9), "");
    let PublishError::Problems(problems) = newsroom.try_publish(NOW).unwrap_err() else { panic!("problems") };
    assert!(problems.iter().all(|problem| problem.file == "content/tin/hong.md"), "{problems:?}");
    assert!(Edition::new(newsroom.out()).tree() == before);
}

#[test]
fn what_is_wrong_with_the_site_is_told_together() {
    let newsroom = Newsroom::with_articles(2);
    newsroom.file("logo.svg", "<svg><script>alert(1)</script></svg>");
    newsroom.file("site.toml", format!("logo = \"logo.svg\"\n{SITE}"));
    newsroom.article("tin/mot", &day(1), "aliases: [\"/tin/bai-000/\"]");
    newsroom.article("tin/hai", &day(2), "aliases: [\"/cu/1/\"]");
    newsroom.article("tin/ba", &day(3), "aliases: [\"/cu/1/\"]");
    let PublishError::Problems(problems) = newsroom.try_publish(NOW).unwrap_err() else { panic!("problems") };
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    let told = told.join("\n");
    for part in
        ["logo.svg: error:", "<script", "content/tin/mot.md", "content/tin/ba.md", "content/tin/hai.md"]
    {
        assert!(told.contains(part), "{part} in {told}");
    }
    assert!(!newsroom.out().exists());
    let checked = bantin_publisher::check(&newsroom.path(), NOW.parse().unwrap());
    assert!(matches!(checked, Err(PublishError::Problems(again)) if again == problems));
}

#[test]
fn the_same_newsroom_gives_the_same_bytes_anywhere() {
    let trees: Vec<_> = [1, 4]
        .into_iter()
        .map(|threads| {
            let newsroom = Newsroom::new();
            // Written in another order each time.
            let order: Vec<usize> = if threads == 1 { (0..35).collect() } else { (0..35).rev().collect() };
            for at in order {
                newsroom.article(&format!("tin/bai-{at:03}"), &day(at / 2), "");
            }
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            pool.install(|| newsroom.publish()).tree()
        })
        .collect();
    assert!(trees[0] == trees[1]);
}

#[test]
fn neither_path_nor_machine_is_in_an_edition() {
    let newsroom = Newsroom::with_articles(3);
    let path = newsroom.path();
    let folder = path.parent().unwrap().to_str().unwrap().to_owned();
    for (path, bytes) in newsroom.publish().tree() {
        assert!(!String::from_utf8_lossy(&bytes).contains(&folder), "{path}");
    }
}

#[cfg(unix)]
#[test]
fn everyone_may_read_an_edition() {
    use std::os::unix::fs::PermissionsExt;
    let newsroom = Newsroom::with_articles(2);
    newsroom.publish();
    let mode = |path: &str| fs::metadata(newsroom.out().join(path)).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(""), 0o755);
    assert_eq!(mode("tin/bai-001"), 0o755);
    assert_eq!(mode("tin/bai-001/index.html"), 0o644);
    assert_eq!(mode("tin/bai-001/index.html.br"), 0o644);
}

#[test]
fn a_folder_without_a_site_file_is_no_newsroom() {
    let folder = tempfile::tempdir().unwrap();
    let error = publish_to(folder.path(), &folder.path().join("dist"), NOW).unwrap_err();
    assert!(matches!(error, PublishError::NotANewsroom { .. }), "{error}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}
