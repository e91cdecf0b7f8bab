//! The parameter table: every number a reader can set, once, with its unit, range, source and evidence.
//!
//! Sliders, links, the command line, the docs and the tests all read this table.

use std::sync::LazyLock;

use serde::Serialize;

use crate::{
    decision::{
        choice::Choice,
        purse::{BudgetRule, Fences, Insolvency},
        strategy::Strategy,
    },
    programme::chain::{Depth, Flow, Reply, Returned},
    record::{
        calendar::REFERRAL_WEEKS,
        groups::{GROUPS, PerGroup},
        published::{ATTACHMENT_YEARS, Evidence, PUBLISHED_BENEFITS, PUBLISHED_FEES},
    },
};

/// What a value is counted in; decides how it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Pounds.
    Pounds,
    /// Pounds a person a week.
    PoundsPerWeek,
    /// Pounds an hour.
    PoundsPerHour,
    /// Per cent of the 2011 tariff.
    PercentOfTariff,
    /// Per cent of the first year's fee.
    PercentOfFirstYear,
    /// A calendar week, counted from June 2011.
    CalendarWeek,
    /// A share between 0 and 1.
    Share,
    /// Weekly rate.
    PerWeek,
    /// A pure number.
    Number,
    /// A count of people.
    People,
    /// A count of something else, named in the label.
    Count,
    /// Weeks.
    Weeks,
    /// A whole number that stands for a piece of luck.
    Luck,
    /// One of a list of named choices.
    Choice,
}

impl Unit {
    /// Whether only whole numbers make sense.
    pub fn is_whole(self) -> bool {
        matches!(self, Self::People | Self::Count | Self::Weeks | Self::CalendarWeek | Self::Luck | Self::Choice)
    }

    /// What stands before and after a number of this unit.
    fn around(self) -> (&'static str, &'static str) {
        match self {
            Self::Pounds => ("£", ""),
            Self::PoundsPerWeek => ("£", " a person a week"),
            Self::PoundsPerHour => ("£", " an hour"),
            Self::PercentOfTariff => ("", "% of the 2011 tariff"),
            Self::PercentOfFirstYear => ("", "% of the first year"),
            Self::CalendarWeek => ("week ", " from June 2011"),
            Self::PerWeek => ("", " a week"),
            Self::People => ("", " people"),
            Self::Weeks => ("", " weeks"),
            Self::Count | Self::Share | Self::Number | Self::Luck | Self::Choice => ("", ""),
        }
    }

    /// The unit in words, empty where the number needs none.
    pub fn words(self) -> String {
        let (before, after) = self.around();
        format!("{before}{after}").trim_start().to_owned()
    }

    /// A range in words: "£0 to £25 a person a week".
    pub fn range(self, low: f64, high: f64) -> String {
        let (before, after) = self.around();
        format!("{before}{low} to {before}{high}{after}")
    }
}

/// Where on the page a parameter is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Section {
    /// The tariff as a whole.
    Fees,
    /// The tariff group by group.
    GroupFees,
    /// What the provider does with its advisers' time.
    Provider,
    /// The people and what help does for them.
    People,
    /// The subcontractors.
    Chain,
    /// Several providers side by side.
    Market,
    /// The groups' sizes, start rates and benefits.
    GroupPeople,
    /// Luck and the size of the run.
    Luck,
}

/// A value the real programme had, marked on the slider.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Official {
    /// The value, in the parameter's unit.
    pub value: f64,
    /// Whose value it is, with its date.
    pub label: &'static str,
}

/// One row of the table: what a run and its controls need.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Parameter {
    /// Short name in links and on the command line.
    pub key: &'static str,
    /// Visible name.
    pub label: &'static str,
    /// Unit of every number in the row.
    pub unit: Unit,
    /// Value when nobody has touched it.
    pub default: f64,
    /// Smallest value allowed.
    pub min: f64,
    /// Largest value allowed.
    pub max: f64,
    /// Step of the slider.
    pub step: f64,
    /// The real programme's value, if it had one.
    pub official: Option<Official>,
    /// Range found in studies or thought plausible; beyond it nobody has measured anything.
    pub studied: Option<(f64, f64)>,
    /// How sure the default is.
    pub evidence: Evidence,
    /// Where it is set on the page.
    pub section: Section,
    /// Names of the choices, which values 0, 1, ... stand for; empty for a number.
    pub choices: &'static [&'static str],
}

/// What a row rests on, which the page fetches when a reader asks for it (see [`crate::scenario::evidence`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Grounds<'a> {
    /// One sentence on what it does.
    pub help: &'a str,
    /// Why the default is what it is, in a sentence.
    pub reason: &'a str,
    /// Source ids of the default, joined by semicolons; empty for an assumption.
    pub sources: &'a str,
}

/// A parameter that is not about one payment group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each row of the table says what it is")]
#[repr(u8)]
pub enum Key {
    Attachment,
    Outcome,
    Sustainment,
    AttachmentYear2,
    AttachmentYear3,
    AttachmentStop,
    Profile,
    Block,
    AcceleratorLow,
    AcceleratorFrom,
    AcceleratorExpected,
    Distance,
    DistanceBias,
    Strategy,
    Beta,
    Sight,
    Chi,
    Alpha,
    Kappa,
    Nu,
    Q,
    Phi,
    Floor,
    Zeta,
    Overhead,
    InWork,
    HourlyCost,
    Budget,
    TargetMargin,
    Capital,
    CaseloadCap,
    Fences,
    Optimism,
    Insolvency,
    Claims,
    Chain,
    Passed,
    Flow,
    Slice,
    PassedAttachment,
    SubStrategy,
    SubBeta,
    SubKappa,
    SubOverhead,
    SubReply,
    Returned,
    Providers,
    StrategyB,
    StrategyC,
    ShareShift,
    ShareGap,
    Minimum,
    MinimumPenalty,
    MinimumStrikes,
    Imitation,
    Sigma,
    Delta,
    Loss,
    Tightness,
    Hold,
    Trend,
    Displacement,
    Gamma,
    ParkedWear,
    People,
    Seed,
}

