//! The page in a real browser, driven by WebDriver.
