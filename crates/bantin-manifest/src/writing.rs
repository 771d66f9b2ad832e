//! A manifest as bytes. There is one way to write one: so what is signed is what is read, and two programs never read the
//! same bytes as two things. It is JSON, with a line for each file:
//!
//! ```json
//! {"format":"bantin-manifest","version":1,"edition":"0123456789abcdef","serial":1795800000,"follows":null,"files":[
//! {"path":"404.html","size":4,"sha256":"…","type":"text/html; charset=utf-8","br":{"size":5,"sha256":"…"}}
//! ]}
//! ```

use serde::{Deserialize, Serialize};

use crate::target_manifest::{Content, TargetFile, TargetManifest};

/// How every manifest of this version begins.
pub(crate) const BEGINNING: &str = "{\"format\":\"bantin-manifest\",\"version\":1,";

/// The beginning without the version.
pub(crate) const ANY_VERSION: &str = "{\"format\":\"bantin-manifest\",\"version\":";

/// A file in its line.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileLine {
    pub path: String,
    pub size: u64,
    pub sha256: String,
    #[serde(rename = "type")]
    pub content_type: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub br: Option<ContentLine>,
    /// `YYYY-MM-DD`
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ContentLine {
    pub size: u64,
    pub sha256: String,
}

impl TargetManifest {
    /// What lies at a target, and is signed.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut text = String::from(BEGINNING);
        let follows = self.follows.as_ref().map_or("null".to_owned(), json);
        let (edition, serial) = (json(&self.edition), self.serial);
        text += &format!("\"edition\":{edition},\"serial\":{serial},\"follows\":{follows},\"files\":[");
        for (file, between) in self.files().iter().zip(std::iter::once("\n").chain(std::iter::repeat(",\n")))
        {
            text += between;
            text += &json(&line(file));
        }
        text += "\n]}\n";
        text.into_bytes()
    }
}

fn line(file: &TargetFile) -> FileLine {
    FileLine {
        path: file.path.to_string(),
        size: file.content.size,
        sha256: file.content.sha256.to_string(),
        content_type: file.content_type.clone(),
        br: file.brotli.map(|Content { size, sha256 }| ContentLine { size, sha256: sha256.to_string() }),
        left: file.left.map(|day| day.to_string()),
    }
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("strings and numbers are JSON")
}
