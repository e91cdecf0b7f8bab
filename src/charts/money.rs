//! What the provider was paid against what it spent, added up over the years.

use parked_model::{Twin, money::Accounts};
use plotters::{
    coord::Shift,
    drawing::DrawingArea,
    prelude::DrawingBackend,
    style::{
        Color as _,
        text_anchor::{HPos, VPos},
    },
};

use super::{
    chart::Picture,
    plot::{Drawn, EndLabel, Plot, Point, Room, widest},
    table::{Row, Table},
    theme::Theme,
};
use crate::text;

const WEEKS_IN_QUARTER: usize = 13;
const QUARTERS_IN_YEAR: usize = 4;

/// Year of the first week, which is the first of June.
const FIRST_YEAR: usize = 2011;

/// Quarters of 13 weeks from the first of June to New Year.
const QUARTERS_TO_NEW_YEAR: f64 = 214.0 / 91.0;

/// Quarters of 13 weeks from one New Year to the next.
const QUARTERS_BETWEEN_NEW_YEARS: f64 = 365.25 / 91.0;

/// Between labels and what they belong to, CSS pixels.
const GAP: f64 = 6.0;

/// Width of the bar that marks the margin, CSS pixels.
const BRACKET: f64 = 3.0;

/// Hairlines above zero, at most.
const MOST_HAIRLINES: f64 = 4.0;

/// Names of the fees from the bottom of the stack up, and how much of the accent each area takes.
const BANDS: [(&str, f64); 3] = [("Attachment", 0.6), ("Outcome", 0.38), ("Sustainment", 0.18)];

/// A provider's accounts by quarter, for each person referred.
#[derive(Clone, Debug, PartialEq)]
pub struct MoneyOverTime {
    quarters: Vec<Accounts>,
    people: u32,
}

/// Pounds for each person referred, added up since the beginning.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Standing {
    /// Fees so far in the order of [`BANDS`].
    fees: [f64; 3],
    /// Costs so far.
    spent: f64,
}

impl Standing {
    /// All fees.
    fn paid(&self) -> f64 {
        self.fees.iter().sum()
    }

    /// Upper edge of a band of the stack.
    fn top(&self, band: usize) -> f64 {
        self.fees[..=band].iter().sum()
    }
}

impl MoneyOverTime {
    /// The accounts of consecutive weeks from June 2011 on, for a number of people.
    pub fn new(weeks: &[Accounts], people: u32) -> Self {
        let quarters = weeks.chunks(WEEKS_IN_QUARTER).map(|quarter| quarter.iter().copied().sum());
        let mut quarters: Vec<Accounts> = quarters.collect();
        let last = quarters.iter().rposition(|quarter| *quarter != Accounts::default());
        quarters.truncate(last.map_or(0, |last| last + 1));
        Self { quarters, people }
    }

    /// The accounts of a run.
    pub fn of(twin: &Twin) -> Self {
        Self::new(&twin.weeks, twin.people.len() as u32)
    }

    fn per_head(&self, pence: i64) -> f64 {
        pence as f64 / 100.0 / f64::from(self.people.max(1))
    }

    /// Where the accounts stand at the beginning and after each quarter.
    fn standings(&self) -> Vec<Standing> {
        let mut sum = Accounts::default();
        let after_each = self.quarters.iter().map(|quarter| {
            sum += *quarter;
            Standing {
                fees: [sum.attachment, sum.outcome, sum.sustainment].map(|fee| self.per_head(fee)),
                spent: self.per_head(sum.costs()),
            }
        });
        std::iter::once(Standing::default()).chain(after_each).collect()
    }

    fn end(&self) -> Standing {
        self.standings().pop().unwrap_or_default()
    }
}

impl Picture for MoneyOverTime {
    const CLASS: &'static str = "money-over-time";

    fn title(&self) -> String {
        let end = self.end();
        title(end.paid(), end.spent)
    }

