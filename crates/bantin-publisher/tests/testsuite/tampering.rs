//! What comes with a newsroom may be anybody's: its cache, its edition, a journal. Whatever they say, nothing
//! outside of them is read, written or removed, and the next publish is right.

mod damage;
mod forging;
mod sentinel;

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use bantin_publisher::{EditionPath, Manner, PublishError};

use damage::{DAMAGES, Damage};
use forging::{Journal, Move, Rank, Removal, id, with_text_replaced};
use sentinel::{OUTSIDE, Sentinel, copy};

#[test]
fn a_journal_with_a_right_seal_moves_and_removes_nothing_outside_of_the_edition() {
    let sentinel = Sentinel::new();
    sentinel.publishes("first");
    let right = sentinel.tree();
    let mut refused = 0;
    for spelling in spellings::leading_out(&sentinel.outside()) {
        let (from, to) = (id(&right), "0123456789abcdef".to_owned());
        let moves = vec![Move { rank: Rank::Asset, number: 0, new: true, path: spelling.clone() }];
        let removals = vec![Removal { rank: Rank::Asset, path: spelling.clone() }];
        Journal { from, to, moves, removals }.waits_in(&sentinel.stage());
        let report = sentinel.publishes(&spelling);
        sentinel.is_unharmed(&spelling);
        let told = report.warnings.iter().any(|warning| warning.file.ends_with(".dist.bantin-new/journal"));
        assert!(told, "{spelling:?} is not told");
        if EditionPath::try_from(spelling.as_str()).is_err() {
            refused += 1;
            assert!(sentinel.tree() == right, "{spelling:?}");
        }
    }
    assert!(refused > 500, "{refused}");
}

#[test]
fn a_state_with_a_right_seal_names_nothing_outside_of_the_edition() {
    let sentinel = Sentinel::new();
    sentinel.publishes("first");
    let right = sentinel.tree();
    let state = sentinel.town().join(".bantin/state").join(id(&right));
    let kept = fs::read(&state).unwrap();
    let picture = right.keys().find(|path| path.ends_with(".webp")).unwrap().clone();
    let (key, _) = picture.trim_start_matches("assets/").split_once('-').unwrap();
    let texts =
        ["robots.txt", "index.html", &picture, key, "content/tin/hai/o.png", "content/tin/mot.md", "o.png"];
    for (at, spelling) in spellings::leading_out(&sentinel.outside()).iter().enumerate() {
        let text = texts[at % texts.len()];
        let forged =
            with_text_replaced(&kept, text, spelling).unwrap_or_else(|| panic!("{text} is not there"));
        fs::write(&state, forged).unwrap();
        let what = format!("{text} is {spelling:?}");
        sentinel.publishes(&what);
        sentinel.is_unharmed(&what);
        assert!(sentinel.tree() == right, "{what}");
    }
}

#[test]
fn an_edition_that_gives_itself_an_id_like_a_path_is_left_alone() {
    let sentinel = Sentinel::new();
    sentinel.publishes("first");
    let site = sentinel.out().join("api/v1/site.json");
    let text = fs::read_to_string(&site).unwrap();
    let own = id(&sentinel.tree());
    for spelling in spellings::leading_out(&sentinel.outside()) {
        let named = text.replace(&format!("\"{own}\""), &serde_json::to_string(&spelling).unwrap());
        fs::write(&site, named).unwrap();
        let refused = sentinel.publishes_in(Manner::default());
        assert!(matches!(refused, Err(PublishError::NotOurs { .. })), "{spelling:?}");
        sentinel.is_unharmed(&spelling);
    }
    fs::write(&site, text).unwrap();
    sentinel.publishes("mended");
}