/// A parameter that each payment group has its own value of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum GroupField {
    /// Attachment fee in contract year 1, pounds.
    Attachment,
    /// Job outcome fee, pounds.
    Outcome,
    /// Sustainment fee for each four weeks, pounds.
    Sustainment,
    /// Weeks in work that make an outcome (`J`).
    Trigger,
    /// Sustainment payments at most (`N`).
    Payments,
    /// Share of the people referred.
    Share,
    /// Median weekly start rate without help (`lambda`).
    StartRate,
    /// Weekly benefit, pounds.
    Benefit,
}

const GROUP_FIELDS: [GroupField; 8] = [
    GroupField::Attachment,
    GroupField::Outcome,
    GroupField::Sustainment,
    GroupField::Trigger,
    GroupField::Payments,
    GroupField::Share,
    GroupField::StartRate,
    GroupField::Benefit,
];

const SCALARS: usize = Key::Seed as usize + 1;

impl Key {
    /// Position in the table.
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The row of the table.
    pub fn row(self) -> &'static Parameter {
        &table()[self.index()]
    }
}

impl GroupField {
    /// Position in the table of this field for a group.
    pub const fn index(self, group: usize) -> usize {
        SCALARS + self as usize * GROUPS.len() + group
    }
}

/// The whole table, in a fixed order: first every [`Key`], then every [`GroupField`] group by group.
pub fn table() -> &'static [Parameter] {
    static TABLE: LazyLock<Vec<Parameter>> =
        LazyLock::new(|| SCALAR_PARAMETERS.into_iter().chain(group_fields().map(group_parameter)).collect());
    &TABLE
}

/// What each row of the table rests on, in the same order.
pub fn grounds() -> &'static [Grounds<'static>] {
    static GROUNDS: LazyLock<Vec<Grounds>> =
        LazyLock::new(|| SCALAR_ROWS.into_iter().map(Row::grounds).chain(group_fields().map(group_grounds)).collect());
    &GROUNDS
}

/// Position in the table of a key as written in links and on the command line.
pub fn index_of(key: &str) -> Option<usize> {
    table().iter().position(|row| row.key == key)
}

const WORK_PROGRAMME: &str = "Work Programme, 2011";

/// A row as it is written below, split into what a run needs and the words it rests on.
#[derive(Clone, Copy)]
struct Row {
    key: &'static str,
    label: &'static str,
    help: &'static str,
    unit: Unit,
    default: f64,
    min: f64,
    max: f64,
    step: f64,
    official: Option<Official>,
    studied: Option<(f64, f64)>,
    evidence: Evidence,
    sources: &'static str,
    reason: &'static str,
    section: Section,
    choices: &'static [&'static str],
}

impl Row {
    const fn parameter(self) -> Parameter {
        let Self { key, label, unit, default, min, max, step, official, studied, evidence, section, choices, .. } =
            self;
        Parameter { key, label, unit, default, min, max, step, official, studied, evidence, section, choices }
    }

    const fn grounds(self) -> Grounds<'static> {
        Grounds { help: self.help, reason: self.reason, sources: self.sources }
    }
}

/// A row for a choice of ours without an official value; the literals below change what differs.
const fn assumed(
    key: &'static str,
    label: &'static str,
    unit: Unit,
    default: f64,
    (min, max): (f64, f64),
    step: f64,
) -> Row {
    Row {
        key,
        label,
        help: "",
        unit,
        default,
        min,
        max,
        step,
        official: None,
        studied: None,
        evidence: Evidence::Assumption,
        sources: "",
        reason: "",
        section: Section::People,
        choices: &[],
    }
}

/// A choice of ours among names; the first stands for 0.
const fn chosen(key: &'static str, label: &'static str, choices: &'static [&'static str], default: usize) -> Row {
    Row {
        choices,
        section: Section::Provider,
        ..assumed(key, label, Unit::Choice, default as f64, (0.0, (choices.len() - 1) as f64), 1.0)
    }
}

/// A multiplier over the real tariff.
const fn tariff_row(key: &'static str, label: &'static str, help: &'static str) -> Row {
    Row {
        help,
        official: Some(Official { value: 100.0, label: WORK_PROGRAMME }),
        evidence: Evidence::Seen,
        sources: "S01;S02;S06",
        reason: "The maximum prices of contract year 1; bidders then offered discounts of 6% on average.",
        section: Section::Fees,
        ..assumed(key, label, Unit::PercentOfTariff, 100.0, (0.0, 300.0), 5.0)
    }
}

