//! The game on paper: cards to cut out, a sheet to count on, and what became of everybody.

use super::{
    super::{
        game::{MOST, TURN},
        page::escaped,
    },
    cards::{Card, Fate, Table},
};

/// Cards on a sheet of A4.
const ON_A_SHEET: usize = 10;

/// The cards, a sheet of A4 after the other.
pub fn cards(table: &Table) -> String {
    let numbered: Vec<String> = table.cards.iter().enumerate().map(|(at, card)| self::card(at, card)).collect();
    let sheets: Vec<String> =
        numbered.chunks(ON_A_SHEET).map(|sheet| format!("<ol class=\"deck\">{}</ol>\n", sheet.concat())).collect();
    sheets.concat()
}

fn card(at: usize, card: &Card) -> String {
    let alone = (card.chances[0] + 50) / 100;
    let dots: String = (0..10).map(|dot| if dot < alone { '●' } else { '○' }).collect();
    let hours: String = (0..=MOST / TURN).map(|turns| head(&words::scenes::hours(turns * TURN))).collect();
    let chances: String = card.chances.iter().map(|chance| cell(&chance.to_string())).collect();
    let boxes = "<span class=\"box\"></span>".repeat((MOST / TURN) as usize);
    let [label, distance] = card.pays.map(words::numbers::whole_pounds);
    format!(
        "<li class=\"card\"><h3>{}</h3><p><span class=\"dots\" aria-hidden=\"true\">{dots}</span> {}</p>\
         <p class=\"pays\">{}</p>\
         <table><caption>{}</caption><thead><tr>{hours}</tr></thead><tbody><tr>{chances}</tr></tbody></table>\
         <p class=\"give\">{} {boxes}</p></li>\n",
        escaped(&words::scenes::client(at, card.label)),
        escaped(&words::lessons::alone(alone)),
        escaped(&words::lessons::pays(&label, &distance)),
        escaped(words::lessons::CHANCES),
        escaped(words::lessons::GIVE),
    )
}

/// A row for each person, to be filled in.
pub fn count_sheet(table: &Table) -> String {
    let row = |(at, card): (usize, &Card)| {
        let known = [(at + 1).to_string(), card.chances[0].to_string()];
        let known: String = known.iter().map(|known| cell(known)).collect();
        format!("<tr>{known}{}</tr>\n", "<td></td>".repeat(words::lessons::SHEET.len() - 2))
    };
    let rows: String = table.cards.iter().enumerate().map(row).collect();
    let sums = format!(
        "<tr><th scope=\"row\" colspan=\"2\">{}</th>{}</tr>",
        escaped(words::lessons::TOGETHER),
        "<td></td>".repeat(words::lessons::SHEET.len() - 2)
    );
    whole(words::lessons::SHEET_TITLE, "count", &words::lessons::SHEET, &format!("{rows}{sums}"))
}

/// The luck of each, what became of them under both prices, and what every rule would have come to.
pub fn what_became(table: &Table) -> String {
    let [firm, distance] = ["firm", "distance"].map(|who| table.hours(who).unwrap_or_default());
    let row = |(at, card): (usize, &Card)| {
        let under = |hours: u32| [words::scenes::hours(hours), fate(table.fate(at, hours)).to_owned()];
        let known = [(at + 1).to_string(), card.luck.to_string(), fate(table.fate(at, 0)).to_owned()];
        let cells = known.into_iter().chain(under(firm[at])).chain(under(distance[at]));
        format!("<tr>{}</tr>\n", cells.map(|words| cell(&words)).collect::<String>())
    };
    let rows: String = table.cards.iter().enumerate().map(row).collect();
    let lives = whole(words::lessons::LIVES_TITLE, "lives", &words::lessons::LIVES, &rows);
    let rule = |(name, words): &(&str, &str)| {
        let tally = table.tally(table.hours(name).unwrap_or_default());
        let numbers = [
            tally.left_out.to_string(),
            tally.far_hours.to_string(),
            tally.anyway.to_string(),
            tally.thanks.to_string(),
            tally.in_rooms.to_string(),
        ];
        let numbers: String = numbers.iter().map(|number| cell(number)).collect();
        format!("<tr><th scope=\"row\">{}</th>{numbers}</tr>\n", escaped(words))
    };
    let rules: String = words::lessons::RULES.iter().map(rule).collect();
    lives + &whole(words::lessons::RULES_TITLE, "rules", &words::lessons::TALLY, &rules)
}

fn fate(fate: Fate) -> &'static str {
    let [anyway, thanks, helped, left_out] = words::lessons::FATES;
    match fate {
        Fate::Anyway => anyway,
        Fate::Thanks => thanks,
        Fate::Helped => helped,
        Fate::LeftOut => left_out,
    }
}

/// A table that scrolls on its own where it has no room.
fn whole(title: &str, class: &str, columns: &[&str], rows: &str) -> String {
    let head: String = columns.iter().map(|column| head(column)).collect();
    let title = escaped(title);
    format!(
        "<div class=\"table-scroll\" role=\"region\" aria-label=\"{title}\" tabindex=\"0\"><table class=\"{class}\">\
         <caption>{title}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>\n"
    )
}

fn head(words: &str) -> String {
    format!("<th scope=\"col\">{}</th>", escaped(words))
}

fn cell(words: &str) -> String {
    format!("<td>{}</td>", escaped(words))
}
