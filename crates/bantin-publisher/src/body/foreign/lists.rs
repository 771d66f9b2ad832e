//! Makes lists of paragraphs that Word wrote for items, level by level, and puts lists that stand between items into the
//! item before them.

use super::is_blank;
use super::marks::{Mark, marks};
use crate::body::tree::{self, Element, Node};

/// How a list counts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Count {
    Bullets,
    /// `1`, `a`, `A`, `i` or `I`, and the number with which it begins.
    By(char, u32),
}

/// An item as it was written.
struct Item<'a> {
    level: usize,
    count: Count,
    children: Vec<Node<'a>>,
}

/// A list that is being made, and how deep it is.
struct Open<'a> {
    list: Element<'a>,
    level: usize,
}

/// The nodes with lists in place of such paragraphs.
pub(super) fn gathered(nodes: Vec<Node<'_>>) -> Vec<Node<'_>> {
    let mut all = Vec::with_capacity(nodes.len());
    let mut open: Vec<Open<'_>> = Vec::new();
    for node in nodes {
        if !open.is_empty() && is_blank(&node) {
            continue;
        }
        match item(node) {
            Ok(item) => add(&mut open, item, &mut all),
            Err(node) => {
                close(&mut open, 0, &mut all);
                all.push(node);
            }
        }
    }
    close(&mut open, 0, &mut all);
    all
}

/// The item that a paragraph is, or the node as it was.
fn item(node: Node<'_>) -> Result<Item<'_>, Node<'_>> {
    let Node::Element(mut element) = node else { return Err(node) };
    let level = marks(&element).into_iter().find_map(|mark| match mark {
        Mark::Item(level) => Some(usize::from(level)),
        _ => None,
    });
    let Some(level) = level.filter(|_| element.name == "p") else { return Err(Node::Element(element)) };
    let mut bullet = String::new();
    let children = taken(std::mem::take(&mut element.children), &mut bullet);
    match count(bullet.trim_matches(|c: char| c.is_whitespace())) {
        Some(count) => Ok(Item { level, count, children }),
        // `1.2.` and `Điều 3.` are names by which other texts know the paragraph: they stay words of it.
        None => {
            element.children = children;
            Err(Node::Element(element))
        }
    }
}

/// The nodes without the bullet or number, which is put into `bullet`; one that no list can count stays.
fn taken<'a>(nodes: Vec<Node<'a>>, bullet: &mut String) -> Vec<Node<'a>> {
    let mut kept = Vec::with_capacity(nodes.len());
    for node in nodes {
        match node {
            Node::Element(element) if marks(&element).contains(&Mark::Bullet) => {
                *bullet = tree::text_of(&element.children).replace('\u{a0}', " ");
                if count(bullet.trim()).is_none() {
                    kept.push(Node::Element(element));
                }
            }
            Node::Element(mut element) => {
                element.children = taken(std::mem::take(&mut element.children), bullet);
                let emptied =
                    element.children.is_empty() && matches!(element.name, "b" | "strong" | "i" | "em");
                if !emptied {
                    kept.push(Node::Element(element));
                }
            }
            text => kept.push(text),
        }
    }
    kept
}

