//! A tiny newsroom in a folder of its own, written line by line by the test that needs it.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::edition::Edition;

const SITE: &str = r#"
name = "Thị trấn Thử"
language = "vi"
time_zone = "Asia/Ho_Chi_Minh"
base_url = "https://thu.example"
owner = "Ủy ban nhân dân thị trấn Thử"
responsible = "Ban biên tập"
address = "Số 1"
email = "banbientap@thu.example"

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

[[menu]]
title = "Tin"
href = "/tin/"
"#;

pub struct Newsroom {
    folder: TempDir,
}

impl Newsroom {
    /// `site.toml` alone, with two sections and a box.
    #[expect(clippy::new_without_default, reason = "it makes a folder")]
    pub fn new() -> Self {
        let newsroom = Newsroom { folder: tempfile::tempdir().expect("a folder for the newsroom") };
        newsroom.file("site.toml", SITE);
        newsroom
    }

    /// With articles `tin/bai-01`, `tin/bai-02` … of January 2026, a day apart.
    pub fn with_articles(total: u32) -> Self {
        let newsroom = Newsroom::new();
        for day in 1..=total {
            newsroom.article(day);
        }
        newsroom
    }

    /// The article of a day in January 2026.
    pub fn article(&self, day: u32) -> &Self {
        let text = format!(
            "---\nheadline: \"Tin ngày {day}\"\npublished: 2026-01-{day:02}T08:00\nlead: \"Đoạn tóm tắt {day}.\"\n---\n\n\
             Nội dung của tin ngày {day}.\n"
        );
        self.file(&format!("content/tin/bai-{day:02}.md"), &text)
    }

    /// A file by its path from the newsroom's folder.
    pub fn file(&self, path: &str, text: impl AsRef<[u8]>) -> &Self {
        let target = self.folder.path().join(path);
        let parent = target.parent().expect("it lies in the newsroom");
        fs::create_dir_all(parent).expect("folders can be made");
        fs::write(target, text).expect("files can be written");
        self
    }

    /// Adds lines to `site.toml`, before its tables.
    pub fn site(&self, lines: &str) -> &Self {
        self.file("site.toml", [lines, SITE].concat())
    }

    /// Gives its box another name.
    pub fn calls_its_box(&self, id: &str) -> &Self {
        self.file("site.toml", SITE.replace("tin-moi", id))
    }

    /// Gives it another language.
    pub fn speaks(&self, language: &str) -> &Self {
        self.file("site.toml", SITE.replace("\"vi\"", &format!("{language:?}")))
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Its edition, in a folder that lasts as long as somebody reads it.
    pub fn publishes(&self) -> Edition {
        Edition::of(self.folder.path())
    }
}
