//! Prices: whatever can be entered changes what is reckoned.

use ready20k::core::assessment::planning::{HostingKind, NewTool, PlanOptions, TrainingChoice};
use ready20k::core::assessment::{AnswerValue, Assessment};
use ready20k::core::bank::{Bank, LearningKind};
use ready20k::core::currency::Currency;
use ready20k::core::id::ToolId;
use ready20k::core::plan::prices::{fee, listed, price};
use ready20k::core::plan::{compare_hosting, running_years, train_or_hire};

use crate::support::{assessment, bank, input};

/// Everything that is reckoned from prices, as text.
fn figures(bank: &Bank, assessment: &Assessment) -> [String; 4] {
    let options = &assessment.plan.options;
    let input = input(bank, assessment).unwrap();
    let tools = bank.lists().tools.iter();
    let hosted: Vec<_> = tools
        .map(|tool| compare_hosting(bank, options, tool))
        .collect();
    [
        format!("{input:?}"),
        format!("{:?}", running_years(bank, assessment)),
        format!("{:?}", train_or_hire(bank, assessment, &input.needs)),
        format!("{hosted:?}"),
    ]
}

#[test]
fn every_price_that_can_be_entered_changes_some_number() {
    let bank = bank();
    let mut assessment = assessment(&bank, AnswerValue::No);
    let before = figures(&bank, &assessment);
    for unit in &bank.lists().costs {
        let prices = &mut assessment.plan.options.prices;
        prices.insert(unit.key.clone(), 3.0 * unit.amount.high + 1.0);
        assert_ne!(before, figures(&bank, &assessment), "{}", unit.key);
        assessment.plan.options.prices.clear();
    }
}

/// Euros of the plan under a price of the visitor's own, and without.
fn check(key: &str, change: impl Fn(&mut Assessment), (listed, own): (f64, f64)) {
    let bank = bank();
    let spent = |price: Option<f64>| -> f64 {
        let mut assessment = assessment(&bank, AnswerValue::No);
        let prices = &mut assessment.plan.options.prices;
        prices.extend(price.map(|price| (key.to_owned(), price)));
        let without = input(&bank, &assessment).unwrap();
        change(&mut assessment);
        let with = input(&bank, &assessment).unwrap();
        let sum = |input: &ready20k::core::plan::PlanInput| -> f64 {
            input.tasks.iter().map(|task| task.money.likely).sum()
        };
        sum(&with) - sum(&without)
    };
    for (price, expected) in [(None, listed), (Some(7.0), own)] {
        let spent = spent(price);
        assert!((spent - expected).abs() < 1e-6, "{key}: {spent}");
    }
}

#[test]
fn an_own_price_holds_in_place_of_what_is_listed() {
    let tool = |id: &'static str, hosting: HostingKind| {
        move |assessment: &mut Assessment| {
            let tool = ToolId::new(id);
            assessment.plan.options.new_tool = Some(NewTool { tool, hosting });
        }
    };
    let learn = |topic: &'static str, kind: LearningKind| {
        move |assessment: &mut Assessment| {
            let topic = ready20k::core::id::TrainingId::new(topic);
            let training = &mut assessment.plan.options.training;
            training.insert(topic, TrainingChoice::Offer(kind));
        }
    };
    // A year in advance, for five agents.
    let seats = (12.0 * 5.0 * 19.0, 12.0 * 5.0 * 7.0);
    check("tool-seat-month", tool("glpi", HostingKind::Cloud), seats);
    let server = (12.0 * 25.0, 12.0 * 7.0);
    check(
        "server-month",
        tool("glpi", HostingKind::SelfHosted),
        server,
    );
    let free = tool("wiki-and-spreadsheets", HostingKind::SelfHosted);
    check("server-month", free, (0.0, 0.0));
    let course = learn("internal-auditor", LearningKind::Paid);
    check("auditor-course", course, (3.0 * 1100.0, 3.0 * 7.0));
    let workshop = learn("risk-basics", LearningKind::Association);
    check("workshop-seat", workshop, (4.0 * 90.0, 4.0 * 7.0));
}

#[test]
fn the_text_of_the_standard_is_in_the_plan() {
    let bank = bank();
    let bought = |price: Option<f64>| {
        let mut assessment = assessment(&bank, AnswerValue::No);
        let prices = &mut assessment.plan.options.prices;
        prices.extend(price.map(|price| ("standard-text".to_owned(), price)));
        let input = input(&bank, &assessment).unwrap();
        let buying = input.tasks.iter().find(|task| {
            let action = task.work.action();
            action.is_some_and(|id| id.as_str() == "buy-the-standard")
        });
        buying.unwrap().money.likely.to_string()
    };
    assert_eq!([bought(None), bought(Some(99.0))], ["170", "99"]);
}