#[test]
fn told_to_keep_going_it_takes_no_picture_from_outside_of_the_edition() {
    let mut sentinel = Sentinel::new();
    sentinel.publishes("first");
    let data = sentinel.out().join("api/v1/articles/hai.json");
    let mut article: serde_json::Value = serde_json::from_slice(&fs::read(&data).unwrap()).unwrap();
    let spelled = spellings::leading_out(&sentinel.outside());
    let named: Vec<String> = spelled
        .iter()
        .flat_map(|one| [format!("<a href=\"/assets/{one}\">"), format!("/assets/{one} ")])
        .collect();
    article["body_html"] = serde_json::Value::String(named.concat());
    fs::write(&data, serde_json::to_vec(&article).unwrap()).unwrap();
    fs::remove_dir_all(sentinel.town().join(".bantin")).unwrap();
    let file = sentinel.town().join("content/tin/hai/index.md");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("published: ", "published: mai ")).unwrap();
    sentinel.looks();
    let keep_going = Manner { keep_going: true, ..Manner::default() };
    sentinel.publishes_in(keep_going).unwrap_or_else(|error| panic!("{error}"));
    sentinel.is_unharmed("kept going");
    for (path, bytes) in sentinel.tree() {
        assert_ne!(bytes, b"somebody else's", "{path}");
    }
    fs::write(&file, text).unwrap();
    sentinel.looks();
    sentinel.publishes("mended");
    sentinel.is_unharmed("mended");
    sentinel.edition_is_right("mended");
}

#[test]
fn whatever_becomes_of_a_file_in_the_cache_nothing_else_is_touched_and_the_edition_is_right() {
    let mut sentinel = Sentinel::new();
    sentinel.publishes("first");
    let kept = sentinel.home().parent().unwrap().join("kept");
    fs::create_dir(&kept).unwrap();
    copy(&sentinel.town().join(".bantin"), &kept.join("cache"));
    copy(&sentinel.out(), &kept.join("dist"));
    sentinel.article("ba", 3, "");
    sentinel.looks();
    let right = sentinel.made_elsewhere();
    let files = damage::all_below(&sentinel.town().join(".bantin"));
    assert!(files.len() > 7, "{files:?}");
    for at in 0..files.len() {
        for damage in DAMAGES {
            for (from, to) in [("cache", ".bantin"), ("dist", "dist")] {
                fs::remove_dir_all(sentinel.town().join(to)).unwrap();
                copy(&kept.join(from), &sentinel.town().join(to));
            }
            let what = format!("{} {damage:?}", files[at].display());
            damage.befalls(&files[at], &files[(at + 1) % files.len()], &sentinel.home());
            sentinel.publishes(&what);
            sentinel.is_unharmed(&what);
            sentinel.edition_is(&right, &what);
        }
    }
}

#[test]
fn whatever_becomes_of_a_journal_and_of_what_waits_with_it_the_next_publish_is_right() {
    let mut sentinel = Sentinel::new();
    sentinel.publishes("first");
    let first = sentinel.tree();
    let kept = sentinel.home().parent().unwrap().join("kept");
    fs::create_dir(&kept).unwrap();
    copy(&sentinel.out(), &kept.join("dist"));
    sentinel.article("ba", 3, "");
    fs::remove_file(sentinel.town().join("content/tin/mot.md")).unwrap();
    sentinel.looks();
    let force = Manner { force: true, ..Manner::default() };
    sentinel.publishes_in(force).unwrap_or_else(|error| panic!("{error}"));
    let second = sentinel.tree();
    copy(&sentinel.town().join(".bantin"), &kept.join("cache"));
    Journal::between(&first, &second, &kept.join("stage"));
    // Half of it was done when it was killed.
    let waiting = damage::all_below(&kept.join("stage"));
    let (journal, moved) = (kept.join("stage/journal"), &waiting[..waiting.len() / 2]);
    assert!(moved.len() > 3);
    sentinel.looks();
    for damage in DAMAGES.into_iter().map(Some).chain([None]) {
        for victim in [&journal, waiting.last().unwrap()] {
            for (from, to) in [("cache", ".bantin"), ("dist", "dist"), ("stage", ".dist.bantin-new")] {
                let _ = fs::remove_dir_all(sentinel.town().join(to));
                copy(&kept.join(from), &sentinel.town().join(to));
            }
            let what = format!("{victim:?} {damage:?}");
            let victim = sentinel.stage().join(victim.file_name().unwrap());
            if let Some(damage) = damage {
                let other = if victim.ends_with("journal") { "0" } else { "journal" };
                damage.befalls(&victim, &sentinel.stage().join(other), &sentinel.home());
            }
            sentinel.publishes_in(force).unwrap_or_else(|error| panic!("{what}: {error}"));
            sentinel.is_unharmed(&what);
            if victim.ends_with("journal") || damage.is_none_or(Damage::is_seen) {
                sentinel.edition_is_right(&what);
            }
        }
    }
}

