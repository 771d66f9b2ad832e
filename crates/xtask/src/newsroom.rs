//! Writes a made-up newsroom of any size, for measuring. The same number and seed give the same bytes.
//! Knows nothing of how a newsroom is published.

mod article;
mod chance;
mod phrases;

use std::{fs, io::ErrorKind, path::Path};

use anyhow::{Context, Result, bail};

use article::{Article, SECTIONS};

/// Small pictures, shared out among the articles that have one.
pub const PICTURES: [&[u8]; 3] = [
    include_bytes!("../../../sample/content/tin-tuc/nhin-lai-mot-mua-thu-lam-viec-chung/loi-mon.jpg"),
    include_bytes!("../../../sample/content/tin-tuc/nhin-lai-mot-mua-thu-lam-viec-chung/lang-ven-suoi.jpg"),
    include_bytes!("../../../sample/content/tin-tuc/nhin-lai-mot-mua-thu-lam-viec-chung/bo-ruong.jpg"),
];
const LOGO: &[u8] = include_bytes!("../../../sample/logo.svg");

/// Writes `articles` articles and all that stands around them into the empty or missing folder `out`.
pub fn write(articles: usize, seed: u64, out: &Path) -> Result<()> {
    refuse_non_empty(out)?;
    let content = out.join("content");
    for section in SECTIONS {
        let folder = content.join(section);
        fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    }
    write_file(&out.join("site.toml"), phrases::SITE.as_bytes())?;
    write_file(&out.join("logo.svg"), LOGO)?;
    write_file(&content.join("gioi-thieu.md"), phrases::ABOUT.as_bytes())?;
    for number in 0..articles {
        write_article(&content, &Article::new(number, articles, seed))?;
    }
    Ok(())
}

fn refuse_non_empty(out: &Path) -> Result<()> {
    let mut entries = match fs::read_dir(out) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        entries => entries.with_context(|| format!("cannot look into {}", out.display()))?,
    };
    if entries.next().is_some() {
        bail!("{} is not empty; name a new folder, or empty this one first", out.display());
    }
    Ok(())
}

fn write_article(content: &Path, article: &Article) -> Result<()> {
    let section = content.join(article.section());
    let text = article.text();
    let Some(picture) = article.picture() else {
        return write_file(&section.join(format!("{}.md", article.slug())), text.as_bytes());
    };
    let folder = section.join(article.slug());
    fs::create_dir(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    write_file(&folder.join("index.md"), text.as_bytes())?;
    write_file(&folder.join("picture.jpg"), PICTURES[picture % PICTURES.len()])
}

fn write_file(file: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(file, bytes).with_context(|| format!("cannot write {}", file.display()))
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, env, path::PathBuf};

    use super::*;

    #[test]
    fn the_same_number_and_seed_give_the_same_bytes() {
        let one = Folder::new("one");
        let two = Folder::new("two");
        let other = Folder::new("other");
        write(60, 7, &one.0).expect("an empty folder takes a newsroom");
        write(60, 7, &two.0).expect("an empty folder takes a newsroom");
        write(60, 8, &other.0).expect("an empty folder takes a newsroom");
        assert_eq!(one.files(), two.files());
        assert_ne!(one.files(), other.files());
    }

    #[test]
    fn each_tenth_article_has_a_picture_beside_it() {
        let newsroom = Folder::new("pictures");
        write(60, 1, &newsroom.0).expect("an empty folder takes a newsroom");
        let files = newsroom.files();
        let named = |end: &str| files.keys().filter(|file| file.to_string_lossy().ends_with(end)).count();
        assert_eq!(named("picture.jpg"), 6);
        assert_eq!(named("index.md"), 6);
        assert_eq!(named(".md"), 60 + 1);
    }

    #[test]
    fn a_folder_with_something_in_it_is_left_alone() {
        let folder = Folder::new("full");
        fs::create_dir_all(&folder.0).expect("the temporary folder can be written");
        fs::write(folder.0.join("site.toml"), "mine").expect("the temporary folder can be written");
        let error = write(3, 1, &folder.0).expect_err("a folder in use is refused");
        assert!(error.to_string().contains("is not empty"));
        assert_eq!(folder.files().len(), 1);
    }

    /// A folder of one test, removed when the test ends.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let folder = env::temp_dir().join(format!("bantin-newsroom-{}-{name}", std::process::id()));
            let _ = fs::remove_dir_all(&folder);
            Self(folder)
        }

        fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
            let mut files = BTreeMap::new();
            let mut folders = vec![self.0.clone()];
            while let Some(folder) = folders.pop() {
                for entry in fs::read_dir(&folder).expect("the folder is there") {
                    let path = entry.expect("the folder can be listed").path();
                    if path.is_dir() {
                        folders.push(path);
                    } else {
                        let inside = path.strip_prefix(&self.0).expect("it lies in the folder").to_owned();
                        files.insert(inside, fs::read(&path).expect("the file can be read"));
                    }
                }
            }
            files
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }
}