/// Every row that is not about one payment group, in the order of [`Key`].
const SCALAR_ROWS: [Row; SCALARS] = {
    let parts: [&[Row]; 16] = [
        &FEE_ROWS,
        &STEP_ROWS,
        &RESULT_ROWS,
        &TIME_ROWS,
        &HELP_ROWS,
        &RULE_ROWS,
        &COST_ROWS,
        &PURSE_ROWS,
        &CONDUCT_ROWS,
        &CHAIN_ROWS,
        &SUB_ROWS,
        &MARKET_ROWS,
        &MINIMUM_ROWS,
        &PEOPLE_ROWS,
        &CHANGE_ROWS,
        &LUCK_ROWS,
    ];
    let mut rows = [FEE_ROWS[0]; SCALARS];
    let (mut part, mut count) = (0, 0);
    while part < parts.len() {
        let mut at = 0;
        while at < parts[part].len() {
            rows[count] = parts[part][at];
            (at, count) = (at + 1, count + 1);
        }
        part += 1;
    }
    assert!(count == SCALARS, "one row for each key");
    rows
};

/// The same without the words they rest on: made when the crate is built, so that a page that fetches the words does not
/// carry them as well.
const SCALAR_PARAMETERS: [Parameter; SCALARS] = {
    let mut parameters = [SCALAR_ROWS[0].parameter(); SCALARS];
    let mut at = 0;
    while at < SCALARS {
        parameters[at] = SCALAR_ROWS[at].parameter();
        at += 1;
    }
    parameters
};

/// The tariff as a whole.
const FEE_ROWS: [Row; 3] = [
    tariff_row(
        "att",
        "Attachment fee",
        "Paid once, when somebody joins. It shrinks year by year and ends in April 2014.",
    ),
    tariff_row("job", "Job outcome fee", "Paid once, when somebody has been in work for 13 or 26 weeks."),
    tariff_row("sus", "Sustainment fee", "Paid for every further four weeks in work, up to a limit."),
];

/// The attachment fee of a contract year, as a share of the first year's.
const fn step_row(key: &'static str, label: &'static str, year: usize) -> Row {
    let share = ATTACHMENT_YEARS[year].multiplier * 100.0;
    Row {
        help: "The attachment fee of this contract year, as a share of the first year's.",
        official: Some(Official { value: share, label: WORK_PROGRAMME }),
        evidence: Evidence::Seen,
        sources: "S06;S115",
        reason: "£400 became £300 and £200; the dates of the steps, in April, are from memory.",
        section: Section::Fees,
        ..assumed(key, label, Unit::PercentOfFirstYear, share, (0.0, 100.0), 5.0)
    }
}

/// How the attachment fee shrinks and ends, and how fees differ inside a group.
const STEP_ROWS: [Row; 4] = {
    let stop = ATTACHMENT_YEARS[ATTACHMENT_YEARS.len() - 1].first_week as f64;
    [
        step_row("att_y2", "Attachment fee, second year", 1),
        step_row("att_y3", "Attachment fee, third year", 2),
        Row {
            help: "From this week on no attachment fee is paid to anybody who joins.",
            official: Some(Official { value: stop, label: WORK_PROGRAMME }),
            evidence: Evidence::Seen,
            sources: "S07;S08;S115;S116",
            reason: "The fee ended for people who joined from April 2014 on.",
            section: Section::Fees,
            ..assumed("stop", "The attachment fee ends", Unit::CalendarWeek, stop, (0.0, REFERRAL_WEEKS as f64), 1.0)
        },
        Row {
            help: "Pays more for people further from work inside each group, and less for the nearest; the mean stays \
                   the same. The commissioner is taken to know what the adviser knows.",
            official: Some(Official { value: 0.0, label: WORK_PROGRAMME }),
            reason: "The Work Programme had one price a group.",
            section: Section::Fees,
            ..assumed("profile", "Price by distance inside a group", Unit::Number, 0.0, (0.0, 1.5), 0.1)
        },
    ]
};

/// Ways of paying for results that the Work Programme did not use.
const RESULT_ROWS: [Row; 6] = [
    Row {
        help: "Part of what a person is expected to bring in, paid week by week for everybody, whatever comes of \
                   it. Fees for results shrink by the same share.",
        official: Some(Official { value: 0.3, label: "Work and Health Programme, 2017" }),
        reason: "The Work Programme had none. Reckoned at the published two-year results.",
        sources: "S61",
        section: Section::Fees,
        ..assumed("block", "Share paid as a delivery fee", Unit::Share, 0.0, (0.0, 1.0), 0.05)
    },
    Row {
        help: "What the first outcomes of each year’s people are paid, as a share of the fee; later ones are then \
                   paid more, so that the expected bill is the same. 1 is one price; 0 pays nothing below the line.",
        official: Some(Official { value: 1.0, label: WORK_PROGRAMME }),
        reason: "The Work Programme paid the first outcome as much as the last.",
        sources: "S62",
        section: Section::Fees,
        ..assumed("accel", "Price of the first outcomes", Unit::Share, 1.0, (0.0, 1.0), 0.05)
    },
    Row {
        help: "The share of each year’s people with an outcome up to which the lower price holds.",
        reason: "Chosen below the expected result; 0.24 is what this model gives without any programme.",
        section: Section::Fees,
        ..assumed("accel_from", "Where the price rises", Unit::Share, 0.2, (0.0, 0.6), 0.01)
    },
    Row {
        help: "The result that the commissioner expects, which fixes the higher price.",
        studied: Some((0.24, 0.36)),
        reason: "About what the Work Programme came to: 27.8%.",
        sources: "S29",
        section: Section::Fees,
        ..assumed("accel_for", "Expected result", Unit::Share, 0.27, (0.05, 0.8), 0.01)
    },
    Row {
        help: "Paid at the end of two years for how far somebody has moved towards work: pounds for each unit of \
                   readiness, which makes a start 2.7 times as likely.",
        reason: "The Work Programme paid nothing for it.",
        section: Section::Fees,
        ..assumed("dist", "Pay for distance travelled", Unit::Pounds, 0.0, (0.0, 20_000.0), 250.0)
    },
    Row {
        help: "How much money spent on flattering the measure adds to the distance reported: units of readiness \
                   for the first pound, less for each further one.",
        reason: "Nobody measured it. Off by default; it shows what a measure that can be gamed would cost.",
        section: Section::Fees,
        ..assumed("dist_bias", "How easily the distance is flattered", Unit::Number, 0.0, (0.0, 0.05), 0.005)
    },
];