#[test]
fn a_link_in_the_place_of_anything_that_bantin_makes_is_not_followed() {
    let sentinel = Sentinel::new();
    sentinel.publishes("first");
    let (documents, keys) = (sentinel.home().join("documents"), sentinel.home().join(".ssh/authorized_keys"));
    let right = sentinel.tree();
    let state = id(&right);
    let mut names: Vec<String> =
        [".dist.bantin-new", ".dist.bantin-old", ".dist.bantin-lock", ".bantin/state", ".bantin/pictures"]
            .map(str::to_owned)
            .to_vec();
    names.extend([".bantin/brotli", ".bantin/lock", ".bantin/clock", ".bantin/state.new"].map(str::to_owned));
    names.push(format!(".bantin/state/{state}"));
    names.push(format!(".bantin/state/{state}.new"));
    for name in names {
        for target in [&documents, &keys, Path::new("/nonexistent/x"), &sentinel.home().join("new")] {
            for manner in [Manner::default(), Manner { full: true, ..Manner::default() }] {
                let link = sentinel.town().join(&name);
                let _ = fs::remove_dir_all(&link);
                let _ = fs::remove_file(&link);
                symlink(target, &link).unwrap();
                let what = format!("{name} leads to {}", target.display());
                sentinel.publishes_in(manner).unwrap_or_else(|error| panic!("{what}: {error}"));
                sentinel.is_unharmed(&what);
                sentinel.edition_is(&right, &what);
                let _ = fs::remove_file(&link);
            }
        }
    }
}

#[test]
fn a_cache_or_an_edition_that_is_a_link_in_the_newsroom_is_refused_and_told() {
    let sentinel = Sentinel::new();
    let theirs = sentinel.home().join("theirs");
    let manner = Manner::default();
    sentinel.publishes_to(&theirs, manner).unwrap();
    let mut sentinel = sentinel;
    sentinel.looks();
    for (name, target) in [("dist", &theirs), ("dist", &sentinel.home().join("new")), (".bantin", &theirs)] {
        let link = sentinel.town().join(name);
        let _ = fs::remove_dir_all(&link);
        symlink(target, &link).unwrap();
        let error = sentinel.publishes_in(manner).unwrap_err().to_string();
        assert!(error.contains("link") && error.contains(name), "{error}");
        sentinel.is_unharmed(name);
        fs::remove_file(&link).unwrap();
    }
    // A link that is the operator's own, elsewhere, is followed.
    let own = sentinel.home().join("own");
    symlink(&theirs, &own).unwrap();
    sentinel.publishes_to(&own, manner).unwrap();
    assert!(own.is_symlink());
}

#[test]
fn a_link_in_an_edition_is_not_followed_and_goes_when_its_place_is_needed() {
    let mut sentinel = Sentinel::new();
    for target in ["documents", ".ssh", "new"] {
        for place in
            ["tin", "api", "api/v1/articles", "assets", "tin/mot", "tin/mot/index.html", "robots.txt"]
        {
            sentinel.publishes("first");
            let link = sentinel.out().join(place);
            let _ = fs::remove_file(&link);
            let _ = fs::remove_dir_all(&link);
            symlink(sentinel.home().join(target), &link).unwrap();
            let what = format!("{place} leads to {target}");
            sentinel.article("mot", 1, &what);
            sentinel.looks();
            match sentinel.publishes_in(Manner::default()) {
                // Without its `site.json` it is nobody's.
                Err(PublishError::NotOurs { .. }) if place == "api" => {
                    fs::remove_dir_all(sentinel.out()).unwrap()
                }
                published => {
                    published.unwrap_or_else(|error| panic!("{what}: {error}"));
                }
            }
            sentinel.is_unharmed(&what);
            // What no publish had to touch is as somebody left it, until all is made anew.
            let _ = sentinel.publishes_in(Manner { full: true, ..Manner::default() });
            sentinel.is_unharmed(&what);
            sentinel.edition_is_right(&what);
        }
    }
}

