//! Which of a chart's values belong to a place on it.

use parked_model::numeric::whole::whole;

use crate::chart::{Along, Chart, Point};

impl Chart {
    /// The reading next to a place of the data; `None` without readings.
    pub fn reading_near(&self, (across, up): Point) -> Option<usize> {
        let (place, beside) = match self.read_along {
            Along::Across => (across, up),
            Along::Down => (up, across),
        };
        let away = |at: &usize| (self.readings[*at].at - place).abs();
        let first = (0..self.readings.len()).min_by(|one, other| away(one).total_cmp(&away(other)))?;
        let stacked = self.readings[first..].iter().take_while(|reading| reading.at == self.readings[first].at).count();
        Some(if stacked > 1 { first + (whole(beside.round()) as usize).min(stacked - 1) } else { first })
    }

    /// What a reading says: the numbers of its row of the table. Empty beyond the last.
    pub fn read(&self, reading: usize) -> String {
        self.readings.get(reading).map_or_else(String::new, |reading| self.table.said(reading.row))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{chart::Reading, table::Row};

    #[test]
    fn the_nearest_reading_says_what_the_table_has() {
        let mut chart = Chart::new("test", String::new(), "");
        assert_eq!((chart.reading_near((0.0, 0.0)), chart.read(0)), (None, String::new()));
        chart.table.columns = vec!["Year", "Paid"];
        chart.table.rows =
            ["£1", "£2"].map(|cell| Row { heading: cell[2..].to_owned(), cells: vec![cell.to_owned()] }).into();
        chart.readings = vec![Reading { at: 1.0, row: 0 }, Reading { at: 3.0, row: 1 }];
        assert_eq!(chart.reading_near((1.9, 9.0)), Some(0));
        assert_eq!(chart.reading_near((2.1, 0.0)), Some(1));
        assert_eq!(chart.reading_near((99.0, 0.0)), Some(1));
        assert!(chart.read(1).ends_with("Paid £2"));
        chart.readings.push(Reading { at: 3.0, row: 0 });
        assert_eq!(
            [-1.0, 0.2, 0.9, 7.0].map(|up| chart.reading_near((2.8, up))),
            [1, 1, 2, 2].map(Some),
            "one on another"
        );
        let down = Chart { read_along: Along::Down, ..chart };
        assert_eq!(down.reading_near((0.0, 3.2)), Some(1));
        assert_eq!(down.reading_near((9.0, 1.2)), Some(0));
    }
}
