//! The lessons: what does not exist is refused with its line, plans take as long as they say, what is told is short, every
//! link opens the scene it is named by, and the game on paper is that of the page.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::{fs, path::Path};

use parked::{
    run::Outcome,
    state::permalink,
    story::{Runs, find},
};
use parked_model::{Scenario, record::published};

use super::build_script::{
    fault, game,
    lessons::{
        self, Lesson, Page,
        cards::{Fate, Table},
    },
    reader,
};

/// The scenes of the page.
fn scenes() -> Vec<reader::Scene> {
    let folder = Path::new("src/story").join(words::LANGUAGE);
    let texts = fs::read_dir(folder).unwrap().map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap());
    texts.map(|text| reader::scene(&text).unwrap()).collect()
}

/// The lessons that there are.
fn papers() -> Vec<Lesson> {
    let files = fs::read_dir("lessons").unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    files.map(|file| Lesson { text: fs::read_to_string(Path::new("lessons").join(&file)).unwrap(), file }).collect()
}

/// Their pages.
fn pages() -> Vec<Page> {
    lessons::pages(&papers(), &scenes(), "").unwrap()
}

/// The page of one lesson with some text under its title.
fn page(file: &str, text: &str) -> Result<String, fault::Fault> {
    let lesson = Lesson { file: file.to_owned(), text: format!("# Title\n\n{text}\n") };
    Ok(lessons::pages(&[lesson], &scenes(), "")?.remove(0).html)
}

#[test]
fn whatever_does_not_exist_is_named_with_its_line() {
    for (text, line, word) in [
        ("It was 7 of ten.", 3, "neither bound nor cited"),
        ("## 7 people", 3, "neither bound nor cited"),
        ("One.\n\n- {zeal}", 5, "‘zeal’"),
        ("{extra @ zeal=1}", 3, "‘zeal’"),
        ("{sub-left}", 3, "no number for ‘sub-left’"),
        ("{extra", 3, "a { without its }"),
        ("{found dessert}", 3, "‘dessert’"),
        ("{found adviser}", 3, "asks nothing"),
        ("{answers share}", 3, "offers no answers"),
        ("{game zeal}", 3, "‘zeal’"),
        ("{game firm zeal}", 3, "‘firm zeal’"),
        ("{minutes}", 3, "‘some.md’ is no plan"),
        ("{button zeal}", 3, "‘zeal’"),
        ("[](#dessert)", 3, "‘dessert’"),
        ("[](#v=2&zeal=1&scene=dessert)", 3, "‘dessert’"),
        ("[](#v=2&beta=lots)", 3, "‘beta’"),
        ("[here](#pays)", 3, "no words of its own"),
        ("[](other.md)", 3, "‘other.md’"),
        ("[one](S999)", 3, "‘S999’"),
        ("![One](two.png)", 3, "no use for this Markdown"),
        ("<b>One</b>", 3, "no use for this Markdown"),
    ] {
        let fault = page("some.md", text).unwrap_err();
        assert_eq!((fault.file.as_str(), fault.line), ("some.md", line), "{fault}");
        assert!(fault.what.contains(word), "{fault}");
    }
    let untitled = Lesson { file: "some.md".to_owned(), text: "Title\n".to_owned() };
    assert!(lessons::pages(&[untitled], &scenes(), "").unwrap_err().what.contains("title"));
}

#[test]
fn a_plan_takes_as_long_as_its_name_says_and_each_step_says_from_when_to_when() {
    let steps = "## 4 minutes: One\n\n## 6 minutes: Two\n\n## And then\n";
    let html = page("10-minutes.md", steps).unwrap();
    for step in ["0 to 4 min</span> One</h2>", "4 to 10 min</span> Two</h2>", "<h2>And then</h2>"] {
        assert!(html.contains(step), "{html}");
    }
    let fault = page("12-minutes.md", steps).unwrap_err();
    assert!(fault.what.contains("10 minutes") && fault.what.contains("of 12"), "{fault}");
    assert_eq!(papers().iter().filter(|lesson| lesson.file.ends_with("-minutes.md")).count(), 2);
}

#[test]
fn numbers_and_sentences_are_those_of_the_page() {
    let pays = find("pays").unwrap();
    let usual = Outcome::of(&Scenario::default());
    let html = page("some.md", "{extra} and {found pays}\n\n{parked-in-all @ floor=5} [and 9](S75) [](S99)").unwrap();
    let extra = parked::story::Value::Extra.text(&usual);
    let found = Runs::of(pays).said(pays.prediction.as_ref().unwrap().found);
    assert!(html.contains(&format!("<p>{extra} and {found}</p>")), "{found}: {html}");
    let source = published::source("S75").unwrap();
    assert!(
        html.contains(&format!("<a href=\"{}\" target=\"_blank\" rel=\"noopener noreferrer\">and 9</a>", source.url))
    );
    // What is not on the web is named without an address.
    assert!(html.contains(&format!("<a>{}</a>", published::source("S99").unwrap().title)));
    assert!(html.contains(&usual.summary.fingerprint), "the run is named");
}

/// The pieces of HTML that begin with an opening and go to an end.
fn pieces<'h>(html: &'h str, open: &'h str, end: &'h str) -> impl Iterator<Item = &'h str> {
    html.split(open).skip(1).map(move |piece| piece.split_once(end).unwrap().0)
}

fn plain(text: &str) -> String {
    let text: String = text.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect();
    text.replace("&amp;", "&").replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">")
}

