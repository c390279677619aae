//! The command line of `waswordt`.
fn main() {}
