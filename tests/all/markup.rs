//! What components say, rendered natively: names, ranges, tables and notices, before any script has run.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::rc::Rc;

use charts::pictures::MinutesByTenth;
use parked::{
    controls::{Control, evidence_body},
    figures::figure,
    frame::frame,
    hooks::File,
    lab::{LabProps, lab},
    run::Outcome,
    stage::stage,
    state::{AppState, permalink},
};
use parked_model::{
    Scenario,
    numeric::whole::whole,
    record::published::source,
    scenario::{
        GroupField, Key, Parameter, Unit,
        preset::{PRESETS, Preset},
        table,
    },
};
use words::evidence::{file, grounds};
use yew::{LocalServerRenderer, prelude::*};

/// Something to show, given the state of a link.
type View = Callback<UseReducerHandle<AppState>, Html>;

#[derive(PartialEq, Properties)]
struct OpenedProps {
    link: AttrValue,
    view: View,
}

/// Holds the state that a link asks for, as the page does.
#[component]
fn Opened(props: &OpenedProps) -> Html {
    let state = use_reducer(|| permalink::read(&props.link));
    props.view.emit(state)
}

/// The markup of a view of the state that a link asks for, without the elements that texts stand in.
fn markup(link: &str, view: impl Fn(UseReducerHandle<AppState>) -> Html + 'static) -> String {
    let props = OpenedProps { link: link.to_owned().into(), view: Callback::from(view) };
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let renderer = LocalServerRenderer::<Opened>::with_props(props).hydratable(false);
    let html = tokio::task::LocalSet::new().block_on(&runtime, renderer.render());
    ["<x-text>", "<x-text translate=\"no\">", "</x-text>"].iter().fold(html, |html, tag| html.replace(tag, ""))
}

/// The markup of one parameter's slider.
fn slider(index: usize, link: &str) -> String {
    markup(link, move |state| {
        html! { <Control {index} value={state.scenario.value_at(index)} dispatch={state.dispatcher()} /> }
    })
}

/// The markup of the whole page, with its run.
fn page(link: &str) -> String {
    markup(link, |state| {
        let outcome = Rc::new(Outcome::of(&state.scenario));
        let props = LabProps { state: state.clone(), outcome: outcome.clone(), kept: None, repeats: None };
        frame(&state, &outcome, "", lab(&props))
    })
}

/// The tags that hold a piece of text, each from `<` to `>`.
fn tags_with<'a>(html: &'a str, text: &'a str) -> impl Iterator<Item = &'a str> {
    html.split('<').filter_map(|part| part.split_once('>')).map(|(tag, _)| tag).filter(move |tag| tag.contains(text))
}

/// The only tag that holds a piece of text.
fn tag_with<'a>(html: &'a str, text: &'a str) -> &'a str {
    let mut tags = tags_with(html, text);
    let tag = tags.next().unwrap_or_else(|| panic!("no {text} in {html}"));
    assert_eq!(tags.next(), None, "{text} twice in {html}");
    tag
}

/// What stands between two pieces of text, each time.
fn between<'a>(html: &'a str, start: &'a str, end: &'a str) -> impl Iterator<Item = &'a str> {
    html.split(start).skip(1).filter_map(move |rest| rest.split_once(end)).map(|(inside, _)| inside)
}

fn sliders() -> impl Iterator<Item = (usize, &'static Parameter)> {
    table().iter().enumerate().filter(|(_, row)| row.unit != Unit::Choice)
}

#[test]
fn every_slider_has_its_label_its_range_and_its_value_in_words() {
    for (index, row) in sliders() {
        let html = slider(index, "");
        let key = row.key;
        let input = tag_with(&html, "type=\"range\"");
        for (attribute, value) in [("min", row.min), ("max", row.max), ("step", row.step), ("value", row.default)] {
            assert!(input.contains(&format!("{attribute}=\"{value}\"")), "{attribute} of {key}: {input}");
        }
        assert!(input.contains(&format!("id=\"slide-{key}\"")), "{input}");
        let words = between(input, "aria-valuetext=\"", "\"").next().unwrap();
        assert!(!words.is_empty(), "{key}");
        assert!(tag_with(&html, "control-label").contains(&format!("for=\"slide-{key}\"")), "{html}");
        assert!(html.contains(&format!(">{}</label>", words::parameters::label(row))), "label of {key}: {html}");
        assert!(html.contains(&format!("<output for=\"slide-{key}\">{words}</output>")), "words of {key}: {html}");
        let number = tag_with(&html, "type=\"text\"");
        assert!(number.contains(&format!("aria-label=\"{}\"", words::parameters::label(row))), "{number}");
    }
}

