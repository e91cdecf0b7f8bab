//! Turns the published figures in `data/` into constants, so that a wrong row fails the build and the page ships no parser.

use std::{env, error::Error, fmt::Write as _, fs, path::Path};

/// The payment groups, in order: first the five with a published two-year result or a large intake.
const GROUPS: [&str; 9] = ["PG1", "PG2", "PG3", "PG6", "PG7", "PG4", "PG5", "PG8", "PG9"];

const JSA_OVER_25: (&str, &str) = ("JSA", "single 25 and over");
const ESA_WORK_RELATED: (&str, &str) = ("ESA", "single 25 and over, work-related activity group, main phase");

/// Which row of `benefit_rates.csv` stands for each group; early access and prison leavers are taken as 25 and over,
/// people on the older sickness benefits as on ESA.
const BENEFIT_ROWS: [(&str, &str); 9] = [
    ("JSA", "single under 25"),
    JSA_OVER_25,
    JSA_OVER_25,
    ESA_WORK_RELATED,
    ESA_WORK_RELATED,
    JSA_OVER_25,
    ESA_WORK_RELATED,
    ESA_WORK_RELATED,
    JSA_OVER_25,
];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=build.rs");
    let mut code = String::new();
    write_fees(&mut code)?;
    write_benefits(&mut code)?;
    write_attachment_years(&mut code)?;
    write_referrals(&mut code)?;
    write_minimum_levels(&mut code)?;
    write_sources(&mut code)?;
    let out = Path::new(&env::var("OUT_DIR")?).join("published.rs");
    fs::write(out, code)?;
    let out = Path::new(&env::var("OUT_DIR")?).join("presets.rs");
    fs::write(out, presets()?)?;
    let out = Path::new(&env::var("OUT_DIR")?).join("figures.rs");
    fs::write(out, figures()?)?;
    Ok(())
}

type Row = std::collections::HashMap<String, String>;

fn rows(file: &str) -> Result<Vec<Row>, Box<dyn Error>> {
    let path = Path::new("data").join(file);
    let mut reader = csv::Reader::from_path(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    reader.deserialize().map(|row| row.map_err(|e| format!("{}: {e}", path.display()).into())).collect()
}

fn field<'a>(row: &'a Row, name: &str) -> Result<&'a str, Box<dyn Error>> {
    row.get(name).map(String::as_str).ok_or_else(|| format!("no column {name}").into())
}

fn number(row: &Row, name: &str) -> Result<f64, Box<dyn Error>> {
    let text = field(row, name)?;
    text.parse().map_err(|_| format!("column {name}: {text:?} is not a number").into())
}

fn evidence(row: &Row, name: &str) -> Result<&'static str, Box<dyn Error>> {
    Ok(match field(row, name)? {
        "seen" => "Evidence::Seen",
        "derived" => "Evidence::Derived",
        "memory" => "Evidence::Memory",
        "assumption" => "Evidence::Assumption",
        "conflicting" => "Evidence::Conflicting",
        other => return Err(format!("column {name}: unknown evidence word {other:?}").into()),
    })
}

fn write_fees(code: &mut String) -> Result<(), Box<dyn Error>> {
    let all = rows("work_programme_fees.csv")?;
    writeln!(code, "pub(crate) const PUBLISHED_FEES: [PublishedFees; {}] = [", GROUPS.len())?;
    for id in GROUPS {
        let row = all.iter().find(|row| row.get("group_id").is_some_and(|g| g == id));
        let row = row.ok_or_else(|| format!("no fees for {id}"))?;
        let source = format!("{:?}", field(row, "source_id")?);
        let fee_evidence = evidence(row, "fee_evidence")?;
        writeln!(
            code,
            "PublishedFees {{ attachment_gbp: {:?}, outcome_gbp: {:?}, trigger_weeks: {}, sustainment_gbp: {:?}, \
             sustainment_count: {}, fee_evidence: {fee_evidence}, trigger_evidence: {}, sustainment_evidence: {}, \
             sources: {source} }},",
            number(row, "attachment_fee_y1_gbp")?,
            number(row, "job_outcome_fee_gbp")?,
            field(row, "job_outcome_trigger_weeks")?,
            number(row, "sustain_fee_per_4wk_gbp")?,
            field(row, "sustain_max_count")?,
            evidence(row, "trigger_evidence")?,
            evidence(row, "sustain_split_evidence")?,
        )?;
    }
    writeln!(code, "];")?;
    Ok(())
}

