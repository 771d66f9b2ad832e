//! When a newsroom is published, and with which app.

use std::borrow::Cow;
use std::path::Path;

use bantin_publisher::{AppFiles, Manner, Order, Preview, PublishError, Report, Silent, publish};

use super::article::moment;
use super::desk::AS_OF;
use super::edit::AppPart;
use crate::newsroom::app;

/// What an edition depends on beside its newsroom, and nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Circumstances {
    /// How often each part of the app was changed.
    pub app: [u32; 4],
    pub preview: bool,
    /// Minutes since 2021 began.
    pub as_of: i64,
}

impl Circumstances {
    /// Those of every newsroom's beginning.
    pub fn first() -> Self {
        Circumstances { app: [0; 4], preview: false, as_of: AS_OF }
    }

    pub fn publish(&self, newsroom: &Path, out: &Path, manner: Manner) -> Result<Report, PublishError> {
        let as_of = format!("{}+07:00", moment(self.as_of)).parse().unwrap();
        let preview = Preview { script: "console.log(1)".to_owned(), desk: None };
        let preview = self.preview.then_some(&preview);
        publish(&Order { newsroom, out, as_of, app: &self.app_files(), preview, manner }, &Silent)
    }

    fn app_files(&self) -> AppFiles {
        let times = |part: AppPart| self.app[part as usize];
        let mut files = app();
        files.script = format!("export default async () => {}", times(AppPart::Script)).into_bytes().into();
        files.wasm = [&*files.wasm, &times(AppPart::Wasm).to_le_bytes()].concat().into();
        let style = format!(":root{{--color-paper:#ff{:04}}}", times(AppPart::Style));
        files.styles.insert("main.css".to_owned(), style.into());
        if times(AppPart::Public) % 2 == 1 {
            files.public.insert("dau/hieu.txt".to_owned(), Cow::Borrowed(b"a file in a folder of its own"));
        }
        files
    }
}
