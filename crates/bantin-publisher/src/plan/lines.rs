//! Articles as one line of a list each. What a reader sees of a line is made when it is first
//! shown: of 100,000 lines, one more article needs a few dozen.

use std::sync::OnceLock;

use bantin_content::Teaser;
use jiff::tz::TimeZone;
use rayon::prelude::*;

use super::BATCH;
use crate::dates;
use crate::disk::digest::{Digest, Digester};
use crate::read::source_record::Card;

/// A line for each published article, in their order.
#[derive(Debug)]
pub(crate) struct Lines<'a> {
    zone: &'a TimeZone,
    language: &'a str,
    lines: Vec<Line<'a>>,
}

#[derive(Debug)]
struct Line<'a> {
    card: &'a Card,
    teaser: OnceLock<Teaser>,
    digest: Digest,
}

impl<'a> Lines<'a> {
    /// `zone` and `language` say how readers see a day.
    pub fn new(cards: &[&'a Card], zone: &'a TimeZone, language: &'a str) -> Self {
        let line = |digester: &mut Digester, &card: &&'a Card| Line {
            card,
            teaser: OnceLock::new(),
            digest: digest(digester, card),
        };
        Lines {
            zone,
            language,
            lines: cards.par_iter().with_max_len(BATCH).map_init(Digester::default, line).collect(),
        }
    }

    pub fn len(&self) -> usize {
        self.lines.len()
    }

    pub fn card(&self, article: usize) -> &'a Card {
        self.lines[article].card
    }

    /// Withdrawn: it keeps its place and is not shown.
    pub fn gone(&self, article: usize) -> bool {
        self.lines[article].card.withdrawn.is_some()
    }

    pub fn teaser(&self, article: usize) -> &Teaser {
        let Line { card, teaser, .. } = &self.lines[article];
        teaser.get_or_init(|| Teaser {
            slug: card.slug.clone(),
            section: card.section.clone(),
            headline: card.headline.clone(),
            published: dates::day_stamp(card.published, self.zone, self.language),
        })
    }

    /// Of all that a line says, and of whether it is shown.
    pub fn digest(&self, article: usize) -> Digest {
        self.lines[article].digest
    }
}

fn digest(digester: &mut Digester, card: &Card) -> Digest {
    digester.text(card.slug.as_str()).text(card.section.as_str()).text(&card.headline);
    digester.number(card.published.as_second().cast_unsigned());
    digester.number(u64::from(card.withdrawn.is_some())).finish()
}