fn write_benefits(code: &mut String) -> Result<(), Box<dyn Error>> {
    let all = rows("benefit_rates.csv")?;
    writeln!(code, "pub(crate) const PUBLISHED_BENEFITS: [PublishedBenefit; {}] = [", GROUPS.len())?;
    for (benefit, who) in BENEFIT_ROWS {
        let mine: Vec<&Row> = all.iter().filter(|row| row["benefit"] == benefit && row["who"] == who).collect();
        let rates = mine.iter().map(|row| number(row, "weekly_gbp")).collect::<Result<Vec<_>, _>>()?;
        let mean = rates.iter().sum::<f64>() / rates.len() as f64;
        let mut sources: Vec<&str> = mine.iter().flat_map(|row| row["source_id"].split(';')).collect();
        sources.sort_unstable();
        sources.dedup();
        writeln!(
            code,
            "PublishedBenefit {{ mean_weekly_gbp: {:?}, sources: {:?} }},",
            (mean * 100.0).round() / 100.0,
            sources.join(";")
        )?;
    }
    writeln!(code, "];")?;
    Ok(())
}

/// The least outcomes for each referral in contract years 1, 2 and 3, for the groups that had a minimum.
fn write_minimum_levels(code: &mut String) -> Result<(), Box<dyn Error>> {
    let all = rows("minimum_performance_levels.csv")?;
    writeln!(code, "pub(crate) const MINIMUM_LEVELS: [[Option<f64>; {}]; 3] = [", GROUPS.len())?;
    for year in ["1", "2", "3"] {
        let of = |id: &str| {
            let is_level = |row: &&Row| row["measure"] == "annual_ratio" && row["contract_year"] == year;
            all.iter().filter(is_level).find(|row| row["group_id"] == id)
        };
        let levels = GROUPS.map(|id| of(id).map(|row| number(row, "minimum_pct")).transpose());
        let levels = levels.into_iter().collect::<Result<Vec<_>, _>>()?;
        let shares: Vec<Option<f64>> = levels.into_iter().map(|level| level.map(|percent| percent / 100.0)).collect();
        writeln!(code, "{shares:?},")?;
    }
    writeln!(code, "];")?;
    Ok(())
}

/// Contracts to start from, each with what it sets. Keys and values are checked where they are used.
fn presets() -> Result<String, Box<dyn Error>> {
    let settings = rows("preset_settings.csv")?;
    let mut code = String::from("/// Every preset, in the order of a list.\npub const PRESETS: &[Preset] = &[\n");
    for preset in rows("presets.csv")? {
        let id = field(&preset, "preset_id")?;
        let [name, note] = [field(&preset, "name")?, field(&preset, "note")?];
        let year = field(&preset, "year")?;
        writeln!(code, "Preset {{ id: {id:?}, name: {name:?}, year: {year}, note: {note:?}, settings: &[")?;
        for row in settings.iter().filter(|row| row["preset_id"] == id) {
            let evidence = evidence(row, "evidence")?;
            let [key, value] = [field(row, "key")?, field(row, "value")?];
            let [sources, note] = [field(row, "source_id")?, field(row, "note")?];
            let cited = sources.split(';').filter(|id| !id.is_empty()).map(|id| format!("cited({id:?})"));
            let cited = cited.collect::<Vec<_>>().join(", ");
            writeln!(
                code,
                "PresetSetting {{ key: {key:?}, value: {value:?}, evidence: {evidence}, sources: &[{cited}], note: \
                 {note:?} }},"
            )?;
        }
        code.push_str("] },\n");
    }
    code.push_str("];\n");
    Ok(code)
}

/// Days from 1 June 2011 to a date after it, by the Gregorian calendar.
fn days_since_start(date: &str) -> Result<i64, Box<dyn Error>> {
    let parts = date.split('-').map(str::parse).collect::<Result<Vec<i64>, _>>()?;
    let [year, month, day] = parts[..] else { return Err(format!("{date:?} is not a date").into()) };
    // Counting from March makes the leap day the last of the year.
    let day_number = |y: i64, m: i64, d: i64| {
        let (y, m) = if m > 2 { (y, m - 3) } else { (y - 1, m + 9) };
        365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + d
    };
    Ok(day_number(year, month, day) - day_number(2011, 6, 1))
}