#[test]
fn a_picture_is_looked_for_in_its_articles_folder_alone_however_it_is_spelled() {
    let mut sentinel = Sentinel::new();
    let spelled = spellings::leading_out(&sentinel.outside());
    for (at, spelling) in spelled.iter().enumerate() {
        let name = serde_json::to_string(spelling).unwrap();
        let text = format!(
            "---\nheadline: Tin\npublished: 2021-02-01T08:{:02}:{:02}\npicture: {name}\n---\n\n![x](<{spelling}>)\n",
            at / 60 % 60,
            at % 60
        );
        sentinel.write(&format!("content/tin/anh-{at}/index.md"), text);
    }
    sentinel.looks();
    let keep_going = Manner { keep_going: true, ..Manner::default() };
    let report = sentinel.publishes_in(keep_going).unwrap_or_else(|error| panic!("{error}"));
    sentinel.is_unharmed("pictures");
    let broken: std::collections::BTreeSet<&str> =
        report.broken.iter().map(|problem| problem.file.as_str()).collect();
    assert!(broken.len() > 500, "{} of {}", broken.len(), spelled.len());
    // Nothing that was found was tried as a picture.
    let tried = broken.iter().find(|file| !file.ends_with("/index.md"));
    assert_eq!(tried, None);
    let pictures = sentinel.tree().into_keys().filter(|path| path.ends_with(".webp")).count();
    assert_eq!(pictures, 1);
}

#[test]
fn whatever_way_out_is_spelled_no_file_that_is_there_changes() {
    let sentinel = Sentinel::new();
    let mut tried = 0;
    for spelling in spellings::leading_out(&sentinel.outside()) {
        let out = sentinel.town().join(&spelling);
        if spelling.contains('\0') || !stays_in(&out, sentinel.home().parent().unwrap()) {
            continue;
        }
        tried += 1;
        let there = out.exists();
        let published = sentinel.publishes_to(&out, Manner::default());
        assert!(!(there && published.is_ok()), "{spelling:?}");
        for folder in sentinel.new_ones() {
            fs::remove_dir_all(folder).unwrap();
        }
        sentinel.has_its_files(&spelling);
    }
    assert!(tried > 500, "{tried} of {OUTSIDE}");
}

#[test]
fn a_pipe_in_the_place_of_a_file_is_never_waited_for() {
    let sentinel = Sentinel::new();
    for name in [
        "dist/api/v1/site.json",
        "dist/api/v1/withdrawn.json",
        "dist/api/v1/copied.json",
        "dist/api/v1/articles/mot.json",
        "dist/api/v1/articles/gone.json",
        "dist/tin/mot/index.html",
        "dist/tin/gone/index.html",
        "dist/.well-known",
        ".dist.bantin-lock",
        ".dist.bantin-new",
        ".dist.bantin-old",
    ] {
        let _ = fs::remove_dir_all(sentinel.out());
        sentinel.publishes("first");
        fs::remove_dir_all(sentinel.town().join(".bantin")).unwrap();
        damage::pipe(&sentinel.town().join(name));
        match sentinel.publishes_in(Manner { force: true, ..Manner::default() }) {
            Err(PublishError::NotOurs { .. }) if name.ends_with("site.json") => continue,
            published => drop(published.unwrap_or_else(|error| panic!("{name}: {error}"))),
        }
        sentinel.is_unharmed(name);
        for theirs in [".well-known", "api/v1/articles/gone.json"] {
            let _ = fs::remove_file(sentinel.out().join(theirs));
        }
        let _ = fs::remove_dir_all(sentinel.out().join("tin/gone"));
        sentinel.edition_is_right(name);
    }
}

/// Whether a path, read as the system reads it, is below a folder.
fn stays_in(path: &Path, folder: &Path) -> bool {
    let mut plain = std::path::PathBuf::new();
    for part in path.components() {
        match part {
            std::path::Component::ParentDir => drop(plain.pop()),
            part => plain.push(part),
        }
    }
    plain.starts_with(folder) && plain != folder
}
