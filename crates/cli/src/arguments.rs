//! The command line: verbs, flags and their help.

use std::path::PathBuf;

use charts::file::{USUAL_WIDTH, WIDTHS};
use clap::{Args, Parser, Subcommand, ValueEnum, value_parser};

use crate::shard::Shard;

/// Payment by results in Britain's Work Programme, simulated.
#[derive(Debug, Parser)]
#[command(name = "parked", version)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Run(Run),
    Params(Params),
    /// Print the contracts to start from, what each sets and how sure that is.
    Presets,
    Validate(Validate),
    Reference(Reference),
    Sweep(Sweep),
    Merge(Merge),
    Calibrate(Calibrate),
    Sensitivity(Sensitivity),
    Chart(Chart),
    /// Print the model card: an ODD description of the model, as Markdown.
    Card,
    /// Print what every setting rests on, then every source, as cells between tabs: the file that the page fetches.
    Evidence,
}

const RUN_NOTES: &str = "\
The scenario starts from the defaults, or from --scenario, --link or --preset; then every --set is applied in order, then --people
and --seed. `parked params` lists the keys.

Units in --json and --csv: rates, shares and the margin are fractions between 0 and 1; `extra_per_100` is outcomes for
each 100 people; names ending in _gbp are pounds; `money_pence` is whole pence. A number that means nothing, such as a
cost per extra job when hardly any job is extra, is null or empty.

In --csv each row is one number: `part` is `all`, a payment group that people are referred to (PG1 to PG9), a provider
(provider_1 and so on, each prime before its subcontractors), or a fifth or tenth of everybody by readiness inside their
group (fifth_1 and tenth_1 are the furthest from work).

--ranges: where each of the four numbers lies that an argument rests on, by luck (nine in ten of 40 runs that differ in luck
alone) and, apart from it, with the least and the most that help can do (`alpha` at the ends of the range that studies
leave, start rates fitted anew so that equal help gives the same two-year results). In --json under `ranges`, each with
`low` and `high`; in --csv with the parts luck_low, luck_high, help_low and help_high.

--series: `week` 0 is the first of June 2011; `referrals`, `starts`, `outcomes` and `cash_gbp` (all fees less all costs)
are totals so far, every other sum of money is that week's; `on_programme` and `out_of_work` are people,
`under_2_gbp_share` is the share of those out of work who get less than £2 that week, `official_rate` is outcomes paid
so far over referrals so far.

Examples:
  parked run --set strategy=needs --set beta=9
  parked run --people 40000 --seed 1 --set strategy=profit --json
  parked run --link 'https://example.org/parked/#v=2&att=0' --csv > run.csv";

/// Run a scenario and print its summary.
#[derive(Args, Debug)]
#[command(after_help = RUN_NOTES)]
pub(crate) struct Run {
    #[command(flatten)]
    pub(crate) start: Start,

    /// Print the whole summary and the values that differ from the defaults, as JSON.
    #[arg(long, conflicts_with = "csv")]
    pub(crate) json: bool,

    /// Print every number of the summary as rows of measure,part,value.
    #[arg(long)]
    pub(crate) csv: bool,

    /// Run it 42 times over and print how sure the numbers are that an argument rests on.
    #[arg(long)]
    pub(crate) ranges: bool,

    /// Write one row for each calendar week to a file as well, in place of what it held.
    #[arg(long, value_name = "FILE.csv")]
    pub(crate) series: Option<PathBuf>,
}

/// The scenario to begin with.
#[derive(Args, Debug)]
pub(crate) struct Start {
    /// Start from a file: a flat JSON object such as {"strategy": "needs", "beta": 9}.
    #[arg(long, value_name = "FILE.json", conflicts_with = "link")]
    pub(crate) scenario: Option<PathBuf>,

    /// Start from a link to the page, or from what stands behind its #.
    #[arg(long, value_name = "URL")]
    pub(crate) link: Option<String>,

    /// Start from a contract of the list that `parked presets` prints; people and luck keep their defaults.
    #[arg(long, value_name = "ID", conflicts_with_all = ["scenario", "link"])]
    pub(crate) preset: Option<String>,

    /// Set a parameter; may be given more than once.
    #[arg(long, value_name = "KEY=VALUE", allow_hyphen_values = true)]
    pub(crate) set: Vec<String>,

    /// People simulated; short for --set people=N.
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    pub(crate) people: Option<String>,

    /// Luck of the run; short for --set seed=S.
    #[arg(long, value_name = "S", allow_hyphen_values = true)]
    pub(crate) seed: Option<String>,
}

/// Print the parameter table: key, default, range, unit, how sure the default is.
#[derive(Args, Debug)]
pub(crate) struct Params {
    /// Print every field of every row, as JSON.
    #[arg(long, conflicts_with = "markdown")]
    pub(crate) json: bool,

    /// Print a Markdown table with explanations and sources.
    #[arg(long)]
    pub(crate) markdown: bool,
}

