//! A tiny newsroom in a folder of its own, written line by line by the test that needs it.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bantin_publisher::{AppFiles, Manner, Order, PublishError, Report, Silent, publish};
use jiff::Timestamp;
use tempfile::TempDir;

use crate::edition::Edition;

pub const SITE: &str = r#"
name = "Thị trấn Thử"
tagline = "Trang thông tin của thị trấn Thử"
language = "vi"
time_zone = "Asia/Ho_Chi_Minh"
base_url = "https://thu.example"
owner = "Ủy ban nhân dân thị trấn Thử"
responsible = "Ban biên tập"
address = "Số 1"

[[sections]]
id = "tin"
title = "Tin"

[[sections]]
id = "le-hoi"
title = "Lễ hội"

[[boxes]]
id = "tin-moi"
title = "Tin tức"
from = "all"

[[boxes]]
id = "hop-le-hoi"
title = "Lễ hội"
from = "le-hoi"
"#;

pub struct Newsroom {
    /// Shared with its editions, so that it lasts as long as they are read.
    folder: Arc<TempDir>,
}

impl Newsroom {
    /// `site.toml` alone.
    pub fn new() -> Self {
        let newsroom = Newsroom { folder: Arc::new(tempfile::tempdir().unwrap()) };
        newsroom.file("site.toml", SITE);
        newsroom
    }

    /// With `total` articles in the section `tin`, a day apart.
    pub fn with_articles(total: usize) -> Self {
        let newsroom = Newsroom::new();
        for at in 0..total {
            newsroom.article(&format!("tin/bai-{at:03}"), &day(at), "");
        }
        newsroom
    }

    /// An article with more lines of front matter, or none.
    pub fn article(&self, path: &str, published: &str, more: &str) -> &Self {
        let slug = path.rsplit('/').next().unwrap();
        let text = format!(
            "---\nheadline: \"Tin về {slug}\"\npublished: {published}\n{more}\n---\n\nNội dung của {slug} đây. Thêm một câu.\n"
        );
        self.file(&format!("content/{path}.md"), &text)
    }

    /// A file by its path from the newsroom's folder.
    pub fn file(&self, path: &str, text: impl AsRef<[u8]>) -> &Self {
        let target = self.path().join(path);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::write(target, text).unwrap();
        self
    }

    /// Gives its `site.toml` an urgent notice, in the place of any other; of no lines, none.
    pub fn says_urgently(&self, lines: &str) -> &Self {
        let table = if lines.is_empty() { String::new() } else { format!("\n[notice]\n{lines}\n") };
        self.file("site.toml", [SITE, &table].concat())
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("newsroom")
    }

    pub fn out(&self) -> PathBuf {
        self.folder.path().join("dist")
    }

    pub fn publish(&self) -> Edition {
        self.publish_as_of("2026-01-01T00:00:00+07:00").0
    }

    pub fn publish_as_of(&self, moment: &str) -> (Edition, Report) {
        let report = self.try_publish(moment).unwrap_or_else(|error| panic!("{error}"));
        (self.edition(), report)
    }

    /// What was published last.
    pub fn edition(&self) -> Edition {
        Edition::of(self.out(), self.folder.clone())
    }

    pub fn try_publish(&self, moment: &str) -> Result<Report, PublishError> {
        publish_to(&self.path(), &self.out(), moment)
    }

    pub fn publish_in(&self, manner: Manner) -> Report {
        let (app, as_of) = (app(), "2026-01-01T00:00:00+07:00".parse().unwrap());
        let (newsroom, out) = (&*self.path(), &*self.out());
        publish(&Order { newsroom, out, as_of, app: &app, preview: None, manner }, &Silent).unwrap()
    }
}

/// Publishes with an app that is none.
pub fn publish_to(newsroom: &Path, out: &Path, moment: &str) -> Result<Report, PublishError> {
    let app = app();
    let as_of: Timestamp = moment.parse().unwrap();
    publish(&Order { newsroom, out, as_of, app: &app, preview: None, manner: Manner::default() }, &Silent)
}

/// A script and a wasm that do nothing, and a style of one line.
pub fn app() -> AppFiles {
    let styles = BTreeMap::from([("main.css".to_owned(), Cow::Borrowed(":root{--color-paper:#fff}"))]);
    AppFiles {
        script: Cow::Borrowed(b"export default async function start() {}"),
        wasm: Cow::Borrowed(b"\0asm\x01\0\0\0"),
        styles,
        public: BTreeMap::from([(
            "favicon.svg".to_owned(),
            Cow::Borrowed(&b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>"[..]),
        )]),
    }
}

/// As [`app`], with the repository's own style.
pub fn styled_app() -> AppFiles {
    let mut styles = BTreeMap::new();
    read_styles(&repository().join("style"), "", &mut styles);
    AppFiles { styles, ..app() }
}

fn read_styles(folder: &Path, prefix: &str, styles: &mut BTreeMap<String, Cow<'static, str>>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        let name = format!("{prefix}{}", path.file_name().unwrap().to_str().unwrap());
        if path.is_dir() {
            read_styles(&path, &format!("{name}/"), styles);
        } else if name.ends_with(".css") {
            styles.insert(name, Cow::Owned(fs::read_to_string(&path).unwrap()));
        }
    }
}

pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The `at`th day from 2021-01-01, at eight in the morning.
pub fn day(at: usize) -> String {
    let first = jiff::civil::date(2021, 1, 1);
    let day = first.checked_add(jiff::Span::new().days(i64::try_from(at).unwrap())).unwrap();
    format!("{day}T08:00:00+07:00")
}
