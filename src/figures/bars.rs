//! Amounts as bars in a table: the picture is its own table, so nobody needs another.

use yew::prelude::*;

use crate::figures::frame::headed;

/// One amount.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What it is.
    pub name: String,
    /// How much; below nought for a loss.
    pub amount: f64,
    /// How much, in words.
    pub words: String,
}

/// Bars that belong together, under a heading that may be empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// The heading.
    pub heading: String,
    /// The bars, from the top down.
    pub bars: Vec<Bar>,
}

/// The bars under their finding.
pub fn bars(title: String, unit: &'static str, clusters: &[Cluster], full: f64) -> Html {
    headed(title, bar_table(unit, clusters, full))
}

/// The bars, each drawn against `full` or the longest, whichever is longer.
pub fn bar_table(unit: &'static str, clusters: &[Cluster], full: f64) -> Html {
    let amounts = clusters.iter().flat_map(|cluster| &cluster.bars).map(|bar| bar.amount.abs());
    let full = amounts.fold(full, f64::max).max(f64::MIN_POSITIVE);
    let bar = |bar: &Bar| {
        let part = format!("--part: {:.4}", bar.amount.abs() / full);
        html! {
            <tr>
                <th scope="row">{ bar.name.clone() }</th>
                <td><span class={classes!("amount", (bar.amount < 0.0).then_some("loss"))} style={part}></span>
                    <span class="bar-words">{ bar.words.clone() }</span></td>
            </tr>
        }
    };
    let cluster = |cluster: &Cluster| {
        html! {
            <tbody>
                <tr class="bars-heading" hidden={cluster.heading.is_empty()}>
                    <th scope="rowgroup" colspan="2">{ cluster.heading.clone() }</th>
                </tr>
                { for cluster.bars.iter().map(bar) }
            </tbody>
        }
    };
    html! {
        <table class="bars">
            <caption>{ unit }</caption>
            <thead class="for-ears"><tr><th scope="col">{ words::charts::BAR_NAME }</th><th scope="col">{ words::charts::BAR_SIZE }</th></tr></thead>
            { for clusters.iter().map(cluster) }
        </table>
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use yew::LocalServerRenderer;

    use super::*;

    #[component]
    fn Example() -> Html {
        let bar = |name: &str, amount: f64| Bar { name: name.to_owned(), amount, words: format!("£{amount}") };
        let bars = vec![bar("Paid", 200.0), bar("Left", -50.0)];
        super::bars("A finding".to_owned(), "Pounds", &[Cluster { heading: String::new(), bars }], 0.0)
    }

    #[tokio::test(flavor = "current_thread")]
    async fn bars_are_drawn_against_the_longest_and_a_loss_is_marked() {
        let markup = LocalServerRenderer::<Example>::new().hydratable(false).render().await;
        for part in ["class=\"finding\">A finding</h2>", "--part: 1.0000", "--part: 0.2500", "amount loss"] {
            assert!(markup.contains(part), "{part} is missing in {markup}");
        }
    }
}