/// Who gets the time, how much of it there is, and what advisers see.
const TIME_ROWS: [Row; 3] = [
    Row {
        help: "How the provider shares out its advisers' time.",
        reason: "Head office sets the hours; advisers spend them where a paid job start is most likely to follow.",
        ..chosen("strategy", "Who gets the adviser’s time?", Strategy::NAMES, Strategy::Profit as usize)
    },
    Row {
        help: "What the provider spends on support, shared out among everybody out of work on its books.",
        studied: Some((4.5, 24.0)),
        sources: "S123;S130",
        reason: "An adviser at £50,000 a year all in, with 120 people each, costs £8 a person a week; at £30,000, \
                     just under £5. Caseloads of 40 to 60 would cost £16 to £24.",
        section: Section::Provider,
        ..assumed("beta", "Adviser time per person", Unit::PoundsPerWeek, 7.0, (0.0, 25.0), 0.5)
    },
    Row {
        help: "How closely an adviser's judgement follows the truth inside a payment group: 0 is guessing, 1 is \
                   perfect sight.",
        studied: Some((0.2, 0.8)),
        reason: "Statistical profiling does only modestly better than a lottery; 0.6 is generous to advisers.",
        section: Section::Provider,
        ..assumed("r", "How well the adviser sees", Unit::Share, 0.6, (0.0, 1.0), 0.05)
    },
];

/// What help does.
const HELP_ROWS: [Row; 3] = [
    Row {
        help: "1: help raises everybody's chances by the same proportion. 0: by the same amount. Below 0: most \
                   for the furthest from work.",
        reason: "Nobody measured it in the Work Programme. 1 is a convention, not a finding.",
        ..assumed("chi", "Who does help help most?", Unit::Number, 1.0, (-0.5, 1.5), 0.1)
    },
    Row {
        help: "The most that help can add to the start rate of the person in the middle, as a share of it.",
        studied: Some((0.25, 0.6)),
        reason: "Gives 23% more job starts at £7 a week, inside the 15 to 35% of a large French trial.",
        ..assumed("alpha", "How much help can do", Unit::Share, 0.4, (0.0, 1.0), 0.05)
    },
    Row {
        help: "The weekly spending at which 63% of that gain is had; more spending adds ever less.",
        studied: Some((4.0, 16.0)),
        reason: "Chosen together with how much help can do.",
        ..assumed("kappa", "How soon help runs out of effect", Unit::PoundsPerWeek, 8.0, (2.0, 20.0), 0.5)
    },
];

/// Numbers of single rules, and what stands above all rules.
const RULE_ROWS: [Row; 5] = [
    Row {
        help: "How steeply the creaming and the needs-led provider lean to one end; 0 is equal shares.",
        reason: "At 1, somebody one step nearer gets 2.7 times the time.",
        section: Section::Provider,
        ..assumed("nu", "Steepness of the lean", Unit::Number, 1.0, (0.0, 2.0), 0.1)
    },
    Row {
        help: "The share of its people that the parking provider leaves alone.",
        reason: "Chosen to show the rule at work.",
        section: Section::Provider,
        ..assumed("q", "Share left alone by the parking rule", Unit::Share, 0.4, (0.0, 0.9), 0.05)
    },
    Row {
        help: "The share of its time that the provider with a conscience gives by need, whatever it pays.",
        reason: "Chosen to let a former coach's account be tested.",
        section: Section::Provider,
        ..assumed("phi", "Share of time given by conscience", Unit::Share, 0.3, (0.0, 1.0), 0.05)
    },
    Row {
        help: "What everybody out of work must be given each week before anything else is shared out.",
        studied: Some((0.0, 7.0)),
        reason: "The Work Programme set none: the minimum service was each provider's own promise.",
        section: Section::Provider,
        ..assumed("floor", "Service guarantee", Unit::PoundsPerWeek, 0.0, (0.0, 25.0), 0.5)
    },
    Row {
        help: "What a job start is worth to the provider beyond its fees: renewal of the contract, pride.",
        reason: "About £15,000 would make £7 a week the most profitable choice in this model.",
        section: Section::Provider,
        ..assumed("zeta", "Worth of a start beyond the fees", Unit::Pounds, 0.0, (0.0, 50_000.0), 500.0)
    },
];

/// What things cost the provider.
const COST_ROWS: [Row; 3] = [
    Row {
        help: "Premises, management and paperwork for everybody on the programme, in work or not.",
        studied: Some((1.0, 8.0)),
        reason: "No published figure was found.",
        section: Section::Provider,
        ..assumed("overhead", "Overhead", Unit::PoundsPerWeek, 4.0, (0.0, 8.0), 0.5)
    },
    Row {
        help: "Keeping in touch with people who have started a job.",
        reason: "No published figure was found.",
        section: Section::Provider,
        ..assumed("inwork", "Cost of in-work support", Unit::PoundsPerWeek, 0.5, (0.0, 5.0), 0.1)
    },
    Row {
        help: "Turns pounds into minutes of an adviser's time; it changes no result.",
        studied: Some((15.0, 30.0)),
        reason: "£50,000 a year all in, over 52 weeks of 37 hours.",
        section: Section::Provider,
        ..assumed("hourly", "Cost of an adviser's hour", Unit::PoundsPerHour, 26.0, (10.0, 60.0), 1.0)
    },
];

