//! A site, asked for every address of the edition: as each kind of visitor, from a few threads, and no longer than it answers.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use bantin_content::Redirect;
use bantin_manifest::{Content, FileHash, TargetManifest};

use crate::address;
use crate::answer::{Answer, Outcome};
use crate::asking::{Agent, Wanted};
use crate::edition::{Edition, EditionFile};
use crate::headers::{self, Told};
use crate::old_addresses::{self, OldAddresses};
use crate::report::{Findings, Looked};
use crate::site::Site;
use crate::{Finding, Order, Progress, VerifyError, Visitor, certificate, foreign, sample};

/// How many requests are under way at once: the site has readers too.
const AT_ONCE: usize = 4;

/// After so many requests one after another that nobody answered, the rest is not asked.
const SILENT: usize = 12;

/// One address to look at.
enum Look<'a> {
    File(&'a EditionFile),
    /// It left the edition, and is kept for pages that caches may still hold.
    Kept {
        path: &'a str,
        content: Content,
    },
    Old(&'a Redirect),
    /// Nothing is there.
    Nowhere(String),
}

struct Looking<'a> {
    agent: Agent,
    site: &'a Site,
    edition: &'a Edition,
    findings: &'a Findings,
    told: Told,
    /// Requests that nobody answered, one after another.
    silent: AtomicUsize,
}

pub(crate) fn compare(
    order: &Order<'_>,
    site: &Site,
    edition: &Edition,
    manifest: Option<&TargetManifest>,
    findings: &Findings,
    progress: &dyn Progress,
) -> Result<Looked, VerifyError> {
    if order.repair {
        return Err(VerifyError::RepairAtItsPlace);
    }
    certificate::look(site, order.patience, findings)?;
    let looks = looks(order, edition, manifest);
    let all = edition.files.len() + edition.redirects.redirects.len();
    let looking = Looking {
        agent: Agent::new(site, order.patience)?,
        site,
        edition,
        findings,
        told: Told::default(),
        silent: AtomicUsize::new(0),
    };
    progress.begin(looks.len());
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while looking.silent.load(Ordering::Relaxed) < SILENT {
                    let Some(look) = looks.get(next.fetch_add(1, Ordering::Relaxed)) else { return };
                    looking.at(look);
                    progress.advance();
                }
            });
        }
    });
    let asked = next.into_inner().min(looks.len());
    if asked < looks.len() {
        findings.add(Finding::stopped(looks.len() - asked));
    }
    Ok(Looked { at: asked, of: all.max(looks.len()) })
}

fn looks<'a>(order: &Order<'_>, edition: &'a Edition, manifest: Option<&'a TargetManifest>) -> Vec<Look<'a>> {
    let old = OldAddresses::of(edition);
    let files = sample::files(edition, order.sample).into_iter();
    // The page at an old address is looked at with the address.
    let files = files.filter(|file| old.at(&address::of(&file.path)).is_none()).map(Look::File);
    let most = order.sample.unwrap_or(usize::MAX);
    let redirects = edition.redirects.redirects.iter().take(most).map(Look::Old);
    let kept = manifest.into_iter().flat_map(TargetManifest::files).filter(|file| file.left.is_some());
    let kept = kept.take(most).map(|file| Look::Kept { path: &file.path, content: file.content });
    // Names that nobody can have: they are made of the edition's.
    let name = FileHash::of(edition.id.as_bytes()).to_string();
    let nowhere = [format!("/{}/", &name[..16]), format!("/assets/{}-800.webp", &name[..16])];
    nowhere.map(Look::Nowhere).into_iter().chain(files).chain(redirects).chain(kept).collect()
}

