//! Turns logical properties into physical ones: browsers of the floor lack the newer of them, and
//! languages run from left to right (DESIGN.md §1). Lowered for both directions instead, as the
//! general tool does it, they would take half of the style.

/// Rewrites a printed style sheet, one declaration to a line.
pub(super) fn left_to_right(css: &str) -> String {
    let mut text = String::with_capacity(css.len());
    for line in css.lines() {
        match rewritten(line.trim()) {
            Some(line) => text.push_str(&line),
            None => text.push_str(line),
        }
        text.push('\n');
    }
    text
}

fn rewritten(line: &str) -> Option<String> {
    let (name, value) = line.strip_suffix(';')?.split_once(": ")?;
    match &sides(name)?[..] {
        [side] => Some(format!("{side}: {value};")),
        [start, end] => {
            // `1px solid` is one value for both sides, `1rem 2rem` two.
            let (first, second) = if name.starts_with("border") { (value, value) } else { halves(value)? };
            Some(format!("{start}: {first}; {end}: {second};"))
        }
        _ => None,
    }
}

/// The physical names that a logical one stands for; two for both sides of an axis.
fn sides(name: &str) -> Option<Vec<String>> {
    let one = |name: String| Some(vec![name]);
    if let Some(size) = name.strip_suffix("inline-size").filter(|start| is_limit(start)) {
        return one([size, "width"].concat());
    }
    if let Some(size) = name.strip_suffix("block-size").filter(|start| is_limit(start)) {
        return one([size, "height"].concat());
    }
    if let Some(corner) = name.strip_prefix("border-").and_then(|rest| rest.strip_suffix("-radius")) {
        let corner = match corner {
            "start-start" => "top-left",
            "start-end" => "top-right",
            "end-start" => "bottom-left",
            "end-end" => "bottom-right",
            _ => return None,
        };
        return one(["border-", corner, "-radius"].concat());
    }
    let family =
        ["margin", "padding", "inset", "border"].into_iter().find(|family| name.starts_with(family))?;
    let rest = name.strip_prefix(family)?.strip_prefix('-')?;
    let (axis, rest) = match rest.strip_prefix("inline") {
        Some(rest) => (["left", "right"], rest),
        None => (["top", "bottom"], rest.strip_prefix("block")?),
    };
    // `inset-inline-start` is `left`, the others keep their family's name.
    let physical = |side: &str, end: &str| {
        if family == "inset" { side.to_owned() } else { [family, "-", side, end].concat() }
    };
    if let Some(end) = rest.strip_prefix("-start") {
        return one(physical(axis[0], end));
    }
    if let Some(end) = rest.strip_prefix("-end") {
        return one(physical(axis[1], end));
    }
    Some(axis.map(|side| physical(side, rest)).into())
}

fn is_limit(start: &str) -> bool {
    matches!(start, "" | "min-" | "max-")
}

/// One value for both sides, or one for each; `None` for anything else.
fn halves(value: &str) -> Option<(&str, &str)> {
    let (bare, important) = match value.strip_suffix(" !important") {
        Some(bare) => (bare, true),
        None => (value, false),
    };
    let mut depth = 0;
    let gap = bare.char_indices().find_map(|(at, letter)| {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            ' ' if depth == 0 => return Some(at),
            _ => {}
        }
        None
    });
    match gap {
        None => Some((value, value)),
        Some(_) if important => None,
        Some(gap) => Some((&value[..gap], &value[gap + 1..])),
    }
}

#[cfg(test)]
mod tests {
    use super::left_to_right;

    #[test]
    fn every_logical_property_finds_its_sides() {
        for (logical, physical) in [
            ("inline-size: 4px;", "width: 4px;"),
            ("max-block-size: 50vh;", "max-height: 50vh;"),
            ("margin-inline: auto;", "margin-left: auto; margin-right: auto;"),
            ("margin-inline: calc(1px + 2px) 0;", "margin-left: calc(1px + 2px); margin-right: 0;"),
            ("padding-block-end: var(--gap);", "padding-bottom: var(--gap);"),
            ("padding-inline: 0 !important;", "padding-left: 0 !important; padding-right: 0 !important;"),
            ("inset-inline-start: 0;", "left: 0;"),
            ("inset-block: 1px 2px;", "top: 1px; bottom: 2px;"),
            ("border-inline-start: 1px solid red;", "border-left: 1px solid red;"),
            ("border-block: 1px solid red;", "border-top: 1px solid red; border-bottom: 1px solid red;"),
            ("border-block-start-color: red;", "border-top-color: red;"),
            ("border-inline-width: 1px;", "border-left-width: 1px; border-right-width: 1px;"),
            ("border-start-end-radius: 2px;", "border-top-right-radius: 2px;"),
        ] {
            assert_eq!(left_to_right(logical).trim(), physical);
        }
    }

    #[test]
    fn all_else_stays() {
        for same in [
            "margin: 0;",
            "inset: 0;",
            "border-radius: 2px;",
            "border-collapse: collapse;",
            "--block-size: 1px;",
            ".inline-size:hover {",
            "contain-intrinsic-block-size: 1px;",
            "writing-mode: inline;",
        ] {
            assert_eq!(left_to_right(same).trim(), same);
        }
    }
}