/// What the provider may spend.
const PURSE_ROWS: [Row; 5] = [
    Row {
        help: "Fixed: head office pays for the hours whatever comes in. Cash: each quarter spends what earlier \
                   cohorts bring in, after the margin. Bid: the hours promised, until the credit is gone. Belief: as \
                   many as the provider thinks will pay.",
        reason: "Fixed keeps two questions apart: who gets the hours, and how many there are.",
        ..chosen("budget", "What sets the hours", BudgetRule::NAMES, 0)
    },
    Row {
        help: "The share of income that is kept back before anything is spent, when cash sets the hours.",
        reason: "No published figure was found.",
        section: Section::Provider,
        ..assumed("target", "Margin kept back", Unit::Share, 0.1, (0.0, 0.5), 0.05)
    },
    Row {
        help: "What the provider can put in before fees arrive, when cash or the bid sets the hours.",
        reason: "The minister spoke of £580 million from all providers; over 1.95 million referrals that is £297 each.",
        sources: "S133",
        section: Section::Provider,
        ..assumed("capital", "Working capital for each referral", Unit::Pounds, 250.0, (0.0, 2_000.0), 10.0)
    },
    Row {
        help: "The most people an adviser may have; the hours are raised to keep to it. 0 means no cap.",
        reason: "The Work Programme set none; 120 is a caseload that was reported.",
        sources: "S123",
        studied: Some((0.0, 140.0)),
        section: Section::Provider,
        ..assumed("cap", "Caseload cap", Unit::People, 0.0, (0.0, 200.0), 5.0)
    },
    Row {
        help: "Shared: one adviser's time for everybody. Group: each payment group has its own, by its number of \
                   people.",
        reason: "Advisers in the Work Programme had mixed caseloads; fencing hours by group is a lever, not a fact.",
        ..chosen("fence", "Whose hours", Fences::NAMES, 0)
    },
];

/// What a provider believes, and how it behaves when money is short or proof is thin.
const CONDUCT_ROWS: [Row; 3] = [
    Row {
        help: "When belief sets the hours: how many times as much the provider at first thinks help can do. Each year \
                   it moves halfway to what its own results show.",
        studied: Some((1.0, 3.0)),
        sources: "S15;S16",
        reason: "Bidders promised 42% for JSA 25 and over where 30% was thought to happen anyway; 27% came.",
        section: Section::Provider,
        ..assumed("optimism", "Optimism of the bid", Unit::Number, 1.0, (1.0, 3.0), 0.1)
    },
    Row {
        help: "Ignored: the provider carries on in debt. Closes: once its capital is gone its people go to another \
                   provider, or to nobody.",
        reason: "Ignored keeps who gets the hours apart from who survives.",
        ..chosen("insolvency", "When the money runs out", Insolvency::NAMES, 0)
    },
    Row {
        help: "The share of those who lose a job up to four weeks short of an outcome who are claimed as an \
                   outcome all the same.",
        reason: "Off by default. Studies of other programmes found that reports follow the fees.",
        section: Section::Provider,
        ..assumed("claims", "Outcomes claimed too early", Unit::Share, 0.0, (0.0, 1.0), 0.05)
    },
];

/// What the prime passes on, and for what.
const CHAIN_ROWS: [Row; 5] = [
    Row {
        help: "None: the prime helps everybody itself. One: it passes some on to a subcontractor. Two: the \
                   subcontractor passes some of those on again.",
        reason: "None keeps who gets the hours apart from who gets the people.",
        section: Section::Chain,
        ..chosen("chain", "Subcontractors", Depth::NAMES, 0)
    },
    Row {
        help: "The share of its people that each provider passes on to the next.",
        reason: "Chosen to show the mechanism; shares differed from prime to prime.",
        section: Section::Chain,
        ..assumed("passed", "People passed on", Unit::Share, 0.3, (0.0, 0.9), 0.05)
    },
    Row {
        help: "Picked: the people who look least likely to bring in fees. Random: anybody.",
        reason: "Subcontractors said that they were sent the hardest to help; primes denied it.",
        sources: "S77",
        section: Section::Chain,
        ..chosen("flow", "Who is passed on", Flow::NAMES, 0)
    },
    Row {
        help: "What each provider keeps of the fees for results before it pays the next.",
        reason: "No published figure was found. Of attachment fees one prime kept 13 to 25%.",
        sources: "S123",
        section: Section::Chain,
        ..assumed("slice", "Kept by the prime", Unit::Share, 0.2, (0.0, 0.9), 0.05)
    },
    Row {
        help: "The share of the attachment fee that goes with somebody who is passed on.",
        studied: Some((0.75, 0.875)),
        evidence: Evidence::Derived,
        sources: "S123",
        reason: "Of £400 one prime passed on £350 by its own account, £300 by the charity’s.",
        section: Section::Chain,
        ..assumed("passed_att", "Attachment fee passed on", Unit::Share, 0.8, (0.0, 1.0), 0.05)
    },
];