impl Looking<'_> {
    fn at(&self, look: &Look<'_>) {
        match look {
            Look::File(file) => self.at_file(file),
            Look::Kept { path, content } => {
                let address = address::of(path);
                let outcome = self.ask(&address, Visitor::Computer, wanted(path, content.size));
                self.judge(&address, path, *content, &outcome)
                    .into_iter()
                    .for_each(|it| self.findings.add(it));
            }
            Look::Old(redirect) => self.at_old(redirect),
            Look::Nowhere(address) => {
                Visitor::ALL.iter().for_each(|visitor| self.at_nowhere(address, *visitor))
            }
        }
    }

    /// As each visitor; what is wrong for all is told once.
    fn at_file(&self, file: &EditionFile) {
        let (address, path) = (address::of(&file.path), file.path.as_str());
        let wanted = wanted(path, file.content.size);
        let first = self.ask(&address, Visitor::Computer, wanted);
        if let Some(finding) = self.judge(&address, path, file.content, &first) {
            self.findings.add(finding);
            self.tell_foreign(&address, path, &first, None);
        } else if let Outcome::Answered(answer) = &first
            && !is_hidden(path, answer)
        {
            headers::look(path, &address, answer, self.site, &self.told, self.findings);
        }
        for visitor in [Visitor::Phone, Visitor::Robot] {
            let outcome = self.ask(&address, visitor, wanted);
            if let (Outcome::Answered(answer), Outcome::Answered(first)) = (&outcome, &first) {
                headers::compare(path, &address, answer, first, self.site)
                    .into_iter()
                    .for_each(|finding| self.findings.add(finding.by(visitor)));
            }
            if outcome.is_like(&first) || self.judge(&address, path, file.content, &outcome).is_none() {
                continue;
            }
            self.findings.add(match &outcome {
                Outcome::Unanswered(why) => Finding::unanswered(&address, why.clone()).by(visitor),
                _ => Finding::cloaked(&address, visitor),
            });
            if let Outcome::LeadsTo(to) = &outcome {
                self.findings.add(Finding::leads_away(&address, to.as_str()).by(visitor));
            }
            self.tell_foreign(&address, path, &outcome, Some(visitor));
        }
    }

    /// As each visitor: search engines know these addresses best.
    fn at_old(&self, redirect: &Redirect) {
        let from = redirect.from.as_str();
        let place = redirect.from.path().trim_matches('/');
        let page = self.edition.file(&[place, "/index.html"].concat()).or_else(|| self.edition.file(place));
        let wanted = Wanted { size: page.map_or(0, |page| page.content.size), keep: 0, follow: false };
        let first = self.ask(from, Visitor::Computer, wanted);
        let look = |outcome: &Outcome| old_addresses::look(self.site, redirect, page, outcome);
        look(&first).into_iter().for_each(|finding| self.findings.add(finding));
        for visitor in [Visitor::Phone, Visitor::Robot] {
            let outcome = self.ask(from, visitor, wanted);
            if let Some(finding) = look(&outcome).filter(|_| !outcome.is_like(&first)) {
                self.findings.add(Finding::cloaked(from, visitor));
                self.findings.add(finding.by(visitor));
            }
        }
    }

    /// What is wrong with an answer.
    fn judge(&self, address: &str, path: &str, right: Content, outcome: &Outcome) -> Option<Finding> {
        let answer = match outcome {
            Outcome::Answered(answer) => answer,
            Outcome::LeadsTo(to) => return Some(Finding::leads_away(address, to.as_str())),
            Outcome::Unanswered(why) => return Some(Finding::unanswered(address, why.clone())),
        };
        let is_fine = match answer.status {
            200 => true,
            410 => self.edition.is_withdrawn(path),
            404 => path == "404.html",
            _ => false,
        };
        if !is_fine {
            return (!is_hidden(path, answer)).then(|| Finding::missing(address, Some(answer.status)));
        }
        (answer.content != right).then(|| Finding::changed(address))
    }

    fn at_nowhere(&self, address: &str, visitor: Visitor) {
        let own = self.edition.file("404.html");
        let wanted = Wanted {
            size: own.map_or(0, |own| own.content.size),
            keep: foreign::LOOKED_THROUGH,
            follow: true,
        };
        let outcome = self.ask(address, visitor, wanted);
        match &outcome {
            Outcome::Answered(answer) if matches!(answer.status, 404 | 410) => {
                self.tell_foreign(address, "404.html", &outcome, Some(visitor));
            }
            Outcome::Answered(answer) => {
                self.findings.add(Finding::answers_anything(address, answer.status).by(visitor));
                self.tell_foreign(address, "404.html", &outcome, Some(visitor));
            }
            Outcome::LeadsTo(to) => self.findings.add(Finding::leads_away(address, to.as_str()).by(visitor)),
            Outcome::Unanswered(why) => {
                self.findings.add(Finding::unanswered(address, why.clone()).by(visitor))
            }
        }
    }

    /// What a page runs, and where it leads, beyond the edition's own.
    fn tell_foreign(&self, address: &str, path: &str, outcome: &Outcome, visitor: Option<Visitor>) {
        let Outcome::Answered(Answer { beginning, .. }) = outcome else { return };
        if !path.ends_with(".html") {
            return;
        }
        let own = self.edition.folder.read(path, foreign::LOOKED_THROUGH as u64).unwrap_or_default();
        let by = |finding: Finding| Finding { visitor, ..finding };
        foreign::tell(address, beginning, &own, by, self.findings);
    }

    fn ask(&self, address: &str, visitor: Visitor, wanted: Wanted) -> Outcome {
        let outcome = self.agent.asks(address, visitor, wanted);
        match &outcome {
            Outcome::Unanswered(_) => {
                self.silent.fetch_add(1, Ordering::Relaxed);
            }
            _ => self.silent.store(0, Ordering::Relaxed),
        }
        outcome
    }
}

/// Whether a server does not show a file that many do not: that it answers otherwise than for the file is right then.
fn is_hidden(path: &str, answer: &Answer) -> bool {
    matches!(answer.status, 403 | 404) && address::may_be_hidden(path)
}

fn wanted(path: &str, size: u64) -> Wanted {
    let keep = if path.ends_with(".html") { foreign::LOOKED_THROUGH } else { 0 };
    Wanted { size, keep, follow: true }
}