#[test]
fn every_control_shows_how_sure_its_default_is() {
    for (index, row) in sliders() {
        assert!(slider(index, "").contains(words::parameters::badge(row.evidence)), "badge of {}", row.key);
    }
}

/// The markup of what a badge opens to.
fn opened_badge(row: &'static Parameter, file: &File) -> String {
    let file = file.clone();
    markup("", move |_| evidence_body(row, None, &file))
}

#[test]
fn a_badge_names_the_figures_of_the_contract_in_force() {
    let (file, index) = (File::Here(file().into()), Key::Outcome.index());
    let opened = |scenario: &Scenario| {
        let (file, bound) = (file.clone(), words::bound::figure(index, scenario));
        markup("", move |_| evidence_body(&table()[index], bound.as_ref(), &file))
    };
    assert!(opened(&Scenario::default()).contains("for 13 or 26 weeks"));
    assert!(opened(&Scenario::default().with_group(GroupField::Trigger, 0, 8.0)).contains("for 8, 13 or 26 weeks"));
}

#[test]
fn every_badge_opens_to_why_its_default_is_what_it_is() {
    let file = File::Here(file().into());
    for (row, grounds) in table().iter().zip(grounds()) {
        let html = opened_badge(row, &file);
        assert!(html.contains(grounds.help) && html.contains(grounds.reason), "{html}");
        assert!(html.contains(&words::numbers::value(row, row.default)), "{html}");
        for id in grounds.sources.split(';').filter(|id| !id.is_empty()) {
            let source = source(id).unwrap();
            let link = format!("href=\"{}\"", source.url.replace('&', "&amp;"));
            assert!(html.contains(source.title), "{} cites {id}", row.key);
            assert!(source.url.is_empty() || html.contains(&link), "{} links {id}", row.key);
        }
    }
}

#[test]
fn a_badge_says_when_its_reasons_are_coming_or_missing() {
    let row = Key::Beta.row();
    for (file, said) in [
        (File::Coming, words::controls::GROUNDS_COMING),
        (File::Missing, words::controls::GROUNDS_MISSING),
        (File::Here("setting\tbetas\tHelp\tReason\t".into()), words::controls::GROUNDS_MISSING),
    ] {
        let html = opened_badge(row, &file);
        assert!(html.contains(said) && html.contains(&words::numbers::value(row, row.default)), "{html}");
        assert_eq!(html.contains("href=\"./evidence.tsv\""), said == words::controls::GROUNDS_MISSING, "{html}");
    }
}

#[test]
fn ticks_and_bands_are_drawn_where_there_is_something_to_mark() {
    for (index, row) in sliders() {
        let html = slider(index, "");
        assert_eq!(tag_with(&html, "class=\"tick\"").contains("hidden"), row.official.is_none(), "tick of {}", row.key);
        assert_eq!(tag_with(&html, "class=\"band\"").contains("hidden"), row.studied.is_none(), "band of {}", row.key);
    }
}

#[test]
fn a_way_back_and_ways_on_only_where_they_lead_somewhere() {
    let index = Key::Beta.index();
    let is_off = |html: &str, button: &str, how: &str| tag_with(html, button).contains(how);
    let usual = slider(index, "");
    assert!(is_off(&usual, "aria-label=\"Reset Adviser time at the 2011 tariff\"", "hidden"));
    assert!(!is_off(&usual, "aria-label=\"Less: Adviser time at the 2011 tariff\"", "aria-disabled=\"true\""));
    let least = slider(index, "beta=0");
    assert!(!is_off(&least, "aria-label=\"Reset Adviser time at the 2011 tariff\"", "hidden"));
    assert!(is_off(&least, "aria-label=\"Less: Adviser time at the 2011 tariff\"", "aria-disabled=\"true\""));
    assert!(is_off(
        &slider(index, "beta=25"),
        "aria-label=\"More: Adviser time at the 2011 tariff\"",
        "aria-disabled=\"true\""
    ));
}