fn write_attachment_years(code: &mut String) -> Result<(), Box<dyn Error>> {
    let all = rows("work_programme_attachment_fee_by_year.csv")?;
    writeln!(code, "pub(crate) const ATTACHMENT_YEARS: [AttachmentYear; {}] = [", all.len())?;
    for row in &all {
        // The first whole week on or after the date.
        let first_week = (days_since_start(field(row, "period_start")?)? + 6) / 7;
        writeln!(
            code,
            "AttachmentYear {{ first_week: {first_week}, multiplier: {:?} }},",
            number(row, "multiplier_of_year1")?
        )?;
    }
    writeln!(code, "];")?;
    Ok(())
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The day after the month that a period such as "end July 2012" or "final (to March 2017)" closes with.
fn day_after(period: &str) -> Result<String, Box<dyn Error>> {
    let words: Vec<&str> = period.split([' ', '(', ')']).filter(|word| !word.is_empty()).collect();
    let [.., month, year] = words[..] else { return Err(format!("{period:?} names no month").into()) };
    let month = MONTHS.iter().position(|name| *name == month).ok_or_else(|| format!("{period:?} names no month"))?;
    let year: u32 = year.parse()?;
    Ok(if month == 11 { format!("{}-01-01", year + 1) } else { format!("{year}-{:02}-01", month + 2) })
}

fn write_referrals(code: &mut String) -> Result<(), Box<dyn Error>> {
    let all = rows("work_programme_outcomes.csv")?;
    let counted = |row: &&Row| row["measure"] == "referrals_cumulative" && row["group_id"] == "ALL";
    let mut points = vec![(0.0, 0.0)];
    for row in all.iter().filter(counted) {
        let days = days_since_start(&day_after(field(row, "cohort_or_period")?)?)?;
        points.push((days as f64 / 7.0, number(row, "value")?));
    }
    points.sort_by(|a, b| a.0.total_cmp(&b.0));
    writeln!(code, "pub(crate) const REFERRALS_TO_DATE: [(f64, f64); {}] = {points:?};", points.len())?;
    Ok(())
}

fn write_sources(code: &mut String) -> Result<(), Box<dyn Error>> {
    let all = rows("sources.csv")?;
    writeln!(code, "/// Every source cited, by id, from `data/sources.csv`.")?;
    writeln!(code, "pub const SOURCES: [Source<'static>; {}] = [", all.len())?;
    for row in &all {
        writeln!(
            code,
            "Source {{ id: {:?}, title: {:?}, url: {:?} }},",
            field(row, "source_id")?,
            field(row, "title")?,
            field(row, "url")?
        )?;
    }
    writeln!(code, "];")?;
    Ok(())
}

/// Every figure that a model may be held against, a constant each, so that a name without a row fails the build and a
/// row that nobody names costs the page nothing.
fn figures() -> Result<String, Box<dyn Error>> {
    let mut code = String::new();
    for row in rows("work_programme_outcomes.csv")? {
        let name = constant_name(&row, &["measure", "group_id", "cohort_or_period"])?;
        write_figure(&mut code, &name, &row, "value", evidence(&row, "evidence")?)?;
    }
    for row in rows("spend_per_participant.csv")? {
        let name = constant_name(&row, &["measure", "group_id", "unit", "source_id"])?;
        write_figure(&mut code, &name, &row, "value", evidence(&row, "evidence")?)?;
    }
    for row in rows("minimum_performance_levels.csv")? {
        if !field(&row, "actual_pct")?.is_empty() {
            let name = constant_name(&row, &["measure", "group_id", "actual_scope"])?;
            write_figure(&mut code, &name, &row, "actual_pct", evidence(&row, "actual_evidence")?)?;
        }
        // Without a minimum beside it, the level without the programme is the department's own figure.
        if !field(&row, "implied_non_intervention_pct")?.is_empty() && field(&row, "minimum_pct")?.is_empty() {
            let name = constant_name(&row, &["measure", "group_id"])? + "_NON_INTERVENTION";
            write_figure(&mut code, &name, &row, "implied_non_intervention_pct", "Evidence::Seen")?;
        }
    }
    Ok(code)
}

/// The words of some columns, as in `JOB_OUTCOMES_CUMULATIVE_ALL_END_JULY_2012`.
fn constant_name(row: &Row, columns: &[&str]) -> Result<String, Box<dyn Error>> {
    let texts = columns.iter().map(|column| field(row, column)).collect::<Result<Vec<_>, _>>()?.join("_");
    let words = texts.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    Ok(words.collect::<Vec<_>>().join("_").to_ascii_uppercase())
}

fn write_figure(code: &mut String, name: &str, row: &Row, column: &str, evidence: &str) -> Result<(), Box<dyn Error>> {
    writeln!(
        code,
        "pub(super) const {name}: Published = Published {{ value: {:?}, evidence: {evidence}, sources: {:?} }};",
        number(row, column)?,
        field(row, "source_id")?
    )?;
    Ok(())
}
