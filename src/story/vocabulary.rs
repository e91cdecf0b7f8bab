//! The names that scenes use for what the page can show; the build script reads them too.

/// The scenes of the short way, in their order: the first begins every way, and the last has what the reader said.
pub const SHORT: [&str; 6] = ["hook", "anyway", "pays", "minister", "doubt", "said"];

/// An enum whose values have names in scenes.
macro_rules! named {
    ($(#[$about:meta])* $kind:ident { $($(#[$doc:meta])* $value:ident = $name:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $kind {
            $($(#[$doc])* $value,)*
        }

        impl $kind {
            /// All of them, each with the name that scenes give it.
            pub const NAMES: &[(&'static str, Self)] = &[$(($name, Self::$value)),*];

            /// The one with a name.
            pub fn named(name: &str) -> Option<Self> {
                Self::NAMES.iter().find(|(known, _)| *known == name).map(|(_, named)| *named)
            }
        }
    };
}

named! {
    /// A number of a run that prose can show and claims can be made about.
    Value {
        /// People drawn.
        People = "people",
        /// Of them, with a paid outcome.
        Reached = "reached",
        /// Of them, because of the programme.
        Because = "because",
        /// Of them, would have anyway.
        Anyway = "anyway",
        /// Of ten paid outcomes, those that would have come anyway.
        AnywayOfTen = "anyway-of-ten",
        /// Of the people drawn, helped without a lasting job.
        Helped = "helped",
        /// Of the people drawn, left alone without a lasting job.
        LeftAlone = "left-alone",
        /// Parked with or without a paid outcome, of 1,000.
        ParkedInAll = "parked-in-all",
        /// Parked with a paid outcome all the same, of 1,000.
        Banked = "banked",
        /// Of 1,000 people, those who would have had an outcome without the programme and have none with it.
        LoseOut = "lose-out",
        /// Extra outcomes of 1,000 people.
        Extra = "extra",
        /// What the provider keeps of its fees, per cent.
        Margin = "margin",
        /// Fees, pounds a head.
        Paid = "paid",
        /// The provider's costs, pounds a head.
        Spent = "spent",
        /// What is left to the provider, pounds a head.
        Kept = "kept",
        /// Spent on support, pounds a head.
        Help = "help",
        /// Benefit saved, pounds a head.
        Saved = "saved",
        /// The same until the last fee.
        SavedByEnd = "saved-by-end",
        /// Benefit saved, pence for each pound of fees.
        SavedPerPound = "saved-per-pound",
        /// Benefit saved less fees, pounds a head.
        Net = "net",
        /// Fees for each extra outcome, pounds.
        CostPerExtra = "cost-per-extra",
        /// Fees for results that would have come anyway, per cent.
        DeadweightShare = "deadweight-share",
        /// Minutes a week of the nearest tenth.
        NearMinutes = "near-minutes",
        /// Minutes a week of the furthest tenth.
        FarMinutes = "far-minutes",
        /// Minutes a week of the tenth that gets most.
        MostMinutes = "most-minutes",
        /// Minutes a week in equal shares.
        EqualMinutes = "equal-minutes",
        /// Of the differences in distance, what payment groups account for, per cent.
        LabelShare = "label-share",
        /// Minutes a week out of work of the furthest fifth inside the groups.
        FarFifthMinutes = "far-fifth-minutes",
        /// Parked among the furthest fifth inside the groups, per cent.
        FarFifthParked = "far-fifth-parked",
        /// Parked among the nearest fifth inside the groups, per cent.
        NearFifthParked = "near-fifth-parked",
        /// The deepest the provider's account falls, pounds a head.
        CapitalNeed = "capital-need",
        /// What is left to the subcontractor, pounds for each of its people.
        SubLeft = "sub-left",
        /// People passed on to the subcontractor, of 1,000.
        SubPeople = "sub-people",
    }
}

named! {
    /// What the stage of a scene shows.
    Picture {
        /// The crowd alone.
        Crowd = "crowd",
        /// The crowd over the adviser's minutes.
        Hours = "hours",
        /// How far from work the people of each payment group are.
        Hills = "hills",
        /// What becomes of the money paid for a person: helper beside ignorer.
        Purse = "purse",
        /// Minutes by tenth of distance.
        Tenths = "tenths",
        /// Who is parked, by group and by distance inside them.
        Groups = "groups",
        /// What the attachment fee does for four firms.
        Fee = "fee",
        /// What is left to a subcontractor: of anybody at random beside the people picked.
        Account = "account",
        /// Money paid beside benefit saved.
        Ledger = "ledger",
        /// What each of the minister's levers does to five numbers.
        Levers = "levers",
        /// Parked, extra jobs and the bill, over what is paid for results.
        MoreMoney = "more-money",
        /// Jobs with and without help, over how plentiful they are.
        FewJobs = "few-jobs",
        /// Extra outcomes by the provider's rule.
        Ranking = "ranking",
        /// The game of twenty people.
        Game = "game",
        /// What the reader said.
        Guesses = "guesses",
    }
}
