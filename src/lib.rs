//! why401: why a request got 401 or 403, and what to do about it.
#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice))]
#![forbid(unsafe_code)]
#![warn(missing_docs)]