/// The subcontractor itself.
const SUB_ROWS: [Row; 6] = [
    Row {
        help: "How the subcontractor shares out its advisers’ time.",
        reason: "Equal shares: what a small charity might promise everybody sent to it.",
        section: Section::Chain,
        ..chosen("sub_strategy", "Who gets the subcontractor’s time?", Strategy::NAMES, Strategy::Equal as usize)
    },
    Row {
        help: "What the subcontractor spends on support for each person out of work.",
        reason: "The same as the prime’s.",
        section: Section::Chain,
        ..assumed("sub_beta", "Subcontractor’s time per person", Unit::PoundsPerWeek, 7.0, (0.0, 25.0), 0.5)
    },
    Row {
        help: "The weekly spending at which the subcontractor has 63% of what help can do; less for a specialist.",
        reason: "The same as the prime’s.",
        section: Section::Chain,
        ..assumed("sub_kappa", "How soon its help runs out of effect", Unit::PoundsPerWeek, 8.0, (2.0, 20.0), 0.5)
    },
    Row {
        help: "The subcontractor’s premises, management and paperwork.",
        reason: "Half the prime’s: it has no contract with the state to manage. No published figure was found.",
        section: Section::Chain,
        ..assumed("sub_overhead", "Subcontractor’s overhead", Unit::PoundsPerWeek, 2.0, (0.0, 8.0), 0.5)
    },
    Row {
        help: "Bound: it serves whoever comes. Trusting: it declines if it would lose money on anybody sent at \
                   random. Informed: it declines if it would lose money on the people who will really be sent.",
        reason: "Bound shows what the terms do; the others show who would sign them.",
        section: Section::Chain,
        ..chosen("sub_reply", "What the subcontractor does", Reply::NAMES, 0)
    },
    Row {
        help: "Prime: people that no subcontractor takes stay with the prime. Nobody: they stay on its books \
                   without help.",
        reason: "The prime’s contract covered everybody referred to it.",
        section: Section::Chain,
        ..chosen("returned", "Where its people go", Returned::NAMES, 0)
    },
];

/// Providers side by side.
const MARKET_ROWS: [Row; 5] = [
    Row {
        help: "Providers in the same area, who get their people at random.",
        studied: Some((2.0, 3.0)),
        reason: "The Work Programme had two or three in each area; one keeps the picture simple.",
        section: Section::Market,
        ..assumed("providers", "Providers in the area", Unit::Count, 1.0, (1.0, 3.0), 1.0)
    },
    Row {
        help: "How the second provider shares out its time.",
        reason: "Equal shares, to be compared with the first.",
        section: Section::Market,
        ..chosen("strategy_b", "Who gets the second provider’s time?", Strategy::NAMES, Strategy::Equal as usize)
    },
    Row {
        help: "How the third provider shares out its time.",
        reason: "Needs-led, to be compared with the first two.",
        section: Section::Market,
        ..chosen("strategy_c", "Who gets the third provider’s time?", Strategy::NAMES, Strategy::Needs as usize)
    },
    Row {
        help: "The share of each group’s referrals that moves, once a year, from the provider with the lowest result \
                   to the one with the highest.",
        official: Some(Official { value: 0.05, label: WORK_PROGRAMME }),
        reason: "5% a payment group was seen. Off by default.",
        sources: "S121;S122",
        section: Section::Market,
        ..assumed("shift", "Referrals moved to the best", Unit::Share, 0.0, (0.0, 0.2), 0.01)
    },
    Row {
        help: "How far apart two results must be before referrals move, in shares of the people.",
        evidence: Evidence::Memory,
        reason: "Three percentage points, recalled; not found in any source read.",
        section: Section::Market,
        ..assumed("shift_gap", "Gap that moves them", Unit::Share, 0.03, (0.0, 0.2), 0.01)
    },
];

/// Minimum performance, and learning from the best.
const MINIMUM_ROWS: [Row; 4] = [
    Row {
        help: "The least outcomes for each referral in a contract year, as a share of the level that was set for the \
                   three large groups. 0 means none is set.",
        official: Some(Official { value: 1.0, label: WORK_PROGRAMME }),
        sources: "S09;S11;S13;S114",
        reason: "Off by default, so that one thing changes at a time.",
        section: Section::Market,
        ..assumed("minimum", "Minimum performance level", Unit::Number, 0.0, (0.0, 2.0), 0.05)
    },
    Row {
        help: "What a provider stands to lose by falling short, for each person referred in a year. It weighs in \
                   every decision, most for a provider who is near the line.",
        reason: "Three years’ margin of £260 a referral, as this model has it, makes £780: losing the contract.",
        section: Section::Market,
        ..assumed("penalty", "What falling short costs", Unit::Pounds, 780.0, (0.0, 3_000.0), 20.0)
    },
    Row {
        help: "Years in a row below the minimum after which the contract is lost. 0 means never.",
        reason: "Off by default. Contracts could be ended; few were.",
        section: Section::Market,
        ..assumed("strikes", "Years until the contract is lost", Unit::Count, 0.0, (0.0, 5.0), 1.0)
    },
    Row {
        help: "The chance, each year, that the provider with the lowest result takes up the rule of the one with \
                   the highest.",
        reason: "Off by default. 0.3 shows strategies drifting towards what is rewarded.",
        section: Section::Market,
        ..assumed("imitation", "Copying the best", Unit::Share, 0.0, (0.0, 1.0), 0.1)
    },
];

