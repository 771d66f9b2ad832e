//! Paths as somebody would spell them who wants to leave a folder, for the tests of every door that takes
//! names or paths: none of these may be followed out of the folder. Knows nothing of what is behind a door.

use std::collections::BTreeSet;

/// A step up, as it is written and miswritten.
const UP: [&str; 16] = [
    "..",
    "%2e%2e",
    "%2E.",
    ".%2e",
    "%252e%252e",
    "\u{ff0e}\u{ff0e}",
    "\u{2025}",
    "..\u{200b}",
    "\u{feff}..",
    ".. ",
    " ..",
    "...",
    "..;",
    "..\0",
    "..\t",
    "..%00",
];

/// What may be taken for a slash.
const SLASHES: [&str; 9] = ["/", "//", "/./", "\\", "\\\\", "%2f", "%5C", "\u{ff0f}", "\u{2215}"];

/// Where it begins: with nothing, or in a folder that an edition or a newsroom has.
const BEGINNINGS: [&str; 8] =
    ["", "./", "assets/", "api/v1/articles/", "tin/", "content/tin/", "a/b/c/", "tin-tuc/"];

/// More than 800 spellings that mean, or may be taken to mean, something outside of the folder in which they
/// are read. `outside` is the absolute path, with `/`, of what must not be reached: it lies three folders above
/// at most. Each is told once, always in the same order.
pub fn leading_out(outside: &str) -> Vec<String> {
    let bare = outside.trim_start_matches('/');
    let name = outside.rsplit('/').next().unwrap_or_default();
    let mut all = climbing(name, bare);
    all.extend(absolute(outside, bare));
    all.extend(no_names().map(str::to_owned));
    let mut seen = BTreeSet::new();
    all.retain(|one| seen.insert(one.clone()));
    all
}

/// Up by one to three folders, and up to the root.
fn climbing(name: &str, bare: &str) -> Vec<String> {
    let mut all = Vec::new();
    for up in UP {
        for slash in SLASHES {
            let climb = [up, slash].concat();
            for depth in 1..=3 {
                all.push([&climb.repeat(depth), name].concat());
            }
            all.push([&climb.repeat(24), bare].concat());
        }
    }
    for beginning in BEGINNINGS {
        let own = beginning.matches('/').count() - beginning.matches("./").count();
        for depth in 1..=3 {
            for (up, slash) in
                [("..", "/"), ("..", "//"), ("..", "\\"), ("%2e%2e", "/"), ("..", "%2f"), ("..", "/./")]
            {
                let climb = [up, slash].concat();
                all.push([beginning, &climb.repeat(own + depth), name].concat());
            }
        }
        // The folder itself, and what is beside its parts.
        all.push([beginning, ".."].concat());
        all.push([beginning, "../"].concat());
        all.push([beginning, "x/../../", name].concat());
        all.push([beginning, ".. /", name].concat());
        all.push([beginning, name, "/../../", name].concat());
    }
    all
}

/// From a root, of whatever kind.
fn absolute(outside: &str, bare: &str) -> Vec<String> {
    let windows = outside.replace('/', "\\");
    let starts = [
        "/",
        "//",
        "///",
        "/./",
        "/../",
        "\\",
        "\\\\",
        "C:/",
        "C:\\",
        "c:",
        "\\\\?\\C:\\",
        "\\\\.\\C:\\",
        "//localhost/",
        "\\\\localhost\\c$\\",
        "file:///",
        "file://",
        "file:",
        "FILE:///",
        "file://localhost/",
        "~/",
        "~root/",
        "$HOME/",
        "${HOME}/",
        "%HOME%/",
        "%2f",
        "%2F%2F",
        "%5c",
        "/proc/self/root/",
        "/proc/self/cwd/../",
        "/dev/fd/../../../../",
        " /",
        "\t/",
        "\n/",
        "\0/",
        "\u{feff}/",
        "\u{200b}/",
        "./ /",
        "|",
        "`",
        "http://localhost/",
        "https:///",
        "data:,/",
        "jar:file:///",
        "\u{ff0f}",
        "\u{2215}",
        "\u{29f8}",
        "-/",
        "--out=/",
        "@/",
        "::",
        "//?/",
    ];
    let mut all: Vec<String> = starts.iter().map(|start| [start, bare].concat()).collect();
    let ends = [
        "/",
        "/.",
        "/..",
        "\0",
        "\0.webp",
        "\0.md",
        "%00",
        "%00.webp",
        ".",
        " ",
        "...",
        "::$DATA",
        "\n",
        "\r\n",
        "?",
        "#",
        ".br",
        "/index.html",
    ];
    all.extend(ends.iter().map(|end| [outside, end].concat()));
    all.extend([windows.clone(), format!("C:{windows}"), format!("\\\\localhost{windows}")]);
    all
}

/// What names nothing, nothing that every system can hold, or something that is not for readers.
fn no_names() -> impl Iterator<Item = &'static str> {
    [
        "",
        ".",
        "..",
        "/",
        "//",
        "./",
        "../",
        ".//",
        "/.",
        "/..",
        "\\",
        "..\\",
        "\0",
        "a\0b",
        "\n",
        "\t",
        " ",
        "  ",
        "a//b",
        "a/./b",
        "a/",
        "/a",
        "./a",
        "a/.",
        "a/..",
        "a/../b",
        "a\\b",
        "a\\..\\..\\b",
        "a:b",
        "a|b",
        "C:",
        "C:a",
        "aux.txt",
        "con/a",
        "\u{202e}a",
        "\u{0}",
        "\u{1b}[2Ja",
        "\u{7f}",
        "\u{85}",
        "\u{2028}",
        ".git",
        ".git/config",
        ".bantin",
        ".bantin/lock",
        ".bantin/state",
        ".env",
        ".ssh/authorized_keys",
        "~",
        "~/.profile",
        "-rf",
        "--help",
        "*",
        "a*",
        "?",
        "$(id)",
        "`id`",
        "${IFS}",
        "a b",
        "a\tb",
        "a;b",
        "a&b",
        "a'b",
        "a\"b",
        "a<b",
        "a>b",
        "%",
        "%%",
        "%2",
        "%zz",
        "%ff",
        "%00",
    ]
    .into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_more_than_eight_hundred_each_once_and_always_the_same() {
        let all = leading_out("/home/somebody/outside.txt");
        assert!(all.len() > 800, "{}", all.len());
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
        assert_eq!(all, leading_out("/home/somebody/outside.txt"));
    }

    #[test]
    fn the_plain_ones_are_among_them() {
        let all = leading_out("/home/somebody/outside.txt");
        for plain in [
            "../outside.txt",
            "../../../outside.txt",
            "/home/somebody/outside.txt",
            "..",
            "assets/../../outside.txt",
            "..\\outside.txt",
        ] {
            assert!(all.iter().any(|one| one == plain), "{plain}");
        }
    }
}
