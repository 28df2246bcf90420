//! The peers of other languages that `cargo xtask bench peers` measures beside why401.

use crate::run::{Result, cargo, run};
use crate::tools;

/// Brings the peers that can be had, and runs the bench.
pub(crate) fn bench() -> Result {
    let mut bench = cargo(&["bench", "--package", "why401", "--bench", "peers"]);
    let main = |package: &str| format!("node_modules/{package}/package.json");
    let whole = |folder: &std::path::Path| folder.join(main("curlconverter")).is_file();
    match tools::npm_package("curlconverter", CURLCONVERTER, whole) {
        Ok(folder) => drop(bench.env("WHY401_CURLCONVERTER", folder)),
        Err(why) => println!("curlconverter is left out: {why}"),
    }
    match tools::python_package("httplint", HTTPLINT) {
        Ok(python) => drop(bench.env("WHY401_HTTPLINT", python)),
        Err(why) => println!("httplint is left out: {why}"),
    }
    run(&mut bench)
}

const CURLCONVERTER: &str = "4.12.0";
const HTTPLINT: &str = "2026.10.4";
