//! Which of its views the page shows.

/// A view, with an address of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The contract, the crowd and what it comes to.
    #[default]
    Lab,
    /// What the model is, how well it fits and what hangs on what.
    About,
    /// Every source and what rests on it.
    Evidence,
}

impl View {
    /// Every view.
    pub const ALL: [Self; 3] = [Self::Lab, Self::About, Self::Evidence];

    /// Name in links.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Lab => "lab",
            Self::About => "about",
            Self::Evidence => "evidence",
        }
    }

    /// The view of a name.
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.name() == name)
    }
}
