//! How a class divided over the answers to a question, and, once it is told, which of them the run gives.

use crate::{
    chart::Chart,
    kinds::bars::{Bar, Cluster, bars},
};

/// How many of a class chose each answer; `right` is the place of the one that the run gives, once it is told.
pub fn class_votes(votes: &[(&str, usize)], right: Option<usize>) -> Chart {
    let count: usize = votes.iter().map(|(_, votes)| votes).sum();
    let most = votes.iter().fold(("", 0), |most, &vote| if vote.1 > most.1 { vote } else { most });
    let title = words::class::votes_title(count, most, right.and_then(|at| votes.get(at)).map(|(answer, _)| *answer));
    let bar = |(at, &(answer, votes)): (usize, &(&str, usize))| Bar {
        name: if right == Some(at) { words::class::right(answer) } else { answer.to_owned() },
        amount: votes as f64,
        words: words::class::with_share(votes, count),
        before: None,
    };
    let cluster = Cluster { heading: String::new(), bars: votes.iter().enumerate().map(bar).collect() };
    bars("class", title, words::class::VOTES_UNIT, &[cluster], count.max(1) as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_votes_are_counted_and_the_answer_of_the_run_is_named_once_it_is_told() {
        let votes = [("All", 3), ("Some", 12), ("None", 0)];
        let [before, told] = [None, Some(0)].map(|right| class_votes(&votes, right));
        assert_eq!(before.title, "12 of 15 chose ‘Some’");
        assert_eq!(told.title, "12 of 15 chose ‘Some’; in the run it is ‘All’");
        let rows: Vec<_> = told.table.rows.iter().map(|row| (row.heading.as_str(), row.cells[0].as_str())).collect();
        assert_eq!(rows, [("All (the run)", "3, 20%"), ("Some", "12, 80%"), ("None", "0, 0%")]);
    }
}
