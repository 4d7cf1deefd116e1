package shikaku.domain;

import java.util.Optional;

/**
 * 資格有効性 (QualificationValidity, OQSCD006): the center's verdict on one question on one date, with as much of the coverage as that
 * verdict may disclose (rules.md §4.1). Never to be worded as "uninsured": {@link NotFound} has so far always been a mistyped key or a
 * registration still under way.
 */
public sealed interface Eligibility {
    /** The code of OQSCD006; none for {@link Blocked}, which a clinic sees as no data (rules.md §4.13). */
    Optional<String> code();

    /** What may be disclosed, if anything. */
    Optional<Coverage> disclosed();

    /** The same verdict without what the person did not consent to show (C-21). */
    default Eligibility cut(Consents consents) {
        return switch (this) {
            case Valid(var coverage) -> new Valid(coverage.cut(consents));
            case Invalid(var coverage) -> new Invalid(coverage.cut(consents));
            case InvalidNewerExists(var old) -> new InvalidNewerExists(old.cut(consents));
            case ValidUnregistered(var coverage) -> new ValidUnregistered(coverage.cut(consents));
            case NotFound _, Multiple _, Blocked _ -> this;
        };
    }

    /** 1 有効: one coverage fits and is valid on the date. */
    record Valid(Coverage coverage) implements Eligibility {
        @Override
        public Optional<String> code() {
            return Optional.of("1");
        }

        @Override
        public Optional<Coverage> disclosed() {
            return Optional.of(coverage);
        }
    }

    /** 2 無効: a coverage fits but not on the date, and no newer one is known; the old one is shown, with 資格喪失事由. */
    record Invalid(Coverage coverage) implements Eligibility {
        @Override
        public Optional<String> code() {
            return Optional.of("2");
        }

        @Override
        public Optional<Coverage> disclosed() {
            return Optional.of(coverage);
        }
    }

    /** 3 無効（新しい資格あり）: the coverage asked about has ended and its person holds a newer one, of which nothing is shown. */
    record InvalidNewerExists(Coverage old) implements Eligibility {
        @Override
        public Optional<String> code() {
            return Optional.of("3");
        }

        @Override
        public Optional<Coverage> disclosed() {
            return Optional.of(old);
        }
    }

    /** 4 該当資格なし: nothing fits what was asked. */
    record NotFound() implements Eligibility {
        @Override
        public Optional<String> code() {
            return Optional.of("4");
        }

        @Override
        public Optional<Coverage> disclosed() {
            return Optional.empty();
        }
    }

    /** 5 複数該当: what was asked fits more than one person; nothing personal is shown. */
    record Multiple() implements Eligibility {
        @Override
        public Optional<String> code() {
            return Optional.of("5");
        }

        @Override
        public Optional<Coverage> disclosed() {
            return Optional.empty();
        }
    }

    /** 6 有効（未登録）: 医療扶助, entitled, but no 医療券 for this institution and month yet. */
    record ValidUnregistered(Coverage coverage) implements Eligibility {
        @Override
        public Optional<String> code() {
            return Optional.of("6");
        }

        @Override
        public Optional<Coverage> disclosed() {
            return Optional.of(coverage);
        }
    }

    /** 照会停止中: the insurer's record and the resident record disagree; viewing is stopped until settled (rules.md §4.13). */
    record Blocked() implements Eligibility {
        @Override
        public Optional<String> code() {
            return Optional.empty();
        }

        @Override
        public Optional<Coverage> disclosed() {
            return Optional.empty();
        }
    }
}
