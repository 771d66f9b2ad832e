//! Plans of small editions, day after day.

use super::*;
use crate::record::Left;

const DAY: i64 = 24 * 60 * 60;

fn file(path: &str, rank: u8, content: &str) -> Placed {
    let content = Content { sha256: Sha::of(content.as_bytes()), size: content.len() as u64, twin: None };
    Placed { path: EditionPath::try_from(path).unwrap(), rank, content }
}

fn wanted(edition: &str, files: &[(&str, u8, &str)], withdrawn: &[&str]) -> Wanted {
    let mut files: Vec<Placed> =
        files.iter().map(|(path, rank, content)| file(path, *rank, content)).collect();
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Wanted {
        edition: edition.to_owned(),
        files,
        withdrawn: withdrawn.iter().map(|slug| (*slug).to_owned()).collect(),
        deployed: None,
        towards: Towards::Newer,
    }
}

fn on_day(day: i64) -> Terms {
    Terms {
        deploy: format!("deploy-{day}"),
        now: day * DAY,
        keep_assets_days: 30,
        site: "https://thu.example".to_owned(),
    }
}

/// At a target where everything went well.
fn then(record: Option<Record>, wanted: Wanted, day: i64) -> Plan {
    plan(There { record, cut_off: CutOff::default() }, wanted, &on_day(day), false)
}

fn removed(plan: &Plan) -> Vec<&str> {
    plan.removals.iter().map(|removal| removal.path.as_str()).collect()
}

const FIRST: [(&str, u8, &str); 4] = [
    ("assets/bantin-1.js", 0, "app"),
    ("assets/picture-1.webp", 0, "picture"),
    ("index.html", 9, "front"),
    ("tin/a/index.html", 2, "a"),
];

#[test]
fn what_is_named_comes_first_and_what_takes_anothers_place_later() {
    let first = then(None, wanted("1", &FIRST, &[]), 1);
    let paths: Vec<&str> = first.brings.iter().map(|bring| bring.file.path.as_str()).collect();
    assert_eq!(paths, ["assets/bantin-1.js", "assets/picture-1.webp", "tin/a/index.html", "index.html"]);
    assert_eq!(first.steps().map(<[Bring]>::len).collect::<Vec<_>>(), [2, 1, 1]);
    let second = [
        FIRST[0],
        FIRST[1],
        ("index.html", 9, "other"),
        ("tin/a/index.html", 2, "b"),
        ("tin/b/index.html", 2, "b"),
    ];
    let second = then(Some(first.record), wanted("2", &second, &[]), 2);
    let paths: Vec<&str> = second.brings.iter().map(|bring| bring.file.path.as_str()).collect();
    assert_eq!(paths, ["tin/b/index.html", "tin/a/index.html", "index.html"]);
}

#[test]
fn earlier_assets_stay_for_so_many_days_and_as_long_as_an_edition_can_be_brought_back() {
    let first = then(None, wanted("1", &FIRST, &[]), 1);
    let mut record = then(Some(first.record), wanted("2", &FIRST[..3], &[]), 2).record;
    let without = [FIRST[0], FIRST[2]];
    record = then(Some(record), wanted("3", &without, &[]), 3).record;
    let left: Vec<&Left> = record.left.iter().collect();
    assert_eq!((left.len(), left[0].since), (1, 3 * DAY));
    // After 30 days it is still needed to bring the second edition back.
    let later = then(Some(record.clone()), wanted("3", &without, &[]), 40);
    assert!(later.is_done());
    // Five editions later it is not.
    for day in 41..45 {
        let front = format!("front of {day}");
        let files = [FIRST[0], ("index.html", 9, &*front)];
        record = then(Some(record), wanted(&day.to_string(), &files, &[]), day).record;
    }
    let last = then(Some(record), wanted("45", &[FIRST[0], ("index.html", 9, "last")], &[]), 45);
    assert_eq!(removed(&last), ["assets/picture-1.webp"]);
}

#[test]
fn with_a_withdrawn_article_go_its_pictures_and_the_editions_that_showed_it() {
    let first = then(None, wanted("1", &FIRST, &[]), 1);
    let second = then(Some(first.record), wanted("2", &[FIRST[0], ("index.html", 9, "2"), FIRST[3]], &[]), 2);
    assert_eq!(second.record.left.len(), 1);
    let third = [("assets/bantin-2.js", 0, "app 2"), ("index.html", 9, "3"), ("tin/a/index.html", 2, "gone")];
    let third = then(Some(second.record), wanted("3", &third, &["a"]), 3);
    assert_eq!(removed(&third), ["assets/picture-1.webp"]);
    assert!(third.record.earlier.is_empty() && third.keeps.is_empty());
    assert_eq!(third.forgets, [Sha::of(b"front")]);
    // The app stays: a page that a browser kept starts with it.
    assert_eq!(third.record.left[0].file.path.as_str(), "assets/bantin-1.js");
}

#[test]
fn what_a_deploy_that_was_cut_off_may_have_changed_comes_again() {
    let first = then(None, wanted("1", &FIRST, &[]), 1);
    let touched = [("index.html", None), ("tin/b/index.html", None)];
    let touched = touched.map(|(path, content)| (EditionPath::try_from(path).unwrap(), content));
    let cut_off = CutOff { touched: touched.into_iter().collect(), ..CutOff::default() };
    // The first edition again: the second never came.
    let again =
        plan(There { record: Some(first.record), cut_off }, wanted("1", &FIRST, &[]), &on_day(2), false);
    let paths: Vec<&str> = again.brings.iter().map(|bring| bring.file.path.as_str()).collect();
    assert_eq!(paths, ["index.html"]);
    assert_eq!(removed(&again), ["tin/b/index.html"]);
}
