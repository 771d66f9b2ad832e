//! The root of a container: the program, its papers, and a folder that is the one user's. No shell, no other program.

use std::path::Path;

use anyhow::Result;

use super::archive::{self, OF_ROOT, Part};
use super::{Contents, Processor, Source, tree};

/// Who the program runs as; a number, since there is no list of users.
const USER: u32 = 65532;

pub fn name(source: &Source, processor: Processor) -> String {
    format!("bantin-{}-container-{}.tar.gz", source.version, processor.name())
}

pub fn write(contents: &Contents<'_>, stage: &Path, packages: &Path) -> Result<()> {
    tree::copy(&contents.program, &stage.join("usr/bin/bantin"), 0o755)?;
    archive::add_papers(contents, &stage.join("usr/share/doc/bantin"))?;
    for folder in ["srv/portal", "etc/ssl/certs", "tmp", "var/lib/bantin"] {
        tree::make(&stage.join(folder))?;
    }
    let parts = [
        Part { paths: &["etc", "srv", "usr"], ..OF_ROOT },
        Part { owner: USER, mode: "u=rwX,go=", paths: &["tmp", "var"] },
    ];
    archive::pack(contents.source, stage, &parts, &packages.join(name(contents.source, contents.processor)))
}
