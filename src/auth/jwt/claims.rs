//! What claims mean and what goes wrong with them.
