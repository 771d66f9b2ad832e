//! docs/benchmarks.md: the chore replaces what stands between two marks; the rest is written by hand.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// Puts `text` between `<!-- NAME -->` and `<!-- /NAME -->`.
pub fn replace(file: &Path, name: &str, text: &str) -> Result<()> {
    let document = fs::read_to_string(file).with_context(|| format!("could not read {}", file.display()))?;
    let document = replaced(&document, name, text)
        .with_context(|| format!("{} has no <!-- {name} --> … <!-- /{name} -->", file.display()))?;
    fs::write(file, document).with_context(|| format!("could not write {}", file.display()))?;
    println!("Wrote it into {}", file.display());
    Ok(())
}

fn replaced(document: &str, name: &str, text: &str) -> Option<String> {
    let (begin, end) = (format!("<!-- {name} -->"), format!("<!-- /{name} -->"));
    let (before, rest) = document.split_once(&begin)?;
    let (_, after) = rest.split_once(&end)?;
    Some(format!("{before}{begin}\n\n{}\n\n{end}{after}", text.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_stands_between_the_marks_is_replaced() {
        let document = "A\n<!-- x -->\nold\n<!-- /x -->\nB\n";
        assert_eq!(replaced(document, "x", "new\n").unwrap(), "A\n<!-- x -->\n\nnew\n\n<!-- /x -->\nB\n");
        assert_eq!(replaced(document, "y", "new"), None);
    }
}
