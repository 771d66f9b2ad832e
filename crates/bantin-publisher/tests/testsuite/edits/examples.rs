//! What an editor does every day, and how little of the edition it touches.

use std::collections::BTreeSet;
use std::path::Path;

use bantin_publisher::Report;

use super::article::moment;
use super::desk::{AS_OF, Desk};
use super::disk::{Changes, Disk, Times, copy};
use super::edit::{Edit, Part};
use super::own_days::{Listed, followers, newsroom_of, write_changes};
use crate::newsroom::{Newsroom, day, publish_to};

const NOW: &str = "2026-01-01T00:00:00+07:00";

/// Publishes once more: what changed, and what was told of it.
fn publish_again(newsroom: &Newsroom) -> (Changes, Report) {
    publish_again_to(&newsroom.path(), &newsroom.out())
}

fn publish_again_to(newsroom: &Path, out: &Path) -> (Changes, Report) {
    let before = Disk::of(out);
    let report = publish_to(newsroom, out, NOW).unwrap();
    let changes = Disk::of(out).since(&before);
    if let Err(wrong) = changes.agree_with(&report) {
        panic!("{wrong}");
    }
    (changes, report)
}

#[test]
fn one_more_article_touches_few_files() {
    let newsroom = Newsroom::with_articles(120);
    newsroom.publish();
    newsroom.article("tin/bai-120", &day(120), "");
    let (changes, report) = publish_again(&newsroom);
    assert!(changes.written.len() <= 40, "{:#?}", changes.written);
    assert_eq!((changes.removed.len(), report.followed), (0, 0));
}

#[test]
#[ignore = "writes half a million files"]
fn among_a_hundred_thousand_one_more_article_touches_as_few_files() {
    let newsroom = Newsroom::new();
    let hour = |at: i64| {
        let first: jiff::Timestamp = "2010-01-01T00:00:00Z".parse().unwrap();
        first.checked_add(jiff::Span::new().hours(at)).unwrap().to_string()
    };
    for at in 0..100_000 {
        let section = if at % 3 == 0 { "le-hoi" } else { "tin" };
        newsroom.article(&format!("{section}/bai-{at:06}"), &hour(at), "");
    }
    let publish = || publish_to(&newsroom.path(), &newsroom.out(), NOW).unwrap();
    let first = publish();
    assert_eq!((first.articles, first.kept), (100_000, 0));
    assert_eq!(publish().written, 0);
    newsroom.article("tin/them", &hour(100_000), "");
    let more = publish();
    assert!(more.written <= 40, "{}", more.written);
    assert_eq!((more.removed, more.followed), (0, 0));
    assert!(more.kept > 200_000);
}

#[test]
fn where_nothing_changed_no_file_is_written() {
    let newsroom = Newsroom::with_articles(30);
    newsroom.publish();
    for _ in 0..3 {
        let (changes, report) = publish_again(&newsroom);
        assert_eq!((report.written, report.removed, report.followed), (0, 0, 0));
        assert!(changes.kept.len() > 60);
    }
}

#[test]
fn hundreds_of_newer_articles_change_no_older_one() {
    let newsroom = Newsroom::with_articles(45);
    newsroom.publish();
    for at in 45..245 {
        let section = if at % 3 == 0 { "le-hoi" } else { "tin" };
        newsroom.article(&format!("{section}/moi-{at:03}"), &day(at), "");
    }
    let (changes, report) = publish_again(&newsroom);
    let older = |path: &&String| {
        let closed = ["tin/trang/", "api/v1/sections/tin/pages/"];
        let closed = closed.iter().find_map(|start| path.strip_prefix(start)?.split(['/', '.']).next());
        path.contains("bai-")
            || closed.is_some_and(|number| number.parse().is_ok_and(|number: u32| number <= 3))
    };
    let older: Vec<&String> = changes.written.iter().filter(older).collect();
    // It closed last, and now has a newer neighbour.
    assert_eq!(older, ["tin/trang/3/index.html"]);
    assert_eq!(report.followed, 1);
}

/// Seventy-two articles in two sections, one of them withdrawn.
fn listed() -> Vec<Listed> {
    let articles = (0..72).map(|at| {
        let section = if at % 6 == 2 { "le-hoi" } else { "tin" };
        Listed { withdrawn: at == 40, ..Listed::new(&format!("a-{at:03}"), section, at * 60) }
    });
    articles.collect()
}