    fn unit(&self) -> &'static str {
        "Pounds for each person referred, added up since June 2011"
    }

    fn table(&self) -> Table {
        let row = |heading: String, sum: Accounts| {
            let amounts = [sum.attachment, sum.outcome, sum.sustainment, sum.support, sum.overhead, sum.in_work];
            Row { heading, cells: amounts.map(|pence| pounds(self.per_head(pence))).into() }
        };
        let years = self.quarters.chunks(QUARTERS_IN_YEAR).enumerate().map(|(year, quarters)| {
            let first = FIRST_YEAR + year;
            row(format!("{first}/{:02}", (first + 1) % 100), quarters.iter().copied().sum())
        });
        let all = row("All years".to_owned(), self.quarters.iter().copied().sum());
        Table {
            caption: "Pounds for each person referred, by contract year of 52 weeks from June: three fees paid to the \
                      provider, then its three costs"
                .to_owned(),
            columns: vec!["Year", "Attachment", "Outcome", "Sustainment", "Support", "Overhead", "In-work support"],
            rows: years.chain([all]).collect(),
        }
    }

    fn draw<B: DrawingBackend>(&self, canvas: DrawingArea<B, Shift>, theme: &Theme) -> Drawn<B> {
        let (standings, end) = (self.standings(), self.end());
        let labels = end_labels(&end, theme);
        let beside = theme.px(GAP) + theme.px(BRACKET) + theme.px(GAP);
        let room = Room {
            top: theme.line_height() + over_end_labels(theme),
            bottom: theme.line_height() + theme.px(GAP),
            left: 0,
            right: beside + widest(&canvas, &labels)?,
        };
        let last = self.quarters.len().max(1) as f64;
        let highest = end.paid().max(end.spent);
        let Some(plot) = Plot::new(canvas, theme, room, 0.0..last, highest) else { return Ok(()) };

        draw_hairlines(&plot, theme, highest)?;
        draw_fees(&plot, theme, &standings)?;
        plot.line(over_time(&standings, |standing| standing.spent), theme.ink, 2.5)?;
        plot.hairline(0.0, theme.muted)?;
        draw_margin(&plot, theme, &end)?;
        plot.end_labels(&labels, plot.columns().end + beside)?;
        draw_years(&plot, theme)
    }
}

/// Whole pounds.
fn pounds(amount: f64) -> String {
    text::pounds(amount.round())
}

/// The finding, from pounds a head paid and spent.
fn title(paid: f64, spent: f64) -> String {
    if paid.round() == 0.0 {
        return if spent.round() == 0.0 {
            "Nothing was paid and nothing was spent".to_owned()
        } else {
            format!("Nothing was paid; the provider spent {} a head", pounds(spent))
        };
    }
    let kept = match pence_kept(paid, spent) {
        0 => "breaks even".to_owned(),
        pence @ 1..=99 => format!("keeps {pence}p of every pound"),
        100.. => "keeps it all".to_owned(),
        pence @ -99..=-1 => format!("loses {}p on every pound", -pence),
        pence => format!("loses £{:.2} on every pound", -pence as f64 / 100.0),
    };
    let spent = if spent.round() == 0.0 { "nothing".to_owned() } else { pounds(spent) };
    format!("Paid {} a head, spent {spent}: the provider {kept}", pounds(paid))
}

/// What is left of each pound paid, pence; negative for a loss, without bounds if nothing was paid.
fn pence_kept(paid: f64, spent: f64) -> i64 {
    ((paid - spent) / paid * 100.0).round() as i64
}

/// The gap in the end, from pounds a head paid and spent; empty if it is less than 1%.
fn margin(paid: f64, spent: f64) -> String {
    // The difference of the numbers as they are shown.
    let gap = paid.round() - spent.round();
    let word = if gap > 0.0 { "left" } else { "short" };
    match pence_kept(paid, spent).unsigned_abs() {
        0 => String::new(),
        _ if gap == 0.0 => String::new(),
        percent @ 1..100 => format!("{} a head {word}, {percent}%", pounds(gap.abs())),
        _ => format!("{} a head {word}", pounds(gap.abs())),
    }
}

/// A round step (1, 2 or 5 and noughts) from hairline to hairline up to `highest`.
fn round_step(highest: f64) -> f64 {
    let mut steps = (0..9).flat_map(|noughts| [1, 2, 5].map(|digit| f64::from(digit * 10_u32.pow(noughts))));
    steps.find(|step| highest / step < MOST_HAIRLINES + 1.0).unwrap_or(highest)
}

fn draw_hairlines<B: DrawingBackend>(plot: &Plot<B>, theme: &Theme, highest: f64) -> Drawn<B> {
    let step = round_step(highest);
    let (left, style) = (plot.columns().start, theme.text(theme.muted));
    let values = (1..=MOST_HAIRLINES as u32).map(|line| step * f64::from(line));
    // A line close to the top would run through the label of the margin.
    for value in values.filter(|&value| plot.row(value) - plot.row(highest) > theme.line_height()) {
        plot.hairline(value, theme.line)?;
        plot.text(&pounds(value), &style, (left, plot.row(value) - theme.px(1.0)), (HPos::Left, VPos::Bottom))?;
    }
    Ok(())
}

