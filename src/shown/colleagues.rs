//! Who answers beside the visitor, and what they say, in words.

use crate::core::assessment::{Answer, AnswerValue, Assessment, Invitation, Names, Respondent};
use crate::core::bank::{Bank, Scale};
use crate::core::id::{QuestionId, RespondentId};
use crate::core::respondents::{Compared, News, Standing, Who};
use crate::core::scoring::ReliabilityClass;
use crate::messages::{answer_on, audience, fill, list, t};
use crate::shown::organisation;

/// What a colleague is called: as the visitor calls them, as they do themselves, as whom
/// they were asked, or by a number.
#[must_use]
pub fn called(assessment: &Assessment, id: &RespondentId, one: &Respondent) -> String {
    let place = assessment.together.respondents.keys();
    let place = place.take_while(|other| *other != id).count();
    let number = || fill("colleagues.number", &[("number", &place.saturating_add(1))]);
    if assessment.together.names == Names::Hidden {
        return number();
    }
    let given = [&one.called, &one.name];
    let given = given.into_iter().map(|name| name.trim());
    given
        .into_iter()
        .find(|name| !name.is_empty())
        .map(str::to_owned)
        .or_else(|| one.audience.map(|of| audience(of).to_owned()))
        .unwrap_or_else(number)
}

/// Of whom something came, before it is taken in: as they call themselves, else as whom
/// they were asked, else the file.
#[must_use]
pub fn sent_by<'a>(one: &'a Respondent, file: &'a str) -> &'a str {
    match (one.name.as_str(), one.audience) {
        ("", Some(of)) => audience(of),
        ("", None) => file,
        (name, _) => name,
    }
}

/// What somebody who said something is called.
#[must_use]
pub fn who(assessment: &Assessment, who: Who<'_>) -> String {
    match who {
        Who::Visitor => t("colleagues.you").to_owned(),
        Who::Colleague(id, one) => called(assessment, id, one),
    }
}

/// An answer in the words of its scale; none where only a note was written.
fn said(scale: Scale, answer: &Answer) -> &'static str {
    let value = answer.value.map(|value| answer_on(scale, value));
    value.unwrap_or(t("overview.unanswered"))
}

/// Who says what, one after the other; where names are hidden, how many say what.
#[must_use]
pub fn each(assessment: &Assessment, compared: &Compared<'_>) -> Vec<String> {
    let scale = compared.question.text.scale;
    if assessment.together.names == Names::Shown {
        let each = compared.said.iter().map(|(of, answer)| {
            let (who, said) = (who(assessment, *of), said(scale, answer));
            fill("colleagues.says", &[("who", &who), ("said", &said)])
        });
        return each.collect();
    }
    let counted = AnswerValue::ALL.into_iter().filter_map(|value| {
        let of = compared.said.iter();
        let count = of.filter(|(_, answer)| answer.value == Some(value)).count();
        let said = answer_on(scale, value);
        (count > 0).then(|| fill("colleagues.count", &[("count", &count), ("said", &said)]))
    });
    counted.collect()
}

/// All that was noted at a question, a line for each: by the visitor, by colleagues with
/// where they say the evidence is, and why something was agreed on. Empty if nothing was.
#[must_use]
pub fn noted(assessment: &Assessment, question: &QuestionId) -> String {
    let own = assessment.answers.get(question);
    let own = own.map(|answer| answer.note.trim().to_owned());
    let together = &assessment.together;
    let others = together.respondents.iter().filter_map(|(id, one)| {
        let answer = one.answers.get(question)?;
        let texts = [answer.note.trim(), answer.evidence_link.trim()];
        let texts: Vec<&str> = texts.into_iter().filter(|text| !text.is_empty()).collect();
        let note = texts.join(" · ");
        (!note.is_empty()).then(|| match together.names {
            Names::Shown => {
                let whose = called(assessment, id, one);
                fill("colleagues.notes", &[("who", &whose), ("note", &note)])
            }
            Names::Hidden => note,
        })
    });
    let agreed = together.consensus.get(question);
    let agreed = agreed.map(|one| one.reason.trim());
    let agreed = agreed
        .filter(|reason| !reason.is_empty())
        .map(|reason| fill("colleagues.why", &[("reason", &reason)]));
    let all = own.into_iter().chain(others).chain(agreed);
    let all: Vec<String> = all.filter(|note| !note.is_empty()).collect();
    all.join("\n")
}

/// How far those who know agree.
#[must_use]
pub fn agreement(class: ReliabilityClass) -> &'static str {
    match class {
        ReliabilityClass::High => t("colleagues.high"),
        ReliabilityClass::Medium => t("colleagues.medium"),
        ReliabilityClass::Poor => t("colleagues.poor"),
    }
}