const VALIDATE_NOTES: &str = "\
Runs the model eight times on different luck, 40,000 people each unless told otherwise, and prints what it makes of every
published figure it can produce: the mean over the runs and, after ±, the standard deviation from run to run. Figures marked
‘fitted’ were used to set the start rates; the others are checks that nobody tuned. `parked validate --set KEY=VALUE` shows
how another scenario would fit.";

/// Print the published figures beside the model's: which were fitted, and how far the others are missed.
#[derive(Args, Debug)]
#[command(after_help = VALIDATE_NOTES)]
pub(crate) struct Validate {
    #[command(flatten)]
    pub(crate) start: Start,

    /// Print every field of every figure, as JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

const REFERENCE_NOTES: &str = "\
The model's specification prints two tables from a prototype: 16 rules and settings by eight measures (3.3), and whom the
time of the first 13 weeks goes to, by tenth of readiness, when advisers see nearly everything (2.7, K4). Each is run eight
times on different luck, 40,000 people each unless told otherwise. Printed: the prototype's figure, the mean of the runs,
after ± the standard deviation from run to run, which is the standard error of one run, theirs or ours, and the gap.
--set changes every row before its own settings.

Examples:
  parked reference --seed 7
  parked reference --people 10000 --csv > reference.csv";

/// Print the specification's reference tables beside the model's figures.
#[derive(Args, Debug)]
#[command(after_help = REFERENCE_NOTES)]
pub(crate) struct Reference {
    #[command(flatten)]
    pub(crate) start: Start,

    /// Print every cell as JSON.
    #[arg(long, conflicts_with = "csv")]
    pub(crate) json: bool,

    /// Print every cell as CSV, one row each.
    #[arg(long)]
    pub(crate) csv: bool,
}

const SWEEP_NOTES: &str = "\
Every value of every --vary is combined with every other, on all cores. In the file each row is one run: the varied
values, whatever else differs from the defaults, the seed, then every single number of the summary as in `parked run --json`
(fees and costs as money_pence_...). Rows come in the same order however many cores there are.

A sweep that was broken off goes on where it stopped when it is started again with the same flags; finished rows are kept.
A file that holds anything else is left alone.

--out NAME.parquet writes Parquet; until it is whole the rows grow in NAME.parquet.rows.csv, which goes when it is done.

--shard K/N runs the K-th of N parts, each of rows that follow one another, for as many machines or jobs. Its rows begin with
four columns more: the version of the program with the fingerprint of the sweep's first run, a mark of the sweep, its rows
altogether, and the shard. `parked merge` makes of all shards, byte for byte, the file that the sweep would have been without.

--sobol N, in place of --vary, makes N samples of a Saltelli design over 20 parameters, each over the range that studies leave
or else all that is allowed: 22 points a sample, each with five rules, 110 runs. Take a power of 2. The seed decides points and luck.
`parked sensitivity --from FILE` says what the ranking of the rules hangs on.

Examples:
  parked sweep --vary beta=1..15:15 --out beta.csv
  parked sweep --vary r=0..1:6 --vary strategy=cream,needs,profit --seeds 5 --people 40000 --out sight.parquet
  parked sweep --sobol 256 --people 20000 --shard 3/8 --out part-3.csv";

/// Run every combination of some values, one row a run.
#[derive(Args, Debug)]
#[command(after_help = SWEEP_NOTES)]
pub(crate) struct Sweep {
    /// Values of a parameter: evenly from one end to the other (beta=1..15:8), or a list (strategy=cream,needs); may be
    /// given more than once.
    #[arg(long, value_name = "KEY=FROM..TO:N", required_unless_present = "sobol", allow_hyphen_values = true)]
    pub(crate) vary: Vec<String>,

    /// In place of --vary: so many samples over 20 parameters at once, for `parked sensitivity --from`.
    #[arg(long, value_name = "N", conflicts_with_all = ["vary", "seeds"], value_parser = value_parser!(u32).range(1..))]
    pub(crate) sobol: Option<u32>,

    #[command(flatten)]
    pub(crate) start: Start,

    /// Run each combination with so many seeds: the scenario's own and those after it.
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=10_000))]
    pub(crate) seeds: u32,

    /// Run one part of several.
    #[arg(long, value_name = "K/N")]
    pub(crate) shard: Option<Shard>,

    /// The file to write, or to go on with.
    #[arg(long, value_name = "FILE.csv|.parquet")]
    pub(crate) out: PathBuf,
}

const MERGE_NOTES: &str = "\
The file is, byte for byte, what `parked sweep` would have written without --shard, whatever the number of shards and the order
in which they are named. Shards and whole may be CSV or Parquet. A shard that is there twice, missing, cut off, of another sweep or made by
another version of the model is named, and nothing is written.

Example:
  parked merge --out whole.parquet part-*.csv";

