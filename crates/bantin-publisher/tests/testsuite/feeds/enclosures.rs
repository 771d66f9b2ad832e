//! Pictures and files of an article, as feed readers are told of them in each of the three formats.

use serde_json::Value;

use super::{atom, json, rss};
use crate::attachments::making::{docx, pdf};
use crate::edition::Edition;
use crate::newsroom::{Newsroom, day};
use crate::pictures::png;

/// Address, type, size and name.
type File = (String, String, u64, Option<String>);

fn with_files() -> Newsroom {
    let newsroom = Newsroom::with_articles(1);
    newsroom
        .file("content/tin/du/anh.png", png(640, 480, 0))
        .file("content/tin/du/Mẫu đơn.pdf", pdf(1_234))
        .file("content/tin/du/bang.docx", docx())
        .file(
            "content/tin/du/index.md",
            format!(
                "---\nheadline: Đủ\npublished: {}\npicture: {{file: anh.png, alt: Cổng chợ}}\nattachments:\n\
                 - {{file: Mẫu đơn.pdf, title: \"Mẫu <A> & ]]> “B”\"}}\n- bang.docx\n---\n\nThân bài.\n",
                day(3)
            ),
        )
        .file("content/tin/tep/mot.pdf", pdf(999))
        .file(
            "content/tin/tep/index.md",
            format!("---\nheadline: Tệp\npublished: {}\nattachments: [mot.pdf]\n---\n\nThân bài.\n", day(2)),
        );
    newsroom
}

/// The files of the first entries, newest first, in each format.
fn files(edition: &Edition) -> [Vec<Vec<File>>; 3] {
    let of_rss = rss(edition, "/feed.xml").items.into_iter().map(|item| {
        let file = |file: rss::Enclosure| (file.url, file.mime_type, file.length.parse().unwrap(), None);
        item.enclosure.into_iter().map(file).collect()
    });
    let of_atom = atom(edition, "/atom.xml").entries.into_iter().map(|entry| {
        let links = entry.links.into_iter().filter(|link| link.rel == "enclosure");
        let file = |link: atom_syndication::Link| {
            (link.href, link.mime_type.unwrap(), link.length.unwrap().parse().unwrap(), link.title)
        };
        links.map(file).collect()
    });
    let of_json = json(edition, "/feed.json")["items"].as_array().unwrap().clone().into_iter().map(|item| {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let file = |file: &Value| {
            let size = file["size_in_bytes"].as_u64().unwrap();
            (text(&file["url"]).unwrap(), text(&file["mime_type"]).unwrap(), size, text(&file["title"]))
        };
        item["attachments"].as_array().map(|files| files.iter().map(file).collect()).unwrap_or_default()
    });
    [of_rss.collect(), of_atom.collect(), of_json.collect()]
}

#[test]
fn an_entry_tells_of_its_picture_and_files_with_type_and_true_size() {
    let edition = with_files().publish();
    let [rss, atom, json] = files(&edition);
    assert_eq!(atom, json);
    let kinds: Vec<Vec<(&str, Option<&str>)>> = atom
        .iter()
        .map(|files| files.iter().map(|file| (file.1.as_str(), file.3.as_deref())).collect())
        .collect();
    let docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    assert_eq!(
        kinds,
        [
            vec![
                ("image/webp", None),
                ("application/pdf", Some("Mẫu <A> & ]]> “B”")),
                (docx, Some("bang.docx"))
            ],
            vec![("application/pdf", Some("mot.pdf"))],
            vec![],
        ]
    );
    // RSS knows one for each item.
    let first: Vec<Vec<File>> = atom
        .iter()
        .map(|files| {
            files.iter().take(1).map(|file| (file.0.clone(), file.1.clone(), file.2, None)).collect()
        })
        .collect();
    assert_eq!(rss, first);
    for (address, _, size, _) in atom.iter().flatten() {
        let path = address.strip_prefix("https://thu.example/").expect("a whole address");
        assert_eq!(edition.bytes(path).len() as u64, *size, "{path}");
    }
    // Who reads the text finds the files under it, as on the page.
    let html = super::entries(&edition, "/")[0][0].html.clone();
    let file = &atom[0][1].0;
    assert!(
        html.ends_with("</a> DOCX, 1\u{a0}KB</li></ul>")
            && html.contains(&format!(
                "<p><strong>Tệp đính kèm</strong></p><ul><li><a href=\"{file}\">Mẫu &lt;A&gt;"
            )),
        "{html}"
    );
}

#[test]
fn the_last_good_version_of_an_article_keeps_its_files_in_feeds() {
    let newsroom = with_files();
    let before = files(&newsroom.publish());
    newsroom.file("content/tin/du/anh.png", "hỏng");
    newsroom.file("content/tin/du/bang.docx", b"MZ");
    let manner =
        bantin_publisher::Manner { keep_going: true, full: true, ..bantin_publisher::Manner::default() };
    newsroom.publish_in(manner);
    assert_eq!(files(&newsroom.edition()), before);
}

#[test]
fn what_is_withdrawn_hands_nothing_out_in_feeds() {
    let newsroom = with_files();
    newsroom.publish();
    let text = std::fs::read_to_string(newsroom.path().join("content/tin/du/index.md")).unwrap();
    newsroom.file("content/tin/du/index.md", text.replacen("---\n", "---\nwithdrawn: 2021-05-01\n", 1));
    let [rss, atom, json] = files(&newsroom.publish());
    assert_eq!((rss.len(), &atom), (2, &json));
    assert!(atom.iter().flatten().all(|file| file.0.ends_with("/mot.pdf")), "{atom:?}");
}