/// What stands beside a question on which colleagues answered, too; none where there is
/// nothing to say.
#[must_use]
pub fn beside(bank: &Bank, assessment: &Assessment, id: &QuestionId) -> Option<String> {
    let question = bank.question(id)?;
    let compared = crate::core::respondents::compare(assessment, question)?;
    let scale = question.text.scale;
    if let Some(agreed) = assessment.agreed(id) {
        return Some(fill(
            "colleagues.agreed",
            &[("said", &answer_on(scale, agreed))],
        ));
    }
    let said = list(&each(assessment, &compared));
    Some(match compared.standing {
        Standing::Differ => fill("colleagues.differ", &[("said", &said)]),
        Standing::Settled | Standing::Agree => fill("colleagues.alike", &[("said", &said)]),
    })
}

/// What a colleague's file brings.
#[must_use]
pub fn news(news: News) -> String {
    match news {
        News::New => t("colleagues.new").to_owned(),
        News::Later(count) => fill("colleagues.later", &[("count", &count)]),
        News::Same => t("colleagues.same").to_owned(),
        News::Earlier => t("colleagues.earlier").to_owned(),
    }
}

/// What the file of an assessment is named after: whose it is, and of a colleague's part
/// who answers or is asked.
#[must_use]
pub fn file_of(assessment: &Assessment) -> String {
    let organisation = &assessment.profile.organisation;
    let Some(invitation) = &assessment.invitation else {
        return organisation.clone();
    };
    let part = match (invitation.by.trim(), invitation.audience) {
        ("", Some(of)) => audience(of),
        ("", None) => t("colleagues.part"),
        (by, _) => by,
    };
    format!("{organisation} {part}")
}

/// Who asks a colleague, for which organisation.
#[must_use]
pub fn asks(assessment: &Assessment, invitation: &Invitation) -> String {
    let organisation = organisation(assessment);
    let from = invitation.from.trim();
    if from.is_empty() {
        fill("reply.from", &[("organisation", &organisation)])
    } else {
        fill(
            "reply.from-who",
            &[("from", &from), ("organisation", &organisation)],
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::date::Date;
    use crate::core::id::AssessmentId;
    use crate::core::respondents::compared;

    fn first(bank: &Bank) -> QuestionId {
        let mut all = bank.questions().iter();
        let first = all.find(|one| one.quick && one.text.scale == Scale::Frequency);
        first.unwrap().id.clone()
    }

    fn with(names: Names) -> (Bank, Assessment) {
        let bank = crate::catalogue::bank().unwrap();
        let today = Date::from_ymd(2026, 11, 27).unwrap();
        let mut one = Assessment::new(AssessmentId::new("a"), today);
        let id = first(&bank);
        let answer = |value, note: &str| Answer {
            value: Some(value),
            note: note.to_owned(),
            ..Answer::default()
        };
        let own = answer(AnswerValue::Always, "");
        one.answers.insert(id.clone(), own);
        for (key, name, called, value, note) in [
            ("r", "Tom", "", AnswerValue::No, "never seen"),
            ("s", "T", "Sue", AnswerValue::Always, ""),
        ] {
            let respondent = Respondent {
                name: name.to_owned(),
                called: called.to_owned(),
                audience: None,
                changed: today,
                changed_at: 0,
                answers: [(id.clone(), answer(value, note))].into(),
            };
            let key = RespondentId::new(key);
            one.together.respondents.insert(key, respondent);
        }
        one.together.names = names;
        (bank, one)
    }

    #[test]
    fn who_said_what_can_be_hidden() {
        let check = |names, said: &[&str], note: &str| {
            let (bank, one) = with(names);
            let all = compared(&bank, &one);
            assert_eq!(each(&one, &all[0]), said);
            assert_eq!(noted(&one, &all[0].question.id), note);
        };
        check(
            Names::Shown,
            &["You: Always", "Tom: No", "Sue: Always"],
            "Tom: never seen",
        );
        check(Names::Hidden, &["1 × No", "2 × Always"], "never seen");
        let (_, one) = with(Names::Hidden);
        let (id, respondent) = one.together.respondents.iter().next_back().unwrap();
        assert_eq!(called(&one, id, respondent), "Colleague 2");
    }

    #[test]
    fn a_question_says_what_colleagues_say_to_it() {
        let (bank, mut one) = with(Names::Hidden);
        let id = first(&bank);
        let said = beside(&bank, &one, &id).unwrap();
        assert!(said.contains("1 × No"), "{said}");
        let other = bank.questions().iter().find(|one| one.id != id);
        assert_eq!(beside(&bank, &one, &other.unwrap().id), None);
        let consensus = crate::core::assessment::Consensus {
            value: Some(AnswerValue::Mostly),
            reason: String::new(),
        };
        one.together.consensus.insert(id.clone(), consensus);
        let said = beside(&bank, &one, &id).unwrap();
        assert!(said.contains("Mostly"), "{said}");
    }
}
