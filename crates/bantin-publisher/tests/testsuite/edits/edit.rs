//! Everything that may happen to a newsroom between two publishes. Articles and files are chosen by
//! numbers, taken modulo what there is: so any part of a sequence of edits is one as well.

use std::fmt;

use proptest::prelude::*;

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
    SharePicture {
        at: usize,
        of: usize,
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
    /// A file of the same slug in another section.
    Twin,
}

#[derive(Clone, Debug)]
pub enum SiteEdit {
    Name,
    Tagline,
    Language,
    Zone,
    Numbers,
    Logo,
    Palette,
    Menu,
    Message,
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

/// Sequences of edits.
pub fn steps() -> impl Strategy<Value = Vec<Step>> {
    let then = prop_oneof![
        2 => Just(Then::Nothing),
        3 => Just(Then::Publish),
        1 => Just(Then::PublishAndCompare),
    ];
    let step = (edit(), then).prop_map(|(edit, then)| Step { edit, then });
    prop::collection::vec(step, 1..=12)
}

fn edit() -> impl Strategy<Value = Edit> {
    let at = || 0..40usize;
    let picture = || prop::option::of(0..3usize);
    let hours = prop_oneof![-900..900i64, -30..30i64];
    let article = prop_oneof![
        2 => (0..3usize, picture()).prop_map(|(section, picture)| Edit::Add { section, picture }),
        2 => (at(), 0..3usize).prop_map(|(at, section)| Edit::AddBefore { at, section }),
        3 => (at(), part()).prop_map(|(at, part)| Edit::Change { at, part }),
        1 => at().prop_map(|at| Edit::SameLength { at }),
        2 => at().prop_map(|at| Edit::Delete { at }),
        2 => at().prop_map(|at| Edit::Withdraw { at }),
        2 => at().prop_map(|at| Edit::Draft { at }),
        1 => at().prop_map(|at| Edit::Pin { at }),
        2 => (at(), hours).prop_map(|(at, hours)| Edit::Redate { at, hours }),
        1 => (at(), at()).prop_map(|(at, other)| Edit::SameInstant { at, other }),
        2 => (at(), 0..3usize).prop_map(|(at, to)| Edit::Move { at, to }),
        2 => (at(), any::<bool>()).prop_map(|(at, alias)| Edit::Rename { at, alias }),
        2 => (at(), picture()).prop_map(|(at, picture)| Edit::Picture { at, picture }),
        1 => (at(), at()).prop_map(|(at, of)| Edit::SharePicture { at, of }),
        1 => (at(), fault()).prop_map(|(at, fault)| Edit::Break { at, fault }),
    ];
    let standing = prop_oneof![
        2 => Just(StandingEdit::Write),
        1 => Just(StandingEdit::Remove),
        1 => picture().prop_map(StandingEdit::Picture),
        1 => Just(StandingEdit::Break),
    ];
    prop_oneof![
        24 => article,
        6 => site().prop_map(Edit::Site),
        3 => (0..2usize, standing).prop_map(|(page, edit)| Edit::Standing { page, edit }),
        1 => Just(Edit::BreakSite),
        3 => Just(Edit::Mend),
        2 => (-600..200i64).prop_map(|hours| Edit::AsOf { hours }),
        1 => app_part().prop_map(Edit::App),
        1 => Just(Edit::Preview),
        2 => Just(Edit::KeepGoing),
        1 => Just(Edit::Full),
        8 => accident().prop_map(Edit::Accident),
    ]
}

fn part() -> impl Strategy<Value = Part> {
    use Part::*;
    prop::sample::select(vec![Body, Headline, Lead, Byline, Updated, Corrections, Tags])
}

fn fault() -> impl Strategy<Value = Fault> {
    use Fault::*;
    prop::sample::select(vec![NoHeadline, BadDate, OpenFence, NotText, NoPicture, BadPicture, Twin])
}

fn app_part() -> impl Strategy<Value = AppPart> {
    prop::sample::select(vec![AppPart::Style, AppPart::Script, AppPart::Wasm, AppPart::Public])
}

fn site() -> impl Strategy<Value = SiteEdit> {
    use SiteEdit::*;
    let simple =
        vec![Name, Tagline, Language, Zone, Numbers, Logo, Palette, Menu, Message, SectionOrder, BoxOrder];
    prop_oneof![
        11 => prop::sample::select(simple),
        1 => (0..3usize).prop_map(|at| SectionTitle { at }),
        3 => Just(ThirdSection),
        2 => (0..4usize).prop_map(|from| AddBox { from }),
        2 => (0..4usize).prop_map(|at| RemoveBox { at }),
        1 => (0..4usize).prop_map(|at| BoxTitle { at }),
        3 => (0..40usize).prop_map(|at| Pick { at }),
    ]
}

fn accident() -> impl Strategy<Value = Accident> {
    use Accident::*;
    let times = || prop::sample::select(vec![Times::Kept, Times::New]);
    let damage = prop_oneof![
        Just(Damage::Gone),
        Just(Damage::Garbage),
        Just(Damage::Longer),
        (0..100usize).prop_map(|percent| Damage::Cut { percent }),
        (0..1000usize, 0..8u32).prop_map(|(permille, bit)| Damage::Flip { permille, bit }),
    ];
    prop_oneof![
        2 => Just(DropState),
        6 => (0..5usize, 0..20usize, damage)
            .prop_map(|(folder, file, damage)| DamageState { folder, file, damage }),
        2 => (0..6usize, times()).prop_map(|(back, times)| OldState { back, times }),
        2 => (0..6usize, times()).prop_map(|(back, times)| OldEdition { back, times }),
        1 => Just(DropEdition),
        2 => Just(OtherPlace),
        1 => (-9000..9000i64).prop_map(|hours| Touch { hours }),
        1 => Just(Rewrite),
        1 => Just(Relocate),
    ]
}
