//! Asking a colleague: what travels to them, and what they begin with.

use crate::core::assessment::{Assessment, Invitation, Profile};
use crate::core::bank::Bank;
use crate::core::date::Moment;
use crate::core::id::AssessmentId;
use crate::core::ordered::Set;
use crate::core::questionnaire::asked;
use crate::core::standard::{Audience, SubClause, Theme};

/// What a colleague is asked about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parts {
    /// As whom; none where the parts were chosen one by one.
    pub audience: Option<Audience>,
    /// Sub-clauses.
    pub sub_clauses: Set<SubClause>,
    /// Themes.
    pub themes: Set<Theme>,
}

impl Parts {
    /// Everything but the context modules.
    #[must_use]
    pub fn all() -> Self {
        Self {
            audience: None,
            sub_clauses: SubClause::all().collect(),
            themes: Theme::ALL.into(),
        }
    }

    /// What somebody can say most about.
    #[must_use]
    pub fn of(audience: Audience) -> Self {
        Self {
            audience: Some(audience),
            sub_clauses: audience.sub_clauses().collect(),
            themes: audience.themes().iter().copied().collect(),
        }
    }

    /// How many questions they are, at the depth of an assessment.
    #[must_use]
    pub fn count(&self, bank: &Bank, of: &Assessment) -> usize {
        let invitation = self.invitation(of);
        let questions = asked(bank, of);
        questions.filter(|one| invitation.asks(one.area)).count()
    }

    fn invitation(&self, of: &Assessment) -> Invitation {
        Invitation {
            of: of.id.clone(),
            from: of.together.from.trim().to_owned(),
            audience: self.audience,
            sub_clauses: self.sub_clauses.clone(),
            themes: self.themes.clone(),
            by: String::new(),
        }
    }
}

/// What is sent to a colleague: the parts, and of the profile what questions and examples
/// need. Neither money, hours and dates nor anybody's answers travel.
#[must_use]
pub fn invitation(of: &Assessment, parts: &Parts, id: AssessmentId, now: Moment) -> Assessment {
    let Profile {
        organisation,
        industry,
        staff,
        services,
        mode,
        ..
    } = of.profile.clone();
    Assessment {
        profile: Profile {
            organisation,
            industry,
            staff,
            services,
            mode,
            ..Profile::default()
        },
        depth: of.depth.clone(),
        invitation: Some(Box::new(parts.invitation(of))),
        ..Assessment::begun(id, now)
    }
}

/// Whether an assessment is an invitation that nobody has answered yet.
#[must_use]
pub fn is_unanswered(one: &Assessment) -> bool {
    one.invitation.is_some() && one.answers.is_empty()
}

/// What a colleague begins with: the invitation under an id of their own, since several may
/// have been sent the same. One that they have begun is gone on with.
#[must_use]
pub fn accepted<'a>(
    invited: &Assessment,
    mut here: impl Iterator<Item = &'a Assessment>,
    id: AssessmentId,
) -> Assessment {
    let asks = |one: &Assessment| {
        let invitation = one.invitation.as_deref().cloned();
        invitation.map(|invitation| Invitation {
            by: String::new(),
            ..invitation
        })
    };
    let begun = here.find(|one| one.invitation.is_some() && asks(one) == asks(invited));
    begun.cloned().unwrap_or_else(|| Assessment {
        id,
        ..invited.clone()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::bank::Area;
    use crate::core::date::Date;

    fn moment() -> Moment {
        Moment::of_day(Date::from_ymd(2026, 11, 27).unwrap())
    }

    fn asking() -> Assessment {
        Assessment::begun(AssessmentId::new("a"), moment())
    }

    #[test]
    fn each_who_opens_an_invitation_is_somebody_else_and_goes_on_with_their_own() {
        let sent = invitation(&asking(), &Parts::all(), AssessmentId::new("i"), moment());
        let one = accepted(&sent, [].iter(), AssessmentId::new("one"));
        assert_eq!(one.id.as_str(), "one");
        let mut begun = one.clone();
        begun.invitation.as_mut().unwrap().by = "Tom".to_owned();
        let again = accepted(&sent, [begun.clone()].iter(), AssessmentId::new("two"));
        assert_eq!(again, begun);
        let parts = Parts::of(Audience::Owner);
        let other = invitation(&asking(), &parts, AssessmentId::new("j"), moment());
        let other = accepted(&other, [begun].iter(), AssessmentId::new("two"));
        assert_eq!(other.id.as_str(), "two");
    }

    #[test]
    fn who_is_asked_about_everything_is_asked_about_all_but_modules() {
        let sent = invitation(&asking(), &Parts::all(), AssessmentId::new("i"), moment());
        let asked = sent.invitation.unwrap();
        let about = crate::core::standard::Attribute::Performance;
        assert!(SubClause::all().all(|one| asked.asks(Area::SubClause(one, about))));
        assert!(
            Theme::ALL
                .into_iter()
                .all(|one| asked.asks(Area::Theme(one)))
        );
        let mut modules = crate::core::standard::Module::ALL.into_iter();
        assert!(!modules.any(|one| asked.asks(Area::Module(one))));
    }
}
