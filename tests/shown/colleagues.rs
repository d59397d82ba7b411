//! Who is asked what, and on what those who answered agree and differ, by the questions
//! of the catalogue.

use AnswerValue::{Always, DontKnow, Mostly, No, Sometimes};
use ready20k::catalogue;
use ready20k::core::assessment::{Answer, AnswerValue, Assessment, Consensus, Depth, Respondent};
use ready20k::core::bank::{Finding, Kind, Question};
use ready20k::core::date::{Date, Moment};
use ready20k::core::id::{AssessmentId, QuestionId, RespondentId};
use ready20k::core::ordered::Set;
use ready20k::core::questionnaire::asked;
use ready20k::core::respondents::{
    Parts, Standing, compared, invitation, is_unanswered, to_talk_about,
};
use ready20k::core::scoring::ReliabilityClass;
use ready20k::core::standard::Audience;

/// Each says something to some questions; the first for the visitor.
fn with(said: &[&[(&QuestionId, AnswerValue)]]) -> Assessment {
    let today = Date::from_ymd(2026, 11, 27).unwrap();
    let mut assessment = Assessment::new(AssessmentId::new("a"), today);
    for (place, own) in said.iter().enumerate() {
        let answer = |value| Answer {
            value: Some(value),
            ..Answer::default()
        };
        let answers = own.iter();
        let answers = answers.map(|(id, value)| ((*id).clone(), answer(*value)));
        if place == 0 {
            assessment.answers = answers.collect();
            continue;
        }
        let respondent = Respondent {
            name: String::new(),
            called: String::new(),
            audience: None,
            changed: today,
            changed_at: 0,
            answers: answers.collect(),
        };
        let key = RespondentId::new(&place.to_string());
        assessment.together.respondents.insert(key, respondent);
    }
    assessment
}

#[test]
fn agreement_is_that_of_those_who_know() {
    let bank = catalogue::bank().unwrap();
    let id = &bank.questions()[0].id;
    let check = |values: &[AnswerValue], expected: Option<(Standing, Option<_>)>| {
        let said: Vec<_> = values.iter().map(|value| [(id, *value)]).collect();
        let said: Vec<_> = said.iter().map(<[_; 1]>::as_slice).collect();
        let assessment = with(&said);
        let all = compared(&bank, &assessment);
        let found = all.first().map(|one| {
            let class = one.agreement.map(|one| one.class);
            (one.standing, class)
        });
        assert_eq!(found, expected, "{values:?}");
    };
    use ReliabilityClass::{High, Medium, Poor};
    use Standing::{Agree, Differ};
    check(&[Always], None);
    check(&[Always, Always], Some((Agree, Some(High))));
    check(&[Always, DontKnow], Some((Agree, None)));
    check(&[Always, Mostly], Some((Differ, Some(High))));
    check(&[Mostly, Sometimes], Some((Differ, Some(Medium))));
    check(&[Always, No, DontKnow], Some((Differ, Some(Poor))));
}

#[test]
fn what_decides_comes_first() {
    let bank = catalogue::bank().unwrap();
    let mut depth = with(&[]);
    depth.depth.general = Depth::Full;
    let find = |is: &dyn Fn(&Question) -> bool| {
        let mut all = asked(&bank, &depth).filter(|one| one.area.sub_clause().is_some());
        &all.find(|one| is(one)).unwrap().id
    };
    let gate = find(&|one| one.unmet == Finding::Major);
    let minor = find(&|one| one.kind == Kind::Requirement && one.unmet == Finding::Minor);
    let practice = find(&|one| one.kind == Kind::Practice);
    let mut assessment = with(&[
        &[(gate, No), (minor, Always), (practice, Always)],
        &[(gate, Sometimes), (minor, No), (practice, No)],
    ]);
    assessment.depth = depth.depth.clone();
    let order = |assessment: &Assessment| -> Vec<String> {
        let all = to_talk_about(&bank, assessment);
        all.iter().map(|one| one.question.id.to_string()).collect()
    };
    let expected = [gate, minor, practice].map(ToString::to_string);
    assert_eq!(order(&assessment), expected);
    // What is agreed on stays in its place.
    let agreed = Consensus {
        value: Some(Mostly),
        reason: String::new(),
    };
    assessment.together.consensus.insert(gate.clone(), agreed);
    assert_eq!(order(&assessment), expected);
    let all = to_talk_about(&bank, &assessment);
    assert_eq!(all[0].standing, Standing::Settled);
}

fn moment() -> Moment {
    Moment::of_day(Date::from_ymd(2026, 11, 27).unwrap())
}

fn asking() -> Assessment {
    let mut asking = Assessment::begun(AssessmentId::new("a"), moment());
    asking.profile.organisation = "Nordlicht".to_owned();
    asking.profile.budget = Some(12_345.0);
    asking.together.from = " Ada ".to_owned();
    let answer = Answer {
        value: Some(AnswerValue::No),
        ..Answer::default()
    };
    asking.answers.insert(QuestionId::new("8.6.1-log"), answer);
    asking
}

#[test]
fn a_colleague_is_sent_questions_and_neither_money_nor_answers() {
    let parts = Parts::of(Audience::ServiceDesk);
    let asking = asking();
    let sent = invitation(&asking, &parts, AssessmentId::new("i"), moment());
    assert!(is_unanswered(&sent));
    assert_eq!(sent.profile.organisation, "Nordlicht");
    assert_eq!(sent.profile.budget, None);
    let bank = catalogue::bank().unwrap();
    let numbers: Set<&str> = asked(&bank, &sent)
        .filter_map(|one| Some(one.area.sub_clause()?.number()))
        .collect();
    let numbers: Vec<&str> = numbers.into_iter().collect();
    assert_eq!(numbers, ["7.6", "8.6.1", "8.6.2", "8.6.3"]);
    assert_eq!(parts.count(&bank, &asking), asked(&bank, &sent).count());
    let invitation = sent.invitation.unwrap();
    assert_eq!((invitation.of.as_str(), &*invitation.from), ("a", "Ada"));
}