/// People and jobs.
const PEOPLE_ROWS: [Row; 5] = [
    Row {
        help: "How much people inside one payment group differ in how soon they would find work.",
        reason: "Gives two-year results from 7% in the furthest fifth of JSA 25+ to 63% in the nearest.",
        ..assumed("sigma", "Spread inside a group", Unit::Number, 1.0, (0.0, 1.5), 0.05)
    },
    Row {
        help: "How much each week out of work lowers the chance of a start.",
        reason: "19% over two years: small, because most of the wear comes in the first eight months out of work.",
        ..assumed("delta", "Wear of time out of work", Unit::PerWeek, 0.002, (0.0, 0.01), 0.0005)
    },
    Row {
        help: "Multiplies every weekly chance of losing a job.",
        studied: Some((0.5, 2.0)),
        evidence: Evidence::Derived,
        sources: "S34;S36",
        reason: "At 1, about seven in ten who start reach a paid outcome, as providers reported.",
        ..assumed("loss", "How often jobs are lost", Unit::Number, 1.0, (0.5, 2.0), 0.05)
    },
    Row {
        help: "Multiplies everybody's chance of a start: below 1 jobs are scarce, above 1 plentiful.",
        studied: Some((0.8, 1.3)),
        reason: "1 throughout; a path from 0.8 in 2011 to 1.3 in 2017 is plausible.",
        ..assumed("tightness", "How plentiful jobs are", Unit::Number, 1.0, (0.5, 1.5), 0.05)
    },
    Row {
        help: "The most that in-work support can lower the chance of losing a job, as a share of it. £2 a week has \
                   63% of that.",
        reason: "Off by default: nobody measured it in the Work Programme.",
        ..assumed("hold", "Jobs kept by in-work support", Unit::Share, 0.0, (0.0, 0.5), 0.05)
    },
];

/// What can change people, jobs and each other's chances; all off unless asked for.
const CHANGE_ROWS: [Row; 4] = [
    Row {
        help: "How much more plentiful jobs become from June 2012 to March 2017, added to the above.",
        studied: Some((0.0, 0.5)),
        reason: "Off by default, so that one thing changes at a time; 0.5 on top of 0.8 is plausible.",
        ..assumed("trend", "Change in how plentiful jobs are", Unit::Number, 0.0, (-0.4, 0.8), 0.05)
    },
    Row {
        help: "0: every start that help brings is one more. 1: it takes another person's place in the queue.",
        reason: "Off by default, which flatters every rule. A French trial found most gains at others' expense.",
        ..assumed("displacement", "Helped starts that displace others", Unit::Share, 0.0, (0.0, 1.0), 0.1)
    },
    Row {
        help: "How much a week of full help moves somebody nearer to work, for good, whether a job follows or not.",
        reason: "Off by default: nobody measured it. It lets a former coach's account be tested.",
        ..assumed("gamma", "Readiness gained by help", Unit::PerWeek, 0.0, (0.0, 0.005), 0.0005)
    },
    Row {
        help: "How much a week under £2 of help wears somebody down beyond any week out of work. Without a \
                   programme every week is one.",
        reason: "Off by default: it would put the conclusion in by hand.",
        ..assumed("delta_p", "Extra wear of being left alone", Unit::PerWeek, 0.0, (0.0, 0.005), 0.0005)
    },
];

/// Luck and size.
const LUCK_ROWS: [Row; 2] = [
    Row {
        help: "How many people are simulated; the picture draws a thousand of them.",
        reason: "Enough for steady numbers on a phone.",
        section: Section::Luck,
        ..assumed("people", "People simulated", Unit::People, 5_000.0, (100.0, 200_000.0), 100.0)
    },
    Row {
        help: "Another number gives other people with other luck; the same number gives the very same lives.",
        reason: "Any number will do.",
        section: Section::Luck,
        ..assumed("seed", "Luck", Unit::Luck, 1.0, (1.0, 4_294_967_295.0), 1.0)
    },
];

/// The model's default shares of referrals and median weekly start rates (model.md 2.1).
const SHARES: PerGroup<f64> = [0.20, 0.45, 0.17, 0.14, 0.04, 0.0, 0.0, 0.0, 0.0];
const START_RATES: [f64; 5] = [0.00540, 0.00437, 0.00225, 0.00132, 0.00042];

/// Every field of every group, in the order of the table.
fn group_fields() -> impl Iterator<Item = (GroupField, usize)> {
    GROUP_FIELDS.into_iter().flat_map(|field| (0..GROUPS.len()).map(move |group| (field, group)))
}

