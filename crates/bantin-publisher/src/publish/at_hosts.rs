//! What a big host of static sites would refuse of an edition: more files than it takes, or a file that is too large.

use std::path::Path;

use bantin_messages::messages::{LargeFileAtHosts, ManyFilesAtHosts};

use crate::edition::manifest::Manifest;
use crate::problem::{self, Problem};

/// What Cloudflare Pages takes: files of a site, and bytes of a file.
const MOST_FILES: usize = 20_000;
const LARGEST: u64 = 25 << 20;

/// The problems of the edition in this folder. Twins do not count: such hosts compress by themselves.
pub(super) fn refusals(out: &Path, manifest: &Manifest) -> Vec<Problem> {
    let mut problems = Vec::new();
    if manifest.files.len() > MOST_FILES {
        let message = ManyFilesAtHosts { files: manifest.files.len().into(), most: MOST_FILES.into() };
        problems.push(Problem::warning(out.to_string_lossy(), message));
    }
    for file in manifest.files.iter().filter(|file| file.content.plain.size > LARGEST) {
        let megabytes = file.content.plain.size.div_ceil(1 << 20);
        let message = LargeFileAtHosts {
            megabytes: usize::try_from(megabytes).unwrap_or(usize::MAX).into(),
            path: file.path.as_str().into(),
        };
        problem::add(&mut problems, Problem::warning(out.to_string_lossy(), message), |problem| problem);
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disk::content_hash::ContentHash;
    use crate::edition::edition_path::EditionPath;
    use crate::edition::manifest::{FileContent, ManifestFile, Served};
    use crate::edition::rank::Rank;

    fn with(sizes: impl Iterator<Item = u64>) -> Vec<String> {
        let files = sizes.enumerate().map(|(at, size)| ManifestFile {
            path: EditionPath::of_address(&format!("/{at}.bin")),
            rank: Rank::Asset,
            content: FileContent { plain: Served { size, hash: ContentHash::of(b"") }, brotli: None },
        });
        let manifest = Manifest::new("e".to_owned(), files.collect());
        refusals(Path::new("dist"), &manifest).iter().map(Problem::what).collect()
    }

    #[test]
    fn too_many_files_and_one_that_is_too_large_are_told() {
        assert_eq!(with((0..20_000).map(|_| LARGEST)), [""; 0]);
        let many = with((0..20_001).map(|_| 1));
        assert!(many.len() == 1 && many[0].contains("20001 files"), "{many:?}");
        let large = with([1, LARGEST + 1].into_iter());
        assert!(large.len() == 1 && large[0].starts_with("“1.bin” has 26 MB"), "{large:?}");
    }
}
