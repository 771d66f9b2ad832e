//! The body of a text while its references are looked up: its file, the folder of its pictures, and its lines, so that each
//! problem gets its place.

use std::path::Path;

use crate::body::{Reference, SourceLines, TooMuch, Unread, references, unread};
use crate::pictures::PictureFolder;
use crate::problem::{self, Place, Problem};

/// What is known of a body while its references are looked up: its file, the folder of its pictures, its lines.
pub(super) struct Text<'a> {
    pub newsroom: &'a Path,
    pub file: &'a str,
    pub folder: Option<&'a str>,
    pub pictures: Option<PictureFolder<'a>>,
    lines: SourceLines<'a>,
    body_line: usize,
}

impl<'a> Text<'a> {
    pub fn new(
        newsroom: &'a Path,
        file: &'a str,
        folder: Option<&'a str>,
        markdown: &'a str,
        body_line: usize,
    ) -> Self {
        let pictures = folder.map(|folder| PictureFolder::new(newsroom, folder));
        Text { newsroom, file, folder, pictures, lines: SourceLines::of(markdown), body_line }
    }

    /// What the body refers to; of a text that is too much, nothing but the problem.
    pub fn references(&self, markdown: &str, problems: &mut Vec<Problem>) -> Vec<Reference> {
        references(markdown).unwrap_or_else(|TooMuch { much, line }| {
            let place = self.place_at(line, 1);
            problems.push(Problem::error(self.file, much.message()).at(place));
            Vec::new()
        })
    }

    /// Adds the problems of signs that readers will see otherwise than they were meant.
    pub fn tell_unread(&self, markdown: &str, problems: &mut Vec<Problem>) {
        // A text that is too much has its problem already.
        for Unread { sign, written, line, column } in unread(markdown).unwrap_or_default() {
            let problem = Problem::warning(self.file, sign.message(&written));
            problem::add(problems, problem, |problem| problem.at(self.place_at(line, column)));
        }
    }

    /// Adds a problem with its place. Of very many problems only the first get one.
    pub fn tell(&self, problem: Problem, reference: &Reference, problems: &mut Vec<Problem>) {
        problem::add(problems, problem, |problem| problem.at(self.place(reference)));
    }

    fn place(&self, reference: &Reference) -> Place {
        self.place_at(reference.line, reference.column)
    }

    /// The place in the file of a line and column of the body.
    fn place_at(&self, line: usize, column: usize) -> Place {
        Place::new(self.body_line + line - 1, column, self.lines.line(line))
    }
}