fn draw_fees<B: DrawingBackend>(plot: &Plot<B>, theme: &Theme, standings: &[Standing]) -> Drawn<B> {
    let mut lower = over_time(standings, |_| 0.0);
    for (band, (_, strength)) in BANDS.into_iter().enumerate() {
        let upper = over_time(standings, |standing| standing.top(band));
        let outline = lower.into_iter().rev().chain(upper.iter().copied()).collect();
        plot.fill(outline, &theme.because.mix(strength))?;
        // Paper between the areas tells them apart where their tints do not.
        plot.line(upper.clone(), theme.paper, 1.0)?;
        lower = upper;
    }
    Ok(())
}

/// Marks the gap between paid and spent in the end and says what it comes to.
fn draw_margin<B: DrawingBackend>(plot: &Plot<B>, theme: &Theme, end: &Standing) -> Drawn<B> {
    let (paid, spent) = (plot.row(end.paid()), plot.row(end.spent));
    let left = plot.columns().end + theme.px(GAP);
    let right = left + theme.px(BRACKET);
    plot.block((left, paid), (right, spent), theme.ink)?;
    let (margin, bold) = (margin(end.paid(), end.spent), theme.bold(theme.ink));
    // On a narrow canvas it needs the room over the labels at the end too.
    let right = right.max(plot.width(&margin, &bold)?);
    plot.text(&margin, &bold, (right, paid.min(spent) - over_end_labels(theme)), (HPos::Right, VPos::Bottom))
}

/// How far labels at the end reach above the highest value, device pixels.
fn over_end_labels(theme: &Theme) -> i32 {
    theme.line_height() / 2 + theme.px(2.0)
}

fn over_time(standings: &[Standing], value: impl Fn(&Standing) -> f64) -> Vec<Point> {
    standings.iter().enumerate().map(|(quarter, standing)| (quarter as f64, value(standing))).collect()
}

fn end_labels<'t>(end: &Standing, theme: &'t Theme) -> Vec<EndLabel<'t>> {
    let label = |name: &str, amount: f64| vec![name.to_owned(), pounds(amount)];
    let paid = BANDS.iter().enumerate().map(|(band, (name, _))| EndLabel {
        value: end.top(band) - end.fees[band] / 2.0,
        lines: label(name, end.fees[band]),
        style: theme.text(theme.because),
    });
    let spent = EndLabel { value: end.spent, lines: label("Spent", end.spent), style: theme.bold(theme.ink) };
    paid.zip(end.fees).filter(|(_, fee)| fee.round() > 0.0).map(|(label, _)| label).chain([spent]).collect()
}

