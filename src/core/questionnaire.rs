//! The way through the questions: which are asked, where to go on, what comes next, how far one is.

use crate::core::assessment::Assessment;
use crate::core::bank::{Area, Bank, Question};
use crate::core::id::QuestionId;
use crate::core::standard::{Clause, Module, Theme};

/// The questions that an assessment asks, in order: those of the chosen depth
/// and of the context modules that are switched on; a colleague those of their part.
pub fn asked<'a>(
    bank: &'a Bank,
    assessment: &'a Assessment,
) -> impl Iterator<Item = &'a Question> + Clone {
    bank.questions()
        .iter()
        .filter(|question| is_asked(assessment, question))
}

/// Whether an assessment asks a question.
#[must_use]
pub fn is_asked(assessment: &Assessment, question: &Question) -> bool {
    let invitation = assessment.invitation.as_ref();
    assessment.depth.asks(question)
        && invitation.is_none_or(|invitation| invitation.asks(question.area))
        && match question.area {
            Area::Module(module) => assessment.profile.modules.contains(&module),
            Area::SubClause(..) | Area::Theme(_) => true,
        }
}

/// Where to go from a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// To the next question.
    Next,
    /// To the question before.
    Previous,
    /// To the next question without an answer, from the beginning again after the last.
    NextUnanswered,
}

/// The question that lies in a direction from another; none at either end, and
/// none where all others are answered. A question that is not asked has its
/// place all the same, so that one finds back from it.
#[must_use]
pub fn neighbour<'a>(
    bank: &'a Bank,
    assessment: &Assessment,
    from: &QuestionId,
    direction: Direction,
) -> Option<&'a Question> {
    let questions = bank.questions();
    let place = questions.iter().position(|one| one.id == *from)?;
    let (before, rest) = questions.split_at(place);
    let mut after = rest.iter().skip(1);
    let is_asked = |question: &&Question| is_asked(assessment, question);
    match direction {
        Direction::Next => after.find(is_asked),
        Direction::Previous => before.iter().rfind(is_asked),
        Direction::NextUnanswered => after
            .chain(before)
            .find(|question| is_asked(question) && assessment.value(&question.id).is_none()),
    }
}

/// The question at which the visitor goes on: the one where they left, or the first.
#[must_use]
pub fn resume<'a>(bank: &'a Bank, assessment: &Assessment) -> Option<&'a Question> {
    let left = assessment.place.as_ref().and_then(|id| bank.question(id));
    left.or_else(|| {
        bank.questions()
            .iter()
            .find(|question| is_asked(assessment, question))
    })
}

/// Questions that belong together on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Group {
    /// A clause.
    Clause(Clause),
    /// A theme.
    Theme(Theme),
    /// A context module.
    Module(Module),
}

impl Group {
    /// The group of a question about an area.
    #[must_use]
    pub fn of(area: Area) -> Self {
        match area {
            Area::SubClause(sub_clause, _) => Self::Clause(sub_clause.clause()),
            Area::Theme(theme) => Self::Theme(theme),
            Area::Module(module) => Self::Module(module),
        }
    }
}

/// How far a group of questions is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupProgress {
    /// Which group.
    pub group: Group,
    /// Questions asked.
    pub asked: usize,
    /// Those with any answer, “don't know” among them.
    pub responded: usize,
    /// Where to go on in it: its first question without an answer, or its first.
    pub entry: QuestionId,
}

/// How far each group that is asked is, in order.
#[must_use]
pub fn progress(bank: &Bank, assessment: &Assessment) -> Vec<GroupProgress> {
    let mut groups: Vec<GroupProgress> = Vec::new();
    for question in asked(bank, assessment) {
        let group = Group::of(question.area);
        let is_open = assessment.value(&question.id).is_none();
        match groups.last_mut().filter(|last| last.group == group) {
            Some(last) => {
                if is_open && last.responded == last.asked {
                    last.entry = question.id.clone();
                }
                last.asked += 1;
                last.responded += usize::from(!is_open);
            }
            None => groups.push(GroupProgress {
                group,
                asked: 1,
                responded: usize::from(!is_open),
                entry: question.id.clone(),
            }),
        }
    }
    groups
}
