//! Everything that may happen to a newsroom between two publishes. Articles and files are chosen by
//! numbers, taken modulo what there is: so any part of a sequence of edits is one as well.

use std::fmt;

use super::disk::Times;

/// An edit, and what is done after it.
#[derive(Clone)]
pub struct Step {
    pub edit: Edit,
    pub then: Then,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    Nothing,
    Publish,
    /// And see whether it is what a publish from nothing makes.
    PublishAndCompare,
}

impl fmt::Debug for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.then {
            Then::Nothing => write!(f, "{:?}", self.edit),
            then => write!(f, "{:?} then {then:?}", self.edit),
        }
    }
}

#[derive(Clone, Debug)]
pub enum Edit {
    /// The newest of all; after a few of them the next ones are held back.
    Add {
        section: usize,
        picture: Option<usize>,
    },
    /// One that is dated half an hour before another.
    AddBefore {
        at: usize,
        section: usize,
    },
    Change {
        at: usize,
        part: Part,
    },
    /// The file is as long as it was, and its time is set back.
    SameLength {
        at: usize,
    },
    Delete {
        at: usize,
    },
    /// Or shows it again.
    Withdraw {
        at: usize,
    },
    /// Or makes it one no more.
    Draft {
        at: usize,
    },
    /// Or unpins it.
    Pin {
        at: usize,
    },
    Redate {
        at: usize,
        hours: i64,
    },
    /// To the instant of another.
    SameInstant {
        at: usize,
        other: usize,
    },
    /// To another section.
    Move {
        at: usize,
        to: usize,
    },
    Rename {
        at: usize,
        alias: bool,
    },
    Picture {
        at: usize,
        picture: Option<usize>,
    },
    /// Another picture under the same name, in one of the articles that have any.
    Repaint {
        at: usize,
    },
    SharePicture {
        at: usize,
        of: usize,
    },
    /// Other files to take along under the same names, or none.
    Attach {
        at: usize,
        files: Option<usize>,
    },
    Break {
        at: usize,
        fault: Fault,
    },
    BreakSite,
    /// Everything that is broken.
    Mend,
    Site(SiteEdit),
    Standing {
        page: usize,
        edit: StandingEdit,
    },
    /// A file in `static/` is written anew, or taken away.
    Static {
        file: usize,
        gone: bool,
    },
    /// How many lines `redirects.csv` has; without any it is not there.
    OldAddresses {
        lines: usize,
    },
    App(AppPart),
    /// `bantin serve` publishes, or no more.
    Preview,
    AsOf {
        hours: i64,
    },
    /// Next time, what is broken is passed over.
    KeepGoing,
    /// Next time, everything is printed anew.
    Full,
    Accident(Accident),
}

#[derive(Clone, Copy, Debug)]
pub enum Part {
    Headline,
    Body,
    Lead,
    Byline,
    Updated,
    Corrections,
    Tags,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    NoHeadline,
    BadDate,
    OpenFence,
    NotText,
    NoPicture,
    BadPicture,
    NoFile,
    /// Something else under its name.
    BadFile,
    /// A file of the same slug in another section.
    Twin,
}

#[derive(Clone, Debug)]
pub enum SiteEdit {
    Name,
    Tagline,
    DeskUrl,
    Language,
    Zone,
    Numbers,
    Logo,
    Palette,
    Menu,
    Message,
    /// None, one that is in force for half a day, one that is over.
    Notice,
    /// Pictures as AVIF, too, or no more.
    Avif,
    SectionOrder,
    SectionTitle {
        at: usize,
    },
    /// Adds one, or removes it while it is empty.
    ThirdSection,
    AddBox {
        from: usize,
    },
    RemoveBox {
        at: usize,
    },
    BoxTitle {
        at: usize,
    },
    BoxOrder,
    /// An article into the list that was picked by hand, or out of it.
    Pick {
        at: usize,
    },
}

#[derive(Clone, Copy, Debug)]
pub enum StandingEdit {
    /// Adds it where there is none.
    Write,
    Remove,
    Picture(Option<usize>),
    Break,
}

#[derive(Clone, Copy, Debug)]
pub enum AppPart {
    Script,
    Wasm,
    Style,
    /// A file that is copied as it is: there, or not.
    Public,
}

/// What befalls the folders, and changes nothing of what is written in the newsroom.
#[derive(Clone, Debug)]
pub enum Accident {
    DropState,
    /// One file under `.bantin/`.
    DamageState {
        folder: usize,
        file: usize,
        damage: Damage,
    },
    /// `.bantin/` as it was after an earlier publish.
    OldState {
        back: usize,
        times: Times,
    },
    /// The edition as it was after an earlier publish.
    OldEdition {
        back: usize,
        times: Times,
    },
    DropEdition,
    /// From now on to another folder, or back.
    OtherPlace,
    /// Every file of the newsroom has another time, in the past or the future.
    Touch {
        hours: i64,
    },
    /// Every file of the newsroom is written once more, as a fresh clone is.
    Rewrite,
    /// The newsroom and its editions are moved to other folders.
    Relocate,
}

#[derive(Clone, Copy, Debug)]
pub enum Damage {
    Cut { percent: usize },
    Flip { permille: usize, bit: u32 },
    Garbage,
    Longer,
    Gone,
}
