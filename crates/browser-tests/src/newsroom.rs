//! A tiny newsroom in a folder of its own, written line by line by the test that needs it.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::bantin::Build;
use crate::edition::{Edition, PLACE};

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

    /// The article of a day in January 2026, with a lead picture that no other has.
    pub fn pictured_article(&self, section: &str, day: u32) -> &Self {
        let folder = format!("content/{section}/{section}-{day:02}");
        let text = format!(
            "---\nheadline: \"Tin ngày {day}\"\npublished: 2026-01-{day:02}T08:00\nlead: \"Đoạn tóm tắt {day}.\"\n\
             picture: {{ file: anh.png, alt: \"Ảnh ngày {day}\" }}\n---\n\nNội dung của tin ngày {day}.\n"
        );
        self.file(&format!("{folder}/index.md"), &text).picture(&format!("{folder}/anh.png"), (480, 360), day)
    }

    /// A picture of this size, all of one shade.
    pub fn picture(&self, path: &str, (width, height): (u32, u32), shade: u32) -> &Self {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, width, height);
        encoder.set_color(png::ColorType::Grayscale);
        let pixels = vec![shade as u8; (width * height) as usize];
        let mut writer = encoder.write_header().expect("a size that a picture can have");
        writer.write_image_data(&pixels).expect("as many pixels as it has");
        writer.finish().expect("it is written to memory");
        self.file(path, bytes)
    }

    /// Has other sections than at first: `muc-1`, `muc-2` …
    pub fn has_sections(&self, sections: u32) -> &Self {
        let (before, rest) = SITE.split_once("[[sections]]").expect("it has sections");
        let after = rest.split_once("[[boxes]]").expect("boxes come after them").1;
        let after = after.split_once("[[menu]]").expect("the menu comes last").0;
        let own = (1..=sections).map(|n| format!("[[sections]]\nid = \"muc-{n}\"\ntitle = \"Mục {n}\"\n\n"));
        let own: String = own.collect();
        self.file("site.toml", [before, &own, "[[boxes]]", after].concat())
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

    /// Its edition where it is deployed to: a folder that keeps what earlier editions had.
    pub fn deploys(&self) -> Edition {
        let place = Edition::to_come();
        let table = format!("\n[deploy.{PLACE}]\ntarget = \"file:{}\"\n", place.folder().display());
        self.file("site.toml", [SITE, &table].concat());
        place.is_deployed_with(Build::Readers, self.path());
        place
    }

    /// Its edition, in a folder that lasts as long as somebody reads it.
    pub fn publishes(&self) -> Edition {
        Edition::of(self.folder.path())
    }
}
