//! The page of Parked: a thin layer over the model.

pub mod app;
