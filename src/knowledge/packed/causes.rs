//! The causes' table.

use super::{Reader, Writer, packed, same};
use crate::diagnosis::{Candidate, Clue, Question};
use crate::evidence::Source;
use crate::knowledge::{Block, Cause, Certain, Fix, Role, causes, questions};

packed! { table CAUSES: Cause as causes of causes::ALL }

packed! {
    struct Cause as cause {
        candidate: candidate,
        title: word,
        headlines: words,
        what: word,
        why: word,
        #[cfg(any(test, not(feature = "app")))]
        looks: word,
        fixes: fixes,
        sources: sources,
    }

    struct Candidate as candidate { id: word, prior: signed, clues: clues }

    struct Fix as fix {
        id: word,
        role: role,
        certain: certain,
        title: word,
        body: blocks,
        check: word,
        products: words,
        sources: sources,
    }

    struct Source as source { label: word, url: word }
}

packed! {
    enum Clue as clue, else Clue::Gate(&questions::STATED, &[]) => {
        0 Gate(question: question, choices: words),
        1 Weigh(question: question, choices: words, points: signed),
    }

    enum Block as block, else Block::Para("") => {
        0 Para(text: word),
        1 Steps(steps: words),
        2 Code(text: word),
    }

    enum Role as role, else Role::Client => {
        0 Visitor,
        1 Client,
        2 Server,
    }

    enum Certain as certain, else Certain::Try => {
        0 Sure,
        1 Try,
        2 Ask,
    }
}

packed! {
    list
    &Cause => Cause as causes of cause,
    Clue => Clue as clues of clue,
    Fix => Fix as fixes of fix,
    Block => Block as blocks of block,
    Source => Source as sources of source,
}

impl<const NUMBERS: usize, const WORDS: usize> Writer<NUMBERS, WORDS> {
    /// A question, by its place in the list.
    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler alone")]
    const fn question(&mut self, question: &Question) {
        let mut at = 0;
        while !same(question.id, questions::ALL[at].id) {
            at += 1;
        }
        self.number(at);
    }
}

impl Reader {
    fn question(&mut self) -> &'static Question {
        questions::ALL.get(self.number()).copied().unwrap_or(&questions::STATED)
    }
}

#[cfg(test)]
mod tests {
    use super::{CAUSES, causes};

    #[test]
    fn what_is_read_is_what_was_written() {
        assert_eq!(CAUSES.len(), causes::ALL.len());
        for (read, written) in CAUSES.iter().zip(causes::ALL) {
            assert_eq!(format!("{read:?}"), format!("{written:?}"));
        }
    }
}
