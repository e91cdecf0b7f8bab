//! What stands under the first scene for whoever has no model: readers without scripts, search engines, paper.

use parked_model::report::state::{Counts, State};

use super::numbers::grouped;

/// Title of the words that say it all once, shortly.
pub const IN_SHORT: &str = "In short";
/// Title of the questions that the story answers.
pub const QUESTIONS: &str = "The questions of the story";
/// Before the list of questions.
pub const QUESTIONS_NOTE: &str =
    "Each has a picture of its own, worked out in your browser: they need the model to be running.";
/// Title of what can be read without the model.
pub const TO_READ: &str = "To read without it";
/// Name of the model card in links.
pub const CARD: &str = "The model, described part by part";
/// Name of the table of evidence in links.
pub const EVIDENCE: &str = "What every setting rests on, as a table";

/// The claim and its ground, of a run in which so many people came to stand where.
pub fn in_short(counts: Counts, fingerprint: &str) -> [String; 6] {
    let [total, because, anyway, left_alone] =
        [counts.total(), counts.get(State::Because), counts.get(State::Anyway), counts.get(State::LeftAlone)]
            .map(|count| grouped(count as u64));
    [
        "The Work Programme sent people who had long been out of work to firms and charities. The state paid them a fee when \
         somebody joined, a larger one when that person had kept a job for some months, and more for as long as it lasted. Without a \
         result there was hardly any money."
            .to_owned(),
        "The price hung on the benefit somebody was on. But people on one benefit differ: one would find a job next month without \
         any help, another hardly in years. The fee is the same, and so a firm that has to live on its fees does well to spend its \
         hours where a result is likely and not yet certain. Nobody in it has to be unkind. The contract pays for it."
            .to_owned(),
        format!(
            "This page works that out. It runs {total} simulated people through the programme, and the same people with the same \
             luck through a world without it. With the fees of 2011 {because} of them find lasting work thanks to the help, \
             {anyway} would have found it anyway, and {left_alone} are left alone and find none."
        ),
        "Fees, numbers of people and results are those that were published. How far people differ, and how much an hour of help \
         does for whom, was never measured in the programme. Those are assumptions; each says so where it stands, and each can \
         be changed."
            .to_owned(),
        "There is another side. Paying for results buys jobs instead of promises, leaves firms free to try what works, and costs \
         the state little where nothing comes of it. Sharing the same hours equally helps other people, and may not bring more \
         jobs. A higher price for those who are far from work, a minimum of help for everybody, or a look at who is sent on to \
         whom, change who is helped, and each has its cost. The story goes through them, with what speaks for and against."
            .to_owned(),
        format!(
            "Only totals mean anything: with other luck other people would find the jobs. The numbers above are those of run \
             {fingerprint}, which anybody can repeat, here or from a terminal."
        ),
    ]
}
