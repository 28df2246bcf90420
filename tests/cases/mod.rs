//! How many cases a search draws.

use proptest::prelude::ProptestConfig;
use proptest::test_runner::RngSeed;

/// The same cases on every run, so that a change is judged and not chance; `PROPTEST_RNG_SEED` and `PROPTEST_CASES` choose
/// others.
pub(crate) fn config() -> ProptestConfig {
    let given = ProptestConfig::default();
    let chosen = std::env::var_os("PROPTEST_CASES").is_some();
    ProptestConfig {
        cases: match (chosen, cfg!(debug_assertions)) {
            (true, _) => given.cases,
            (false, true) => 200,
            (false, false) => 10_000,
        },
        rng_seed: match given.rng_seed {
            RngSeed::Random if !chosen => RngSeed::Fixed(401),
            seed => seed,
        },
        failure_persistence: None,
        ..given
    }
}