/// Edits a newsroom of [`listed`] articles and sees that the pages that must follow do, and no others.
fn only_these_follow(edit: impl FnOnce(&mut Vec<Listed>)) -> usize {
    let before = listed();
    let mut after = before.clone();
    edit(&mut after);
    let newsroom = newsroom_of(&before);
    newsroom.publish();
    write_changes(&newsroom, &before, &after);
    let stood: BTreeSet<String> = Disk::of(&newsroom.out()).files.into_keys().collect();
    let (changes, report) = publish_again(&newsroom);

    let edited: Vec<&Listed> = after.iter().filter(|article| !before.contains(article)).collect();
    let pages: BTreeSet<String> = before.iter().map(Listed::page).collect();
    let followed = changes.written.iter().filter(|path| stood.contains(*path)).filter(|path| {
        let edited = edited.iter().any(|article| article.page() == **path);
        (pages.contains(*path) || path.contains("/trang/")) && !edited && path.ends_with(".html")
    });
    let followed: BTreeSet<String> = followed.cloned().collect();
    assert_eq!(followed, followers(&before, &after));
    assert_eq!(report.followed, followed.len());

    let data = changes.written.iter().filter(|path| path.starts_with("api/v1/articles/"));
    let own = |path: &String| edited.iter().any(|article| path.ends_with(&format!("/{}.json", article.slug)));
    assert_eq!(data.filter(|path| !own(path)).count(), 0, "an article's data hold nothing of its day");
    followed.len()
}

#[test]
fn back_dating_one_changes_exactly_the_pages_that_it_should_and_says_how_many() {
    let back_dated = |section: &'static str, hour: usize| {
        only_these_follow(|articles| articles.push(Listed::new("cu", section, hour * 60 + 30)))
    };
    let (early, late) = (back_dated("tin", 3), back_dated("tin", 60));
    assert!(early > 50 && late > 10 && late < early, "{early} {late}");
    // Of another section's pages, those whose box shows it.
    back_dated("le-hoi", 20);
    assert_eq!(back_dated("tin", 100), 0);
}

#[test]
fn deleting_one_changes_exactly_the_pages_that_it_should() {
    for at in [0, 20, 29, 30, 71] {
        only_these_follow(|articles| drop(articles.remove(at)));
    }
}

#[test]
fn withdrawing_one_and_another_headline_change_exactly_the_pages_that_show_it() {
    for at in [8, 30, 45] {
        let withdrawn = only_these_follow(|articles| articles[at].withdrawn = true);
        let renamed = only_these_follow(|articles| articles[at].headline = "Tin khác hẳn".to_owned());
        assert!(withdrawn >= 9 && renamed >= 9, "{at}: {withdrawn} {renamed}");
    }
}

#[test]
fn a_copied_newsroom_with_its_copied_edition_publishes_on_as_the_original_would() {
    let newsroom = Newsroom::with_articles(60);
    newsroom.publish();
    let elsewhere = tempfile::tempdir().unwrap();
    let copies = [("kept", Times::Kept), ("new", Times::New)].map(|(name, times)| {
        let (folder, out) = (elsewhere.path().join(name), elsewhere.path().join(format!("{name}-out")));
        copy(&newsroom.path(), &folder, times);
        copy(&newsroom.out(), &out, times);
        (folder, out)
    });
    let add = |folder: &Path| {
        let text = format!("---\nheadline: Thêm\npublished: {}\n---\n\nMột câu.\n", day(60));
        std::fs::write(folder.join("content/tin/them.md"), text).unwrap();
    };
    add(&newsroom.path());
    let (original, _) = publish_again(&newsroom);
    assert!(original.written.len() <= 40, "{:#?}", original.written);
    for (folder, out) in copies {
        add(&folder);
        assert_eq!(publish_again_to(&folder, &out).0, original);
        Disk::of(&out).same_as(&Disk::of(&newsroom.out())).unwrap();
    }
}

/// Neither the locale nor the umask nor the zone of the machine is asked for anywhere; threads are.
#[test]
fn the_bytes_are_the_same_however_many_threads_there_are() {
    let as_of = format!("{}+07:00", moment(AS_OF));
    let published = [1, 2, 5].map(|threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let folder = tempfile::tempdir().unwrap();
        let (newsroom, out) = (folder.path().join("newsroom"), folder.path().join("dist"));
        pool.install(|| {
            let mut desk = Desk::new(newsroom.clone());
            publish_to(&newsroom, &out, &as_of).unwrap();
            let full = Disk::of(&out);
            desk.edit(&Edit::AddBefore { at: 12, section: 0 });
            desk.edit(&Edit::Change { at: 20, part: Part::Headline });
            publish_to(&newsroom, &out, &as_of).unwrap();
            (full, Disk::of(&out))
        })
    });
    for (full, changed) in &published {
        full.same_as(&published[0].0).unwrap();
        changed.same_as(&published[0].1).unwrap();
    }
}
