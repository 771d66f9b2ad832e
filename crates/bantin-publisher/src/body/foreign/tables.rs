//! Tells tables from layout, and heads of columns from cells.

use super::{only_element, unwrap_only};
use crate::body::tree::{Element, Node};

/// The table, or what it laid out.
pub(super) fn tidied(mut table: Element<'_>) -> Element<'_> {
    each_cell(&mut table, &mut |cell| unwrap_paragraph(cell));
    if let Some(laid_out) = laid_out(&mut table) {
        return laid_out;
    }
    head_columns(&mut table);
    table
}

/// A cell that holds one paragraph holds its words.
fn unwrap_paragraph(cell: &mut Element<'_>) {
    if only_element(&cell.children).is_some_and(|p| p.name == "p" && p.attribute("id").is_none()) {
        unwrap_only(cell);
    }
}

fn each_cell<'a>(table: &mut Element<'a>, act: &mut impl FnMut(&mut Element<'a>)) {
    for node in &mut table.children {
        match node {
            Node::Element(cell) if matches!(cell.name, "td" | "th") => act(cell),
            Node::Element(part) if matches!(part.name, "thead" | "tbody" | "tfoot" | "tr") => {
                each_cell(part, act)
            }
            _ => {}
        }
    }
}

/// The cells of each row.
fn rows<'t, 'a>(table: &'t Element<'a>) -> Vec<Vec<&'t Element<'a>>> {
    let mut rows = Vec::new();
    for part in elements(table) {
        match part.name {
            "thead" | "tbody" | "tfoot" => rows.append(&mut self::rows(part)),
            "tr" => rows.push(elements(part).filter(|cell| matches!(cell.name, "td" | "th")).collect()),
            _ => {}
        }
    }
    rows
}

fn elements<'e, 'a>(of: &'e Element<'a>) -> impl Iterator<Item = &'e Element<'a>> {
    of.children.iter().filter_map(|node| match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    })
}

/// What a table without columns lays out: a picture with its caption under it, or anything in one cell.
fn laid_out<'a>(table: &mut Element<'a>) -> Option<Element<'a>> {
    let rows = rows(table);
    let is_picture = |row: &[&Element<'_>]| holds_one_picture(&row[0].children);
    let lays_out = rows.iter().all(|row| row.len() == 1)
        && match &rows[..] {
            [_] => true,
            [picture, caption] => is_picture(picture) && !is_picture(caption),
            _ => false,
        };
    if !lays_out || table.attribute("id").is_some() {
        return None;
    }
    let mut cells = Vec::new();
    each_cell(table, &mut |cell| cells.push(std::mem::take(&mut cell.children)));
    let mut cells = cells.into_iter();
    let first = cells.next().unwrap_or_default();
    Some(match cells.next() {
        None => Element::around("div", first),
        Some(caption) => {
            let mut figure = Element::around("figure", first);
            figure.children.push(Node::Element(Element::around("figcaption", caption)));
            figure
        }
    })
}

/// Whether nodes hold nothing but one picture, perhaps in a paragraph or a link.
fn holds_one_picture(nodes: &[Node<'_>]) -> bool {
    only_element(nodes).is_some_and(|element| {
        element.name == "img"
            || matches!(element.name, "p" | "div" | "a") && holds_one_picture(&element.children)
    })
}

/// A first row of bold words above rows that are not bold are the heads of its columns.
fn head_columns(table: &mut Element<'_>) {
    let rows = rows(table);
    let heads =
        |row: &[&Element<'_>]| row.len() > 1 && row.iter().all(|cell| cell.name == "td" && is_bold(cell));
    let has_heads = rows.iter().flatten().any(|cell| cell.name == "th");
    let [first, others @ ..] = &rows[..] else { return };
    if has_heads || others.is_empty() || !heads(first) || others.iter().any(|row| heads(row)) {
        return;
    }
    let mut left = first.len();
    each_cell(table, &mut |cell| {
        if left > 0 {
            left -= 1;
            cell.name = "th";
            unwrap_only(cell);
        }
    });
}

fn is_bold(cell: &Element<'_>) -> bool {
    only_element(&cell.children).is_some_and(|bold| matches!(bold.name, "b" | "strong"))
}