#[test]
fn every_link_into_the_page_opens_the_scene_it_is_named_by_and_says_nothing() {
    let mut count = 0;
    for Page { file, html } in pages() {
        for link in pieces(&html, "<a class=\"to-page\" href=\"../", "</a>") {
            let (end, name) = (plain(link.split_once('"').unwrap().0), plain(link.split_once('>').unwrap().1));
            let state = permalink::read(&end);
            let said: Vec<String> = state.notices.iter().map(parked::state::Notice::said).collect();
            assert_eq!(said, [""; 0], "{file}: {end}");
            assert_eq!(state.page.step().question, name, "{file}: {end}");
            count += 1;
        }
    }
    assert!(count > 50, "{count}");
}

#[test]
fn every_other_link_leads_to_a_page_that_there_is() {
    let pages = pages();
    for Page { file, html } in &pages {
        let targets: Vec<&str> = pieces(html, "<a href=\"", "\"").filter(|to| !to.starts_with(['#', '.'])).collect();
        assert!(targets.len() >= pages.len(), "{file} leads to each of the others");
        for to in targets.iter().filter(|to| !to.starts_with("http")) {
            assert!(pages.iter().any(|page| page.file == *to), "{file}: {to}");
        }
    }
    assert!(pages.iter().any(|page| page.file == "index.html"));
}

#[test]
fn sentences_average_under_seventeen_words_and_none_is_over_thirty() {
    for Page { file, html } in pages() {
        let main = html.split_once("<main>").unwrap().1.split_once("</main>").unwrap().0;
        let blocks = ["p", "li", "h1", "h2"]
            .iter()
            .flat_map(|tag| pieces(main, &format!("<{tag}>"), &format!("</{tag}>")).map(plain).collect::<Vec<_>>());
        let sentences: Vec<String> = blocks
            .flat_map(|text| text.split(['.', '?', '!', ':']).map(str::to_owned).collect::<Vec<_>>())
            .filter(|sentence| !sentence.trim().is_empty())
            .collect();
        let count = |sentence: &String| sentence.split_whitespace().count();
        let total: usize = sentences.iter().map(count).sum();
        assert!(total < 17 * sentences.len(), "{file}: {total} words in {} sentences", sentences.len());
        let longest = sentences.iter().max_by_key(|sentence| count(sentence)).unwrap();
        assert!(count(longest) <= 30, "{file}: {longest}");
    }
}

#[test]
fn the_game_on_paper_is_that_of_the_page() {
    let outcome = Outcome::of(&Scenario::default());
    let room = game::Room::of(&outcome, game::Tariff::Label);
    let table = Table::of(&outcome);
    assert_eq!(table.cards.len(), game::PEOPLE);
    for (card, client) in table.cards.iter().zip(&room.clients) {
        assert_eq!((card.label, card.pays[0]), (client.label, client.pays));
        assert_eq!(f64::from(card.chances[0]), (1_000.0 * client.alone).round());
        assert!(card.chances.is_sorted() && card.chances.len() == 5, "{card:?}");
        assert!((1..=1_000).contains(&card.luck));
    }
    for (who, _) in words::lessons::RULES {
        let hours = table.hours(who).unwrap();
        let (tally, brought) = (table.tally(hours), room.brings(hours));
        assert_eq!((tally.left_out, tally.far_hours), (brought.left_out, brought.far_hours), "{who}");
        // Whole chances of twenty people, each off by little.
        assert!((f64::from(tally.in_rooms) - 1_000.0 * brought.starts).abs() <= 10.0, "{who}: {tally:?} {brought:?}");
        let fates: Vec<Fate> = hours.iter().enumerate().map(|(at, &hours)| table.fate(at, hours)).collect();
        let thanks = fates.iter().filter(|&&fate| fate == Fate::Thanks).count();
        assert_eq!((thanks, tally.anyway), (tally.thanks, table.tally(&[0; game::PEOPLE]).anyway), "{who}");
    }
    assert_eq!(table.hours("firm").unwrap(), room.most_fees());
    // Nobody who gets nothing owes anything to help.
    assert_eq!(table.tally(&[0; game::PEOPLE]).thanks, 0);
}

#[test]
fn cards_stand_ten_to_a_sheet_and_the_teachers_table_names_everybody() {
    let html = pages().into_iter().find(|page| page.file == "cards.html").unwrap().html;
    let decks: Vec<usize> =
        pieces(&html, "<ol class=\"deck\">", "</ol>").map(|deck| deck.matches("<li class=\"card\">").count()).collect();
    assert_eq!(decks, [10, 10]);
    for class in ["count", "lives"] {
        let table = pieces(&html, &format!("<table class=\"{class}\">"), "</table>").next().unwrap().to_owned();
        for person in 1..=game::PEOPLE {
            assert!(table.contains(&format!("<tr><td>{person}</td>")), "{class}: {person}");
        }
    }
}

#[test]
fn the_answers_tell_every_question_that_has_one() {
    let html = pages().into_iter().find(|page| page.file == "answers.html").unwrap().html;
    for scene in parked::story::SCENES.iter().filter(|scene| scene.waits_for_guess()) {
        let asked = scene.prediction.as_ref().unwrap();
        let found = Runs::of(scene).said(asked.found);
        let section = pieces(&html, "<section class=\"answer\">", "</section>")
            .find(|section| section.contains(&format!("href=\"../#scene={}\"", scene.id)));
        let section = plain(section.unwrap_or_else(|| panic!("{}", scene.id)));
        assert!(section.contains(asked.ask) && section.contains(&found), "{}: {section}", scene.id);
        let marked = section.matches(words::lessons::RIGHT).count();
        assert_eq!(marked, usize::from(matches!(asked.kind, parked::story::Kind::Choice { .. })), "{}", scene.id);
    }
}