#[test]
fn every_choice_has_a_group_name_and_one_choice_made() {
    for (index, row) in table().iter().enumerate().filter(|(_, row)| row.unit == Unit::Choice) {
        let html = markup("", move |state| {
            html! { <Control {index} value={state.scenario.value_at(index)} dispatch={state.dispatcher()} /> }
        });
        assert!(html.contains(&format!(">{}</legend>", words::parameters::label(row))), "{html}");
        assert_eq!(tags_with(&html, "type=\"radio\"").count(), row.choices.len());
        let chosen = tag_with(&html, " checked");
        assert!(chosen.contains(&format!("value=\"{}\"", row.choices[whole(row.default) as usize])), "{chosen}");
    }
}

#[test]
fn the_table_behind_the_crowd_ends_with_the_counts_and_its_people_come_close_to_them() {
    let some =
        ["", "month=0", "strategy=ignore&month=12", "people=130&seed=9", "people=20000&strategy=needs", "volume=0.25"];
    let of_preset = |preset: &Preset| {
        let scenario = preset.applied_to(&Scenario::default().with(Key::People, 1_000.0));
        let changes: Vec<String> = scenario.changes().map(|(row, value)| format!("{}={value}", row.key)).collect();
        changes.join("&")
    };
    for link in some.into_iter().map(str::to_owned).chain(PRESETS.iter().map(of_preset)) {
        let html = markup(&link, |state| {
            let outcome = Rc::new(Outcome::of(&state.scenario));
            stage(&state, &outcome, None)
        });
        let number = |text: &str| text.replace(',', "").parse::<f64>().unwrap();
        let counts: Vec<f64> = between(&html, "class=\"count-number\">", "</span>").map(number).collect();
        let cells: Vec<&str> = between(&html, "<td>", "</td>").collect();
        let states = if link.contains("volume") { 5 } else { 4 };
        assert_eq!((counts.len(), cells.len()), (states, 11 * (states + 1)), "{link}");
        let people = if link.contains("people=130") { 130.0 } else { 1_000.0 };
        assert_eq!(counts.iter().sum::<f64>(), people, "{link}");
        // All who are simulated are drawn where there are no more than a thousand.
        let apart = if link.contains("people=20000") || !link.contains("people") { 25.0 } else { 0.0 };
        for (state, &count) in counts.iter().enumerate() {
            let column: Vec<f64> = cells.iter().skip(state).step_by(states + 1).map(|cell| number(cell)).collect();
            let drawn = column[..10].iter().sum::<f64>();
            assert_eq!(column[10], count, "{link}, state {state}");
            assert!((drawn - count).abs() <= apart, "{link}, state {state}: {drawn} drawn, {count} counted");
        }
    }
}

#[test]
fn a_chart_names_its_finding_three_ways() {
    let html = markup("people=100", |state| {
        let outcome = Rc::new(Outcome::of(&state.scenario));
        figure(MinutesByTenth::new([16.2; 10], 16.2).chart(), &outcome)
    });
    for part in [
        r#"<figure data-chart="minutes-by-tenth" class="chart">"#,
        "<h3>Everybody gets 16 minutes a week</h3>",
        r#"role="img""#,
        r#"aria-label="Everybody gets 16 minutes a week. Adviser minutes a week in the first 13 weeks"#,
        "<summary>Show the numbers</summary>",
        "<caption>Adviser minutes a week",
        r#"<th scope="col">Minutes a week</th>"#,
        r#"<th scope="row">10, furthest</th><td>16.2</td>"#,
    ] {
        assert!(html.contains(part), "{part} is missing in {html}");
    }
}

#[test]
fn every_fault_of_a_link_is_a_line_of_the_notice_and_only_text() {
    let html = page("v=9&beta=lots&zoom=3&month=%3Cimg%20src=x%3E");
    let notice = between(&html, "class=\"notices\"", "</div>").next().unwrap();
    let lines: Vec<&str> = between(notice, "<li>", "</li>").collect();
    for (line, word) in lines.iter().zip(["v=9", "beta", "zoom", "month"]) {
        assert!(line.contains(word), "{line}");
    }
    assert_eq!(lines.len(), 4);
    assert!(!html.contains("<img"));
    assert!(tag_with(&page(""), "class=\"notices\"").contains("hidden"));
}
