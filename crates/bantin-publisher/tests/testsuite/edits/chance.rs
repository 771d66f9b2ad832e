//! How often each edit comes in a random sequence. What comes first in a choice is what a sequence
//! that fails is brought back to.

use proptest::prelude::*;

use super::disk::Times;
use super::edit::{Accident, AppPart, Damage, Edit, Fault, Part, SiteEdit, StandingEdit, Step, Then};

/// Sequences of edits.
pub fn steps() -> impl Strategy<Value = Vec<Step>> {
    let then = prop_oneof![
        2 => Just(Then::Nothing),
        2 => Just(Then::Publish),
        1 => Just(Then::PublishAndCompare),
    ];
    let step = (edit(), then).prop_map(|(edit, then)| Step { edit, then });
    prop::collection::vec(step, 1..=12)
}

fn edit() -> impl Strategy<Value = Edit> {
    let at = || 0..40usize;
    let picture = || prop::option::of(0..5usize);
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
        2 => at().prop_map(|at| Edit::Repaint { at }),
        1 => (at(), at()).prop_map(|(at, of)| Edit::SharePicture { at, of }),
        2 => (at(), prop::option::of(0..8usize)).prop_map(|(at, files)| Edit::Attach { at, files }),
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
        8 => site().prop_map(Edit::Site),
        3 => (0..2usize, standing).prop_map(|(page, edit)| Edit::Standing { page, edit }),
        1 => Just(Edit::BreakSite),
        3 => Just(Edit::Mend),
        2 => (-600..200i64).prop_map(|hours| Edit::AsOf { hours }),
        2 => (0..3usize, any::<bool>()).prop_map(|(file, gone)| Edit::Static { file, gone }),
        2 => (0..5usize).prop_map(|lines| Edit::OldAddresses { lines }),
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
    prop::sample::select(vec![
        NoHeadline, BadDate, OpenFence, NotText, NoPicture, BadPicture, NoFile, BadFile, Twin,
    ])
}

fn app_part() -> impl Strategy<Value = AppPart> {
    prop::sample::select(vec![AppPart::Style, AppPart::Script, AppPart::Wasm, AppPart::Public])
}

fn site() -> impl Strategy<Value = SiteEdit> {
    use SiteEdit::*;
    let simple = vec![
        Name,
        Tagline,
        DeskUrl,
        Numbers,
        Logo,
        Palette,
        Menu,
        Message,
        Notice,
        Avif,
        SectionOrder,
        BoxOrder,
    ];
    prop_oneof![
        10 => prop::sample::select(simple),
        4 => prop::sample::select(vec![Zone, Language]),
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
