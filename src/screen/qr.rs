//! A link as a QR code (ISO/IEC 18004): for a telephone that is held in front of the screen.

use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

use super::markup::{Element, el};

/// The picture of an address; `None` where it is too long for a code that a camera reads from a screen.
pub(super) fn picture(address: &str) -> Option<Element> {
    let drawn = draw(address)?;
    let size = drawn.size() + 2 * QUIET;
    let mut path = String::new();
    for y in 0..drawn.size() {
        let mut x = 0;
        while x < drawn.size() {
            let from = x;
            while drawn.get_module(x, y) {
                x += 1;
            }
            if x > from {
                // One stroke for the dark modules that stand together.
                let numbers = [from + QUIET, y + QUIET, x - from].map(|number| number.to_string());
                let [left, top, width] = &numbers;
                path.push_str(&["M", left, " ", top, "h", width, "v1h-", width, "z"].concat());
            } else {
                x += 1;
            }
        }
    }
    let size = size.to_string();
    let ground = el("rect").set("width", size.clone()).set("height", size.clone()).set("fill", "#fff");
    let picture = el("svg")
        .set("class", "qr")
        .set("viewBox", ["0 0 ", &size, " ", &size].concat())
        .set("role", "img")
        .set("aria-label", "QR code of the link. It says the same as the field above.")
        .set("shape-rendering", "crispEdges")
        .put(ground)
        .put(el("path").set("d", path).set("fill", "#000"));
    Some(picture)
}

/// The least error correction keeps the modules large; a screen has no stains.
fn draw(address: &str) -> Option<QrCode> {
    let segments = QrSegment::make_segments(address);
    let mask: Option<Mask> = None;
    QrCode::encode_segments_advanced(&segments, QrCodeEcc::Low, Version::MIN, Version::new(MOST), mask, true)
        .ok()
}

/// The free margin, in modules (ISO/IEC 18004 §9.1).
const QUIET: i32 = 4;
/// The largest version that is drawn: 137 modules a side, at most 1,732 bytes.
const MOST: u8 = 30;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::screen::markup::Markup;

    /// The dark modules of a picture, its margin counted.
    fn dark(picture: &Element) -> BTreeSet<(i32, i32)> {
        let Some(Markup::Element(path)) = picture.inside().last() else { panic!("no path") };
        let strokes = path.attribute("d").expect("strokes");
        let mut dark = BTreeSet::new();
        for stroke in strokes.split('M').skip(1) {
            let numbers: Vec<i32> = stroke
                .split(|c: char| !c.is_ascii_digit())
                .filter(|number| !number.is_empty())
                .map(|number| number.parse().expect("a number"))
                .collect();
            dark.extend((0..numbers[2]).map(|more| (numbers[0] + more, numbers[1])));
        }
        dark
    }

    /// What a reader that shares nothing with the one that drew it finds in a picture, four dots a module.
    fn scanned(picture: &Element) -> String {
        let side: usize = picture
            .attribute("viewBox")
            .expect("a size")
            .rsplit(' ')
            .next()
            .expect("a number")
            .parse()
            .expect("a number");
        let dark = dark(picture);
        let at = |dot: usize| i32::try_from(dot / DOTS).expect("a module");
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(side * DOTS, side * DOTS, |x, y| {
            if dark.contains(&(at(x), at(y))) { 0 } else { 255 }
        });
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1);
        grids[0].decode().expect("it is read").1
    }

    const DOTS: usize = 4;

    #[test]
    fn a_reader_finds_the_link() {
        for length in [0, 40, 200, 500, 900, 1_500] {
            let payload = "Ab_-9zQ0".repeat(length / 8);
            let address = format!("https://a.example/why401/#1.e.{length}.{payload}.0a1b2c3d");
            let picture = picture(&address).expect("a picture");
            assert_eq!(scanned(&picture), address);
        }
    }

    #[test]
    fn the_picture_holds_every_dark_module_and_no_other() {
        let address = format!("https://a.example/#1.e.500.{}.0a1b2c3d", "Ab_-9".repeat(100));
        let picture = picture(&address).expect("a picture");
        let drawn = draw(&address).expect("a code");
        let dark: BTreeSet<_> = dark(&picture).into_iter().map(|(x, y)| (x - QUIET, y - QUIET)).collect();
        let all = (0..drawn.size()).flat_map(|y| (0..drawn.size()).map(move |x| (x, y)));
        let expected: BTreeSet<_> = all.filter(|(x, y)| drawn.get_module(*x, *y)).collect();
        assert_eq!(dark, expected);
    }

    #[test]
    fn what_no_camera_reads_is_not_drawn() {
        assert!(picture(&"x".repeat(1_700)).is_some());
        assert!(picture(&"x".repeat(1_800)).is_none());
    }
}