/// Put the shards of a sweep together.
#[derive(Args, Debug)]
#[command(after_help = MERGE_NOTES)]
pub(crate) struct Merge {
    /// The file to write, in place of what it held.
    #[arg(long, value_name = "FILE.csv|.parquet")]
    pub(crate) out: PathBuf,

    /// The shards, in any order.
    #[arg(value_name = "SHARD", required = true)]
    pub(crate) shards: Vec<PathBuf>,
}

const CALIBRATE_NOTES: &str = "\
Keeps everything else in the scenario and finds the start rate of every payment group (18, 25, ea, esa, ib) that gives its
two-year outcome rate if everybody is given the budget for each person, `beta`, in a flat labour market. Groups without
a --target are fitted to the published rate; for early access there is none, and 26.7% is assumed. Rates are per cent.

Example:
  parked calibrate --target 18=40 --set alpha=0.6";

/// Refit the start rates to two-year outcome rates, and print them as flags.
#[derive(Args, Debug)]
#[command(after_help = CALIBRATE_NOTES)]
pub(crate) struct Calibrate {
    #[command(flatten)]
    pub(crate) start: Start,

    /// The two-year outcome rate of a group, per cent; may be given more than once.
    #[arg(long, value_name = "GROUP=PERCENT", allow_hyphen_values = true)]
    pub(crate) target: Vec<String>,

    /// Print targets, start rates, achieved rates and residuals as JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

const SENSITIVITY_NOTES: &str = "\
Compares five rules (equal, cream, profit, jobs, needs) by their extra outcomes for each 100 people, with 20,000 people unless
told otherwise, and asks of ten assumed parameters whether other values would rank the rules differently: first one at a
time, at either end of its range; then all at once, by Morris's elementary effects over 20 random walks. A lead below 0.2
is taken for luck and shown as =. Takes about half a minute on two cores.

--from FILE reads the runs of `parked sweep --sobol` instead, and says of 20 parameters what share of the spread of the ranking
each has (Sobol' indices): `alone` is what would go if it were known, `with others` what would stay if only it were not; ± one
standard error. A rule's place is how many rules are clearly ahead of it; the variances of the five places are added up. People, luck
and other settings are those of the file.";

/// Ask whether the ranking of the provider's rules hangs on the assumed parameters.
#[derive(Args, Debug)]
#[command(after_help = SENSITIVITY_NOTES)]
pub(crate) struct Sensitivity {
    #[command(flatten)]
    pub(crate) start: Start,

    /// Read the runs of a sweep with --sobol, and print the parameters' shares of the spread.
    #[arg(long, value_name = "FILE.csv|.parquet",
        conflicts_with_all = ["scenario", "link", "preset", "set", "people", "seed"])]
    pub(crate) from: Option<PathBuf>,

    /// Print every number as JSON.
    #[arg(long, conflicts_with = "csv")]
    pub(crate) json: bool,

    /// Print one row a parameter, the one that turns the ranking over most first: without --from the form that is kept in
    /// the model.
    #[arg(long)]
    pub(crate) csv: bool,
}

const CHART_NOTES: &str = "\
The picture has its title and unit on it, where it comes from, a link to the run and the run's fingerprint. An SVG keeps its
words as text; a PNG has two pixels for each one of its width.

Examples:
  parked chart --list
  parked chart crowd --set strategy=needs --out crowd.svg
  parked chart crowd --link 'https://example.org/parked/#v=2&att=0' --theme dark --width 360 --out crowd.png";

/// Write a picture of a run as SVG or PNG.
#[derive(Args, Debug)]
#[command(after_help = CHART_NOTES)]
pub(crate) struct Chart {
    /// The picture, by its name in --list.
    #[arg(value_name = "NAME", required_unless_present = "list")]
    pub(crate) name: Option<String>,

    /// Print the names of all pictures and what they show.
    #[arg(long, conflicts_with_all = ["name", "out"])]
    pub(crate) list: bool,

    #[command(flatten)]
    pub(crate) start: Start,

    /// The file to write, in place of what it held.
    #[arg(long, value_name = "FILE.svg|.png", required_unless_present = "list")]
    pub(crate) out: Option<PathBuf>,

    /// Width of the picture, CSS pixels: 320 to 4000.
    #[arg(long, value_name = "N", default_value_t = USUAL_WIDTH, allow_hyphen_values = true,
        value_parser = value_parser!(u32).range(i64::from(*WIDTHS.start())..=i64::from(*WIDTHS.end())))]
    pub(crate) width: u32,

    /// Height of the picture at least, CSS pixels up to 4000: what is left over is paper.
    #[arg(long, value_name = "N", default_value_t = 0, allow_hyphen_values = true,
        value_parser = value_parser!(u32).range(0..=i64::from(*WIDTHS.end())))]
    pub(crate) height: u32,

    /// Colours on white paper or on black.
    #[arg(long, value_enum, default_value_t = Theme::Light)]
    pub(crate) theme: Theme,
}

/// Which colours a picture has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}
