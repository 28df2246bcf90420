//! The terminal program: read a paste, print the report.
fn main() {}
