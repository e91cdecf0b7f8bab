//! Payment by results in a welfare-to-work programme, as a microsimulation.