fn group_parameter((field, group): (GroupField, usize)) -> Parameter {
    let fees = PUBLISHED_FEES[group];
    let pounds = |stem: &str, name: &str, value: f64, max: f64, step: f64, evidence: Evidence| Parameter {
        official: Some(Official { value, label: WORK_PROGRAMME }),
        evidence,
        section: Section::GroupFees,
        ..group_base(stem, name, group, Unit::Pounds, value, (0.0, max), step)
    };
    // Results must fall inside the weeks followed, however many payments there are.
    let counted = |stem: &str, name: &str, unit: Unit, value: u32, min: f64, evidence: Evidence| Parameter {
        official: Some(Official { value: value.into(), label: WORK_PROGRAMME }),
        evidence,
        section: Section::GroupFees,
        ..group_base(stem, name, group, unit, value.into(), (min, 26.0), 1.0)
    };
    let alike = GROUPS[group].result_of;
    match field {
        GroupField::Attachment => {
            pounds("att", "Attachment fee", fees.attachment_gbp, 3_000.0, 10.0, fees.fee_evidence)
        }
        GroupField::Outcome => pounds("job", "Job outcome fee", fees.outcome_gbp, 20_000.0, 50.0, fees.fee_evidence),
        GroupField::Sustainment => {
            pounds("sus", "Sustainment fee", fees.sustainment_gbp, 2_000.0, 5.0, fees.sustainment_evidence)
        }
        GroupField::Trigger => {
            let (weeks, evidence) = (fees.trigger_weeks, fees.trigger_evidence);
            counted("weeks", "Weeks that make an outcome", Unit::Weeks, weeks, 1.0, evidence)
        }
        GroupField::Payments => {
            let (count, evidence) = (fees.sustainment_count, fees.sustainment_evidence);
            counted("pay", "Sustainment payments at most", Unit::Count, count, 0.0, evidence)
        }
        GroupField::Share => {
            group_base("share", "Share of referrals", group, Unit::Share, SHARES[group], (0.0, 1.0), 0.01)
        }
        GroupField::StartRate => Parameter {
            evidence: if alike == group { Evidence::Derived } else { Evidence::Assumption },
            ..group_base("lambda", "Start rate", group, Unit::PerWeek, START_RATES[alike], (0.0, 0.05), 0.00001)
        },
        GroupField::Benefit => {
            let weekly = PUBLISHED_BENEFITS[group].mean_weekly_gbp;
            Parameter {
                evidence: Evidence::Derived,
                ..group_base("benefit", "Weekly benefit", group, Unit::Pounds, weekly, (0.0, 400.0), 0.01)
            }
        }
    }
}

fn group_grounds((field, group): (GroupField, usize)) -> Grounds<'static> {
    let fee =
        |help| Grounds { help, reason: "Maximum price in contract year 1.", sources: PUBLISHED_FEES[group].sources };
    let counted = |help| Grounds { reason: "As the contract had it.", ..fee(help) };
    match field {
        GroupField::Attachment => fee("Paid once, when somebody of this group joins."),
        GroupField::Outcome => fee("Paid once, when somebody of this group has been in work long enough."),
        GroupField::Sustainment => fee("Paid for every further four weeks that somebody of this group is in work."),
        GroupField::Trigger => counted("Weeks in work, in one job or several, that make an outcome."),
        GroupField::Payments => {
            counted("How many sustainment payments there can be, each for four more weeks in work.")
        }
        GroupField::Share => Grounds {
            help: "How many of the people referred are in this group; all groups are scaled to add up to everybody.",
            reason: if SHARES[group] > 0.0 {
                "Not a statistic: chosen with the early intake in mind, which was 91% JSA and 9% ESA."
            } else {
                "A small group, left out unless asked for; no two-year result of its own was found."
            },
            sources: "",
        },
        GroupField::StartRate => Grounds {
            help: "Chance of a job start in a week for the middle person of this group, without help.",
            reason: if GROUPS[group].result_of == group {
                "Fitted so that £7 a week for everybody gives the published two-year result of this group."
            } else {
                "Taken from the most similar group with a result: no two-year result of this one was found."
            },
            sources: "S29",
        },
        GroupField::Benefit => Grounds {
            help: "Benefit not paid while somebody of this group works; rent, tax and children are left out.",
            reason: "Mean weekly rate of a single claimant, 2011-12 to 2016-17.",
            sources: PUBLISHED_BENEFITS[group].sources,
        },
    }
}

/// Text of the table, which lasts as long as the program.
fn kept(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

fn group_base(
    stem: &str,
    name: &str,
    group: usize,
    unit: Unit,
    default: f64,
    range: (f64, f64),
    step: f64,
) -> Parameter {
    let group = GROUPS[group];
    let key = kept(format!("{stem}_{}", group.suffix));
    let label = kept(format!("{name}, {}", group.label));
    Parameter { section: Section::GroupPeople, ..assumed(key, label, unit, default, range, step).parameter() }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::record::published;

    #[test]
    fn keys_are_unique_and_find_their_row() {
        let keys: HashSet<&str> = table().iter().map(|row| row.key).collect();
        assert_eq!(keys.len(), table().len());
        assert_eq!(Key::Seed.row().key, "seed");
        assert_eq!(Key::Tightness.row().key, "tightness");
        assert_eq!(table()[GroupField::Outcome.index(4)].key, "job_ib");
        assert_eq!(index_of("benefit_18"), Some(GroupField::Benefit.index(0)));
    }

    #[test]
    fn rows_are_complete_and_in_range() {
        assert_eq!(table().len(), grounds().len());
        for (row, grounds) in table().iter().zip(grounds()) {
            assert!(row.min <= row.default && row.default <= row.max, "{}", row.key);
            assert!(row.step > 0.0 && !grounds.help.is_empty() && !grounds.reason.is_empty(), "{}", row.key);
            let sourced = matches!(row.evidence, Evidence::Seen | Evidence::Derived);
            assert!(!sourced || !grounds.sources.is_empty(), "{} says it is sourced", row.key);
            for id in grounds.sources.split(';').filter(|id| !id.is_empty()) {
                assert!(published::source(id).is_some(), "{} cites {id}", row.key);
            }
        }
    }

    #[test]
    fn the_defaults_of_the_tariff_are_the_published_fees() {
        assert_eq!(table()[GroupField::Outcome.index(1)].default, 1200.0);
        assert_eq!(table()[GroupField::Sustainment.index(2)].default, 250.0);
        assert_eq!(table()[GroupField::Attachment.index(4)].default, 600.0);
        assert_eq!(table()[GroupField::Sustainment.index(3)].evidence, Evidence::Memory);
    }
}