#[test]
fn a_field_shows_a_price_only_where_one_is_in_force() {
    let bank = bank();
    let units = bank.lists().costs.iter();
    let open: Vec<_> = units
        .filter(|unit| listed(&bank, &PlanOptions::default(), unit).is_none())
        .map(|unit| unit.key.as_str())
        .collect();
    assert_eq!(open, ["tool-seat-month", "server-month", "workshop-seat"]);
    let options = assessment(&bank, AnswerValue::No).plan.options;
    for unit in &bank.lists().costs {
        let offers = bank.lists().training.iter().flat_map(|one| &one.options);
        for offer in offers.filter(|one| one.price.as_ref() == Some(&unit.key)) {
            let likely = unit.amount.likely;
            assert!(
                open.contains(&unit.key.as_str()) || (fee(offer, &options) - likely).abs() < 1e-9,
                "{}",
                offer.name
            );
        }
    }
}

#[test]
fn prices_of_the_catalogue_become_the_currency_once_and_typed_amounts_stay() {
    let bank = bank();
    let course = |currency: Currency, own: Option<f64>| {
        let mut one = assessment(&bank, AnswerValue::No);
        one.profile.budget = Some(50_000.0);
        let options = &mut one.plan.options;
        options.currency = currency;
        options.quarter_budget = Some(9_000.0);
        let prices = own.map(|own| ("auditor-course".to_owned(), own));
        options.prices.extend(prices);
        let without = input(&bank, &one).unwrap();
        let topic = ready20k::core::id::TrainingId::new("internal-auditor");
        let way = TrainingChoice::Offer(LearningKind::Paid);
        one.plan.options.training.insert(topic, way);
        let with = input(&bank, &one).unwrap();
        assert_eq!(with.money.budget, Some(50_000));
        assert_eq!(with.money.quarter, Some(9_000));
        let sum = |input: &ready20k::core::plan::PlanInput| -> f64 {
            input.tasks.iter().map(|task| task.money.likely).sum()
        };
        (sum(&with) - sum(&without)).round().to_string()
    };
    // Of 1,100 euros, for three people.
    assert_eq!(course(Currency::Eur, None), "3300");
    assert_eq!(course(Currency::Sek, None), "36000");
    assert_eq!(course(Currency::Gbp, None), "2880");
    assert_eq!(course(Currency::Sek, Some(7.0)), "21");

    for &currency in Currency::ALL {
        let mut options = PlanOptions {
            currency,
            ..PlanOptions::default()
        };
        for unit in &bank.lists().costs {
            let expected = currency.of_euros(unit.amount.likely);
            let known = price(&bank, &options, &unit.key).likely;
            assert_eq!(known.to_bits(), expected.to_bits(), "{}", unit.key);
            options.prices.insert(unit.key.clone(), 1_234.0);
            let own = price(&bank, &options, &unit.key).likely;
            assert_eq!(own.to_bits(), 1_234_f64.to_bits());
        }
    }
}

#[test]
fn an_audit_costs_its_days_each_with_the_way_there() {
    let bank = bank();
    let cost = |day: f64, travel: f64| {
        let mut one = assessment(&bank, AnswerValue::No);
        let prices = &mut one.plan.options.prices;
        prices.extend(
            [("audit-day", day), ("audit-travel", travel)]
                .map(|(key, price)| (key.to_owned(), price)),
        );
        running_years(&bank, &one)[0].items[0].1
    };
    let (whole, parted, half) = (cost(1_100.0, 0.0), cost(1_000.0, 100.0), cost(550.0, 0.0));
    for [whole, parted, half] in [
        [whole.low, parted.low, half.low],
        [whole.likely, parted.likely, half.likely],
        [whole.high, parted.high, half.high],
    ] {
        assert!(whole > 0.0 && (whole - parted).abs() < 1e-6 && (whole - 2.0 * half).abs() < 1e-6);
    }
}

#[test]
fn every_figure_follows_the_currency() {
    let bank = bank();
    let mut one = assessment(&bank, AnswerValue::No);
    let before = figures(&bank, &one);
    one.plan.options.currency = Currency::Nok;
    for (before, after) in before.iter().zip(figures(&bank, &one)) {
        assert_ne!(*before, after);
    }
}
