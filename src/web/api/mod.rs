//! The data interface: `/api/v1` with its description, and the shape of its errors.

pub mod problem;

pub use problem::Problem;