/// Marks New Years, as many as there is room for, each with its year to the right.
fn draw_years<B: DrawingBackend>(plot: &Plot<B>, theme: &Theme) -> Drawn<B> {
    let style = theme.text(theme.muted);
    let column = |year: usize| {
        let new_years = (year - FIRST_YEAR - 1) as f64;
        plot.pixel((QUARTERS_TO_NEW_YEAR + new_years * QUARTERS_BETWEEN_NEW_YEARS, 0.0)).0
    };
    let (axis, gap) = (plot.row(0.0), theme.px(4.0));
    let width = gap + plot.width("2012", &style)?;
    let room = column(FIRST_YEAR + 2) - column(FIRST_YEAR + 1);
    let every = ((width + gap) as usize).div_ceil(room.max(1) as usize);
    let years = (FIRST_YEAR + 1..).step_by(every).map(|year| (year, column(year)));
    for (year, column) in years.take_while(|(_, column)| column + width <= plot.columns().end) {
        plot.block((column, axis), (column + theme.px(1.0), axis + theme.line_height()), theme.muted)?;
        plot.text(&year.to_string(), &style, (column + gap, axis + gap), (HPos::Left, VPos::Top))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use parked_model::{Scenario, params::Key};

    use super::{super::recorder::labels, *};

    fn week(attachment: i64, outcome: i64, sustainment: i64, support: i64) -> Accounts {
        Accounts { attachment, outcome, sustainment, support, ..Accounts::default() }
    }

    #[test]
    fn the_title_says_what_is_left_of_a_pound() {
        assert_eq!(title(1320.4, 1030.0), "Paid £1,320 a head, spent £1,030: the provider keeps 22p of every pound");
        assert_eq!(title(1000.0, 1054.0), "Paid £1,000 a head, spent £1,054: the provider loses 5p on every pound");
        assert_eq!(title(400.0, 941.0), "Paid £400 a head, spent £941: the provider loses £1.35 on every pound");
        assert_eq!(title(1000.0, 1001.0), "Paid £1,000 a head, spent £1,001: the provider breaks even");
        assert_eq!(title(500.0, 0.0), "Paid £500 a head, spent nothing: the provider keeps it all");
        assert_eq!(title(0.0, 941.2), "Nothing was paid; the provider spent £941 a head");
        assert_eq!(title(0.0, 0.0), "Nothing was paid and nothing was spent");
    }

    #[test]
    fn the_margin_is_the_difference_of_the_numbers_shown() {
        assert_eq!(margin(1320.4, 1029.6), "£290 a head left, 22%");
        assert_eq!(margin(1000.0, 1054.0), "£54 a head short, 5%");
        assert_eq!(margin(0.0, 941.0), "£941 a head short");
        assert_eq!(margin(10.0, 941.0), "£931 a head short");
        assert_eq!([margin(100.2, 99.8), margin(1000.0, 999.0), margin(0.0, 0.0)], [""; 3]);
    }

    #[test]
    fn hairlines_are_round_and_few() {
        assert_eq!([0.0, 3.0, 49.0, 1320.0, 2600.0].map(round_step), [1.0, 1.0, 10.0, 500.0, 1000.0]);
    }

    #[test]
    fn weeks_add_up_to_quarters_and_years_for_each_person() {
        let mut weeks = vec![week(100, 20, 0, 50); 60];
        weeks.resize(100, Accounts::default());
        let money = MoneyOverTime::new(&weeks, 2);
        // Five quarters of payments; the empty ones after them are no part of the picture.
        assert_eq!(money.standings().len(), 6);
        assert_eq!(money.standings()[1], Standing { fees: [6.5, 1.3, 0.0], spent: 3.25 });
        assert_eq!(money.end(), Standing { fees: [30.0, 6.0, 0.0], spent: 15.0 });
        let rows = money.table().rows;
        assert_eq!(
            rows.iter().map(|row| row.heading.as_str()).collect::<Vec<_>>(),
            ["2011/12", "2012/13", "All years"]
        );
        assert_eq!(rows[0].cells, ["£26", "£5", "£0", "£13", "£0", "£0"]);
        assert_eq!(rows[2].cells, ["£30", "£6", "£0", "£15", "£0", "£0"]);
    }

    #[test]
    fn a_run_ends_where_its_summary_does() {
        let scenario = Scenario::default().with(Key::People, 500.0);
        let twin = Twin::run(&scenario);
        let summary = twin.summary(&scenario);
        let end = MoneyOverTime::of(&twin).end();
        assert!((end.paid() - summary.public_money_per_head_gbp).abs() < 1e-6);
        assert!((end.spent - summary.money_pence.costs() as f64 / 50_000.0).abs() < 1e-6);
    }

    #[test]
    fn labels_stand_apart_on_every_canvas() {
        let profit = week(1_000, 2_000, 2_000, 4_000);
        let loss = week(0, 100, 0, 4_000);
        for pence in [profit, loss, week(4_000, 0, 0, 10), week(0, 0, 0, 500), Accounts::default()] {
            let money = MoneyOverTime::new(&vec![pence; 520], 10);
            for (size, ratio) in [((280, 240), 1.0), ((280, 240), 2.75), ((760, 300), 1.0), ((760, 300), 2.0)] {
                let written = labels(&money, size, ratio);
                assert!(written.contains(&"Spent".to_owned()), "{written:?}");
            }
        }
    }

    #[test]
    fn years_thin_out_on_a_narrow_canvas() {
        let money = MoneyOverTime::new(&vec![week(1_000, 2_000, 2_000, 4_000); 520], 10);
        let years = |width: u32| {
            let written = labels(&money, (width, 300), 1.0);
            written.iter().filter(|text| text.starts_with("20")).cloned().collect::<Vec<_>>()
        };
        assert_eq!(years(760).len(), 9);
        assert_eq!(years(320), ["2012", "2014", "2016", "2018"]);
    }

    #[test]
    fn a_canvas_without_room_stays_clear() {
        let money = MoneyOverTime::new(&vec![week(1_000, 2_000, 2_000, 4_000); 520], 10);
        for size in [(0, 0), (1, 1), (100, 200), (400, 10)] {
            assert!(labels(&money, size, 1.0).is_empty(), "{size:?}");
        }
    }

    #[test]
    fn nobody_and_nothing_are_no_trouble() {
        assert_eq!(MoneyOverTime::new(&[], 0).title(), "Nothing was paid and nothing was spent");
        assert_eq!(MoneyOverTime::new(&vec![Accounts::default(); 536], 100).standings().len(), 1);
        assert_eq!(MoneyOverTime::new(&[], 0).table().rows.len(), 1);
    }
}
