//! Sorting, in one piece of code for lists of all kinds.
//!
//! The sorts of the standard library are compiled anew, some three thousand bytes, for each kind of item. These move
//! places instead of items, and all the lists here are short.

use std::cmp::Ordering;

use serde_json::{Map, Value};

/// Sorts a list; what is equal keeps its order.
pub(crate) fn sort<T: Ord>(list: &mut [T]) {
    sort_by(list, Ord::cmp);
}

/// Sorts by what `key` gives; what is equal keeps its order.
pub(crate) fn sort_by_key<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(list, |one, two| key(one).cmp(&key(two)));
}

/// Sorts by a comparison; what is equal keeps its order.
pub(crate) fn sort_by<T>(list: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    if list.is_sorted_by(|one, next| compare(one, next).is_le()) {
        return;
    }
    let moves = moves(list.len(), &|one, two| match (list.get(one), list.get(two)) {
        (Some(one), Some(two)) => compare(one, two),
        _ => Ordering::Equal,
    });
    for (one, two) in moves {
        list.swap(one, two);
    }
}

/// A JSON object; of two members with the same name the last. (`collect` sorts.)
pub(crate) fn object(members: impl Iterator<Item = (String, Value)>) -> Map<String, Value> {
    let mut object = Map::new();
    members.for_each(|(name, value)| drop(object.insert(name, value)));
    object
}

/// The swaps, one after the other, that bring a list into order.
fn moves(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<(usize, usize)> {
    let mut sorted: Vec<usize> = (0..count).collect();
    sorted.sort_by(|one, two| compare(*one, *two));
    // Where the item at each place goes.
    let mut goals = vec![0; count];
    for (goal, from) in sorted.into_iter().enumerate() {
        if let Some(place) = goals.get_mut(from) {
            *place = goal;
        }
    }
    let mut moves = Vec::new();
    for place in 0..count {
        // Each swap brings an item to its goal.
        while let Some(goal) = goals.get(place).copied().filter(|goal| *goal != place) {
            goals.swap(place, goal);
            moves.push((place, goal));
        }
    }
    moves
}

#[cfg(test)]
mod tests {
    use super::{sort, sort_by_key};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(mut list: Vec<(u8, u16)>) {
            let mut expected = list.clone();
            expected.sort_by_key(|(first, _)| first / 8);
            sort_by_key(&mut list, |(first, _)| first / 8);
            prop_assert_eq!(&list, &expected);
            expected.sort_unstable();
            sort(&mut list);
            prop_assert_eq!(list, expected);
        }
    }
}
