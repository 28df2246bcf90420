//! The products' table.

use super::{Reader, Writer, packed, same};
use crate::auth::Kind;
use crate::evidence::{Mark, Product, ProductKind, Sign, Strength, Test};
use crate::knowledge::{causes, products};

packed! { table PRODUCTS: Product as products of products::ALL }

packed! {
    struct Product as product { id: word, name: word, kind: product_kind, marks: marks, signs: signs }

    struct Sign as sign {
        when: tests,
        says: says,
        #[cfg(any(test, not(feature = "app")))]
        source: source,
        #[cfg(test)]
        hit: nothing,
        #[cfg(test)]
        miss: nothing,
    }
}

packed! {
    enum Test as test, else Test::Anonymous => {
        0 Text(pattern: word),
        1 Body(pattern: word),
        2 Challenge(pattern: word),
        3 Reason(pattern: word),
        4 Log(pattern: word),
        5 Header(name: word, pattern: word),
        6 Sent(name: word, pattern: word),
        7 Sets(pattern: word),
        19 Writes(pattern: word),
        8 Status(codes: codes),
        9 Method(names: words),
        10 Host(pattern: word),
        11 Path(pattern: word),
        12 Anonymous,
        13 Authenticated,
        14 Scheme(name: word),
        15 Sends(kind: credential),
        16 On(product: word),
        17 Not(test: inner),
        18 Any(tests: tests),
    }

    enum ProductKind as product_kind, else ProductKind::Service => {
        0 Edge,
        1 Gateway,
        2 WebServer,
        3 Framework,
        4 Identity,
        5 Service,
        6 Client,
    }

    enum Strength as strength, else Strength::Hint => {
        0 Hint,
        1 Likely,
        2 Sure,
    }

    enum Kind as credential, else Kind::Unknown => {
        0 ApiKey,
        1 Basic,
        2 BearerJwt,
        3 BearerOpaque,
        4 Cookie,
        5 Digest,
        6 Dpop,
        7 Hawk,
        8 Malformed,
        9 NegotiateKerberos,
        10 NegotiateNtlm,
        11 Ntlm1,
        12 Ntlm3,
        13 Oauth1,
        14 Sigv4,
        15 Sigv4a,
        16 Unknown,
    }
}

packed! {
    list
    &Product => Product as products of product,
    Mark => Mark as marks of mark,
    Sign => Sign as signs of sign,
    Test => Test as tests of test,
    u16 => u16 as codes of code,
    (&'static str, Strength) => (&'static str, Strength) as says of say,
}

impl<const NUMBERS: usize, const WORDS: usize> Writer<NUMBERS, WORDS> {
    const fn mark(&mut self, mark: &Mark) {
        self.tests(mark.0);
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "as all methods for the items of lists")]
    const fn code(&mut self, code: &u16) {
        self.number(*code as usize);
    }

    const fn inner(&mut self, test: &Test) {
        self.test(test);
    }

    /// A cause, by its place in the list, and how much is proven.
    #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler alone")]
    const fn say(&mut self, (cause, strength): &(&str, Strength)) {
        let mut at = 0;
        while !same(cause, causes::CHOICES[at].id) {
            at += 1;
        }
        self.number(at);
        self.strength(strength);
    }
}

impl Reader {
    fn mark(&mut self) -> Mark {
        Mark(self.tests())
    }

    fn code(&mut self) -> u16 {
        u16::try_from(self.number()).unwrap_or_default()
    }

    fn inner(&mut self) -> &'static Test {
        Box::leak(Box::new(self.test()))
    }

    fn say(&mut self) -> (&'static str, Strength) {
        let cause = causes::CHOICES.get(self.number()).map_or("", |cause| cause.id);
        (cause, self.strength())
    }
}

#[cfg(test)]
mod tests {
    use super::{PRODUCTS, products};

    #[test]
    fn what_is_read_is_what_was_written() {
        assert_eq!(PRODUCTS.len(), products::ALL.len());
        for (read, written) in PRODUCTS.iter().zip(products::ALL) {
            assert_eq!(
                (read.id, read.name, read.kind, format!("{:?}", read.marks)),
                (written.id, written.name, written.kind, format!("{:?}", written.marks))
            );
            assert_eq!(read.signs.len(), written.signs.len(), "{}", read.id);
            for (read, written) in read.signs.iter().zip(written.signs) {
                assert_eq!(
                    format!("{:?}", (read.when, read.says, read.source)),
                    format!("{:?}", (written.when, written.says, written.source))
                );
            }
        }
    }
}
