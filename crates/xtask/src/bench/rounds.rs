//! Who is measured when: in each round every publisher once, so that a slow minute of the machine
//! meets all of them.

use anyhow::{Context, Result};

use super::contender::{Contender, Kind};
use super::measure::{self, Cost};
use super::{adapted, output, twins};
use crate::workspace::Workspace;

/// So many articles are added one by one; the others print everything for each, so once will do.
const ADDED_TO_OURS: usize = 5;
const ADDED_TO_OTHERS: usize = 1;

pub struct Measured {
    pub results: Vec<Results>,
    /// Why one of the others is not among them.
    pub absent: Vec<String>,
}

/// All runs of one publisher.
pub struct Results {
    pub name: String,
    pub makes: &'static str,
    pub kind: Kind,
    pub full: Vec<Cost>,
    /// Packing the pages of a full publish, where the publisher does not do it itself.
    pub twins: Vec<Cost>,
    pub unchanged: Vec<Cost>,
    pub added: Vec<Cost>,
    /// Files written for one more article.
    pub written: Vec<usize>,
    pub pages: output::Pages,
}

/// `model` is an article that the added ones are like.
pub fn run(
    workspace: &Workspace,
    contenders: Vec<Contender>,
    rounds: usize,
    model: &str,
) -> Result<Measured> {
    let with_results = |contender: Contender| (Results::of(&contender), contender);
    let mut field: Vec<(Results, Contender)> = contenders.into_iter().map(with_results).collect();
    let mut absent = Vec::new();
    for round in 1..=rounds {
        let mut left = Vec::new();
        for (mut results, contender) in field {
            eprintln!("Round {round} of {rounds}: {}", contender.name);
            match once(workspace, &contender, &mut results, model)
                .with_context(|| format!("{} was not measured to the end", contender.name))
            {
                Ok(()) => left.push((results, contender)),
                Err(error) if contender.kind == Kind::Ours => return Err(error),
                Err(error) => absent.push(format!("{error:#}.")),
            }
        }
        field = left;
    }
    Ok(Measured { results: field.into_iter().map(|(results, _)| results).collect(), absent })
}

impl Results {
    fn of(contender: &Contender) -> Self {
        Results {
            name: contender.name.clone(),
            makes: contender.makes,
            kind: contender.kind,
            full: Vec::new(),
            twins: Vec::new(),
            unchanged: Vec::new(),
            added: Vec::new(),
            written: Vec::new(),
            pages: output::Pages::default(),
        }
    }
}

/// A full publish, one where nothing changed, and one more article.
fn once(workspace: &Workspace, contender: &Contender, results: &mut Results, model: &str) -> Result<()> {
    let log = workspace.target.join("bench").join(contender.name.replace([' ', '.'], "-"));
    let measured = |what: &str| {
        let run = measure::run(&mut (contender.command)(), &log)?;
        eprintln!("  {what}: {:.2} s", run.cost.wall.as_secs_f64());
        anyhow::Ok(run)
    };
    contender.forget(&workspace.target.join("bench/set-aside"))?;
    results.full.push(measured("everything")?.cost);
    results.pages = output::pages(&contender.out)?;
    if contender.kind == Kind::Other {
        let packed = measure::run(&mut twins::command(workspace, &contender.out), &log)?;
        eprintln!("  its twins: {:.2} s", packed.cost.wall.as_secs_f64());
        results.twins.push(packed.cost);
    }
    results.unchanged.push(measured("nothing changed")?.cost);
    let adds = if contender.kind == Kind::Ours { ADDED_TO_OURS } else { ADDED_TO_OTHERS };
    for number in 0..adds {
        contender.add(number, &adapted::newer(model, number))?;
        let run = measured("one more article")?;
        results.added.push(run.cost);
        results.written.push(contender.written(&run.printed, run.began)?);
    }
    (0..adds).try_for_each(|number| contender.take_out(number))
}
