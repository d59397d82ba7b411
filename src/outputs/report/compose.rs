//! Puts a report together: its cover, its sections in order, and last the terms that
//! they use.

use super::model::{Block, Composed, Cover, Section};
use super::{appendix, board, documents, gaps, method, notes, plan, progress, results, terms};
use crate::core::assessment::{Assessment, Depth, Names};
use crate::core::ordered::Set;
use crate::core::questionnaire::Group;
use crate::core::standard::Clause;
use crate::core::words::isolated;
use crate::messages::{day, depth, fill, list, mode, t};
use crate::outputs::source::Source;
use crate::shown::{colleagues, group_name, name_of, scope};

/// The whole report.
#[must_use]
pub fn report(of: &Source<'_>) -> Composed {
    let mut sections = vec![
        board::section(of),
        results::section(of),
        gaps::section(of),
        plan::section(of),
        documents::section(of),
        notes::section(of),
    ];
    sections.extend(progress::section(of));
    sections.push(method::section(of));
    let mut appendices = vec![appendix::gaps(of)];
    appendices.extend(appendix::work(of));
    appendices.push(appendix::answers(of));
    let used = terms::section(of, &sections);
    sections.extend(used);
    sections.extend(appendices);
    if let Some(last) = sections.last_mut() {
        last.blocks
            .push(Block::Notice(t("result.disclaimer").to_owned()));
    }
    let cover = Cover {
        kind: t("report.kind").to_owned(),
        facts: facts(of),
        disclaimer: t("result.disclaimer").to_owned(),
        contents: t("report.contents").to_owned(),
    };
    composed(of, Some(cover), sections)
}

/// The board's page alone, without a cover.
#[must_use]
pub fn board_page(of: &Source<'_>) -> Composed {
    composed(of, None, vec![board::section(of)])
}

/// What stands at the head of every page: whose report it is, and of which day.
pub(super) fn running(of: &Source<'_>) -> String {
    fill(
        "report.running",
        &[
            ("name", &name_of(of.assessment)),
            ("title", &t("report.title")),
            ("date", &day(of.today)),
        ],
    )
}

fn composed(of: &Source<'_>, cover: Option<Cover>, sections: Vec<Section>) -> Composed {
    Composed {
        title: t("report.title").to_owned(),
        running: running(of),
        foot: t("summary.disclaimer").to_owned(),
        cover,
        whose: name_of(of.assessment),
        sections,
    }
}

/// What the cover says of the report.
fn facts(of: &Source<'_>) -> Vec<(String, String)> {
    let (profile, basis) = (&of.assessment.profile, of.report.basis);
    let answered = fill(
        "result.answered",
        &[
            ("answered", &of.report.sub_clauses_answered),
            ("all", &of.report.sub_clauses.len()),
        ],
    );
    let questions = fill(
        "result.questions",
        &[("answered", &basis.responded()), ("asked", &basis.asked)],
    );
    let edition = of.bank.edition_in_force();
    let people = list(&people(of.assessment));
    let example = of.assessment.demo.is_some();
    let rows = [
        Some(("report.date", day(of.today))),
        Some(("report.depth", how_deep(of))),
        Some(("report.basis", format!("{answered}\n{questions}"))),
        edition.map(|edition| ("report.edition", edition.cited())),
        Some(("outlook-page.mode", mode(profile.mode).to_owned())),
        scope::in_scope(profile).map(|_| ("profile.services", list(&scope::services(profile)))),
        (!people.is_empty()).then_some(("report.people", people)),
        example.then(|| ("report.example", t("report.example-about").to_owned())),
        of.offered_by
            .map(|host| ("report.offered-by", isolated(host).into_owned())),
    ];
    rows.into_iter()
        .flatten()
        .map(|(name, value)| (t(name).to_owned(), value))
        .collect()
}

/// How deep the questions went, with the clauses where it was otherwise.
fn how_deep(of: &Source<'_>) -> String {
    let choice = &of.assessment.depth;
    let others = Clause::ALL.into_iter();
    let others = others.filter(|clause| choice.of(*clause) != choice.general);
    let others: Vec<String> = others
        .map(|clause| group_name(of.bank, Group::Clause(clause)))
        .collect();
    let other = match choice.general {
        Depth::Quick => Depth::Full,
        Depth::Full => Depth::Quick,
    };
    if others.is_empty() {
        return depth(choice.general).to_owned();
    }
    fill(
        "report.depth-but",
        &[
            ("depth", &depth(choice.general)),
            ("other", &depth(other)),
            ("clauses", &list(&others)),
        ],
    )
}

/// Everybody who is named for some work, a document or a gap, and the colleagues who
/// answered, unless their names are to be hidden.
fn people(of: &Assessment) -> Vec<String> {
    let gaps = of.gaps.values().map(|gap| &gap.owner);
    let actions = of.plan.actions.values().map(|action| &action.owner);
    let products = &of.work_products;
    let documents = products.documents.values().map(|one| &one.owner);
    let records = products.records.values().map(|one| &one.owner);
    let owners = gaps.chain(actions).chain(documents).chain(records);
    let owners = owners.map(|name| name.trim().to_owned());
    let colleagues = match of.together.names {
        Names::Shown => Some(&of.together.respondents),
        Names::Hidden => None,
    };
    let colleagues = colleagues.into_iter().flatten();
    let colleagues = colleagues.map(|(id, one)| colleagues::called(of, id, one));
    let named = owners.chain(colleagues).filter(|name| !name.is_empty());
    let named: Set<String> = named.collect();
    named.into_iter().collect()
}
