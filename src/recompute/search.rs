//! What would make a recomputation agree: every usual slip is tried, alone and in pairs.

use super::Difference;

/// Something that may have been done otherwise.
pub(super) struct Variation<T> {
    difference: Difference,
    apply: Box<dyn Fn(&mut T)>,
}

/// Variations in the order in which they are tried.
pub(super) struct Variations<T>(Vec<Variation<T>>);

impl<T: Clone + PartialEq + 'static> Variations<T> {
    pub(super) fn new() -> Self {
        Self(Vec::new())
    }

    /// Adds one: what differs (an id that two of a pair may not share), words, and the change.
    pub(super) fn add(
        &mut self,
        what: &'static str,
        words: impl Into<String>,
        apply: impl Fn(&mut T) + 'static,
    ) {
        if self.0.len() < MOST {
            self.0.push(Variation {
                difference: Difference { what, words: words.into() },
                apply: Box::new(apply),
            });
        }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// The fewest variations of `base` that `fits` takes; none is returned for `base` itself.
    pub(super) fn find(
        &self,
        base: &T,
        pairs: bool,
        fits: &dyn Fn(&T) -> bool,
    ) -> Option<(T, Vec<Difference>)> {
        let mut changed: Vec<(usize, T)> = Vec::new();
        for (at, variation) in self.0.iter().enumerate() {
            let mut other = base.clone();
            (variation.apply)(&mut other);
            if other == *base {
                continue;
            }
            if fits(&other) {
                return Some((other, vec![variation.difference.clone()]));
            }
            changed.push((at, other));
        }
        if !pairs {
            return None;
        }
        for (at, first) in &changed {
            let Some(one) = self.0.get(*at) else { continue };
            for two in self.0.iter().skip(at + 1).filter(|two| two.difference.what != one.difference.what) {
                let mut other = first.clone();
                (two.apply)(&mut other);
                if other != *first && fits(&other) {
                    return Some((other, vec![one.difference.clone(), two.difference.clone()]));
                }
            }
        }
        None
    }
}

const MOST: usize = 200;