/// The nodes with the words of bullets in place of their elements.
pub(super) fn without_bullets(nodes: Vec<Node<'_>>) -> Vec<Node<'_>> {
    let mut all = Vec::with_capacity(nodes.len());
    for node in nodes {
        match node {
            Node::Element(element) if element.name == "span" => all.extend(without_bullets(element.children)),
            Node::Element(mut element) => {
                element.children = without_bullets(std::mem::take(&mut element.children));
                all.push(Node::Element(element));
            }
            text => all.push(text),
        }
    }
    all
}

/// How the list counts of which this is a bullet or number; `None` where no list counts so.
fn count(bullet: &str) -> Option<Count> {
    let name = bullet.strip_suffix(['.', ')']).unwrap_or(bullet);
    let numbered = name.len() < bullet.len();
    let mut letters = name.chars();
    match (letters.next(), letters.next()) {
        // Word's round bullets are the letter `o`, and other fonts' letters.
        (Some(_), None) if !numbered && !name.starts_with(|c: char| c.is_ascii_digit()) => {
            Some(Count::Bullets)
        }
        (None, _) => Some(Count::Bullets),
        _ if !numbered => None,
        _ if name.len() < 7 && name.bytes().all(|byte| byte.is_ascii_digit()) => {
            Some(Count::By('1', name.parse().ok()?))
        }
        (Some('i'), None) => Some(Count::By('i', 1)),
        (Some('I'), None) => Some(Count::By('I', 1)),
        (Some(letter @ 'a'..='z'), None) => Some(Count::By('a', u32::from(letter) - u32::from('a') + 1)),
        (Some(letter @ 'A'..='Z'), None) => Some(Count::By('A', u32::from(letter) - u32::from('A') + 1)),
        _ => roman(name),
    }
}

fn roman(name: &str) -> Option<Count> {
    let worth = |letter| match letter {
        'i' | 'I' => Some(1_u32),
        'v' | 'V' => Some(5),
        'x' | 'X' => Some(10),
        'l' | 'L' => Some(50),
        _ => None,
    };
    let worths: Vec<u32> = name.chars().map(worth).collect::<Option<_>>()?;
    let sum = worths.iter().enumerate().fold(0_i64, |sum, (at, worth)| {
        let less = worths.get(at + 1).is_some_and(|next| next > worth);
        sum + if less { -i64::from(*worth) } else { i64::from(*worth) }
    });
    let kind = if name.starts_with(|c: char| c.is_ascii_lowercase()) { 'i' } else { 'I' };
    Some(Count::By(kind, u32::try_from(sum).ok().filter(|sum| *sum > 0)?))
}

fn add<'a>(open: &mut Vec<Open<'a>>, item: Item<'a>, all: &mut Vec<Node<'a>>) {
    let around = |open: &[Open<'_>], out: &dyn Fn(&Open<'_>) -> bool| {
        open.iter().rposition(|one| !out(one)).map_or(0, |at| at + 1)
    };
    close(open, around(open, &|one| one.level > item.level), all);
    // Another kind of counting at the same level is another list.
    let is_same = |last: &Open<'_>| match item.count {
        Count::Bullets => last.list.name == "ul",
        Count::By(kind, _) => {
            last.list.name == "ol"
                && last.list.attribute("type").as_deref().unwrap_or("1") == kind.encode_utf8(&mut [0; 4])
        }
    };
    close(open, around(open, &|one| one.level == item.level && !is_same(one)), all);
    if open.last().is_none_or(|last| last.level < item.level) {
        open.push(Open { list: list(item.count), level: item.level });
    }
    if let Some(last) = open.last_mut() {
        last.list.children.push(Node::Element(Element::around("li", item.children)));
    }
}

fn list<'a>(count: Count) -> Element<'a> {
    let Count::By(kind, start) = count else { return Element::new("ul", "") };
    let attributes = match kind {
        'a' => " type=\"a\"",
        'A' => " type=\"A\"",
        'i' => " type=\"i\"",
        'I' => " type=\"I\"",
        _ => "",
    };
    let mut list = Element::new("ol", attributes);
    list.start = Some(start).filter(|start| *start != 1);
    list
}

/// Closes the innermost lists until so many are open; each goes into the last item of the one around it.
fn close<'a>(open: &mut Vec<Open<'a>>, until: usize, all: &mut Vec<Node<'a>>) {
    while open.len() > until {
        let Some(Open { list, .. }) = open.pop() else { return };
        let list = Node::Element(list);
        match open.last_mut().and_then(|around| around.list.children.last_mut()) {
            Some(Node::Element(item)) => item.children.push(list),
            _ => all.push(list),
        }
    }
}

/// A list in which other lists stand between its items, as Google Docs writes them: each goes into the item before it.
pub(super) fn without_loose_lists(mut list: Element<'_>) -> Element<'_> {
    let mut children: Vec<Node<'_>> = Vec::with_capacity(list.children.len());
    for node in std::mem::take(&mut list.children) {
        let is_list = matches!(&node, Node::Element(inner) if matches!(inner.name, "ul" | "ol"));
        let item = children.iter_mut().rev().find(|node| !is_blank(node));
        match item {
            Some(Node::Element(item)) if is_list && item.name == "li" => item.children.push(node),
            _ if is_list => children.push(Node::Element(Element::around("li", vec![node]))),
            _ => children.push(node),
        }
    }
    list.children = children;
    list
}
