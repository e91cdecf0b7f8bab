//! The names that scenes use for what the page can show; the build script reads them too.

/// A number of a run that prose can show and claims can be made about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// People drawn.
    People,
    /// Of them, with a paid outcome.
    Reached,
    /// Of them, because of the programme.
    Because,
    /// Of them, would have anyway.
    Anyway,
    /// Of ten paid outcomes, those that would have come anyway.
    AnywayOfTen,
    /// Of the people drawn, helped without a lasting job.
    Supported,
    /// Of the people drawn, parked without a lasting job.
    Parked,
    /// Parked with or without a paid outcome, of 1,000.
    ParkedInAll,
    /// Parked with a paid outcome all the same, of 1,000.
    Banked,
    /// Extra outcomes of 1,000 people.
    Extra,
    /// What the provider keeps of its fees, per cent.
    Margin,
    /// Fees, pounds a head.
    Paid,
    /// The provider's costs, pounds a head.
    Spent,
    /// What is left to the provider, pounds a head.
    Kept,
    /// Spent on support, pounds a head.
    Help,
    /// Benefit saved, pounds a head.
    Saved,
    /// Benefit saved, pence for each pound of fees.
    SavedPerPound,
    /// Benefit saved less fees, pounds a head.
    Net,
    /// Fees for each extra outcome, pounds.
    CostPerExtra,
    /// Fees for results that would have come anyway, per cent.
    DeadweightShare,
    /// Minutes a week of the nearest fortieth.
    NearMinutes,
    /// Minutes a week of the furthest fortieth.
    FarMinutes,
    /// Minutes a week of the fortieth that gets most.
    MostMinutes,
    /// Minutes a week in equal shares.
    EqualMinutes,
    /// Of the differences in distance, what payment groups account for, per cent.
    LabelShare,
    /// Minutes a week out of work of the furthest fifth inside the groups.
    FarFifthMinutes,
    /// Parked among the furthest fifth inside the groups, per cent.
    FarFifthParked,
    /// Parked among the nearest fifth inside the groups, per cent.
    NearFifthParked,
    /// The deepest the provider's account falls, pounds a head.
    CapitalNeed,
    /// What is left to the subcontractor, pounds for each of its people.
    SubLeft,
    /// People passed on to the subcontractor, of 1,000.
    SubPeople,
}

impl Value {
    /// Every value, with the name that scenes give it.
    pub const NAMES: [(&'static str, Self); 31] = [
        ("people", Self::People),
        ("reached", Self::Reached),
        ("because", Self::Because),
        ("anyway", Self::Anyway),
        ("anyway-of-ten", Self::AnywayOfTen),
        ("supported", Self::Supported),
        ("parked", Self::Parked),
        ("parked-in-all", Self::ParkedInAll),
        ("banked", Self::Banked),
        ("extra", Self::Extra),
        ("margin", Self::Margin),
        ("paid", Self::Paid),
        ("spent", Self::Spent),
        ("kept", Self::Kept),
        ("help", Self::Help),
        ("saved", Self::Saved),
        ("saved-per-pound", Self::SavedPerPound),
        ("net", Self::Net),
        ("cost-per-extra", Self::CostPerExtra),
        ("deadweight-share", Self::DeadweightShare),
        ("near-minutes", Self::NearMinutes),
        ("far-minutes", Self::FarMinutes),
        ("most-minutes", Self::MostMinutes),
        ("equal-minutes", Self::EqualMinutes),
        ("label-share", Self::LabelShare),
        ("far-fifth-minutes", Self::FarFifthMinutes),
        ("far-fifth-parked", Self::FarFifthParked),
        ("near-fifth-parked", Self::NearFifthParked),
        ("capital-need", Self::CapitalNeed),
        ("sub-left", Self::SubLeft),
        ("sub-people", Self::SubPeople),
    ];

    /// The value with a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::NAMES.into_iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }
}

/// What the stage of a scene shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    /// The crowd alone.
    Crowd,
    /// The crowd over the adviser's minutes.
    Hours,
    /// How far from work the people of each payment group are.
    Hills,
    /// What becomes of the money paid for a person: helper beside ignorer.
    Purse,
    /// Minutes by tenth inside the groups.
    Tenths,
    /// Who is parked, by group and by distance inside them.
    Groups,
    /// What two firms have left of their fees over the years.
    Cash,
    /// What is left to a subcontractor: of anybody at random beside the people picked.
    Account,
    /// Money paid beside benefit saved.
    Ledger,
    /// Four numbers a minister looks at, under the tariff of 2011 and as set.
    Dials,
    /// Extra outcomes by the provider's rule.
    Ranking,
    /// The game of twenty people.
    Game,
    /// What the reader said.
    Guesses,
}

impl Picture {
    /// Every picture, with the name that scenes give it.
    pub const NAMES: [(&'static str, Self); 13] = [
        ("crowd", Self::Crowd),
        ("hours", Self::Hours),
        ("hills", Self::Hills),
        ("purse", Self::Purse),
        ("tenths", Self::Tenths),
        ("groups", Self::Groups),
        ("cash", Self::Cash),
        ("account", Self::Account),
        ("ledger", Self::Ledger),
        ("dials", Self::Dials),
        ("ranking", Self::Ranking),
        ("game", Self::Game),
        ("guesses", Self::Guesses),
    ];

    /// The picture with a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::NAMES.into_iter().find(|(known, _)| *known == name).map(|(_, picture)| picture)
    }
}
