package shikaku.center.console;

import java.time.DateTimeException;
import java.util.function.Function;
import shikaku.domain.BranchNumber;
import shikaku.domain.CheckDigit;
import shikaku.domain.InstitutionCode;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsuredSymbol;
import shikaku.domain.InsurerNumber;
import shikaku.domain.ReferenceNumber;
import shikaku.message.Formats;
import shikaku.message.Limits;

/** 値の書式: what an element's text may be, as the center itself reads it. */
enum Value {
    DATE(Formats::date),
    FLAG(Formats::flag),
    INSTITUTION(InstitutionCode::new, "[0-9]{10}"),
    INSURER(InsurerNumber::ofWire, " {0,2}(?:[0-9]{6}|[0-9]{8}) *"),
    SYMBOL(InsuredSymbol::new),
    NUMBER(InsuredNumber::new),
    BRANCH(BranchNumber::new),
    REFERENCE(ReferenceNumber::new),
    TEXT(Formats.text(Limits.ARBITRARY_IDENTIFIER_LENGTH));

    private static final String NO_CHECK_DIGIT = "";

    private final Function<String, ?> reading;
    private final String digits;

    Value(Function<String, ?> reading) {
        this(reading, NO_CHECK_DIGIT);
    }

    /** @param digits what has a check digit looks like this, whether the digit fits or not */
    Value(Function<String, ?> reading, String digits) {
        this.reading = reading;
        this.digits = digits;
    }

    /** Whether it looks as it should; whether a check digit fits is another question. */
    boolean isForm(String text) {
        return hasCheckDigit() ? text.matches(digits) : isRead(text);
    }

    /** Whether it is one whose last digit follows from the others. */
    boolean hasCheckDigit() {
        return !digits.equals(NO_CHECK_DIGIT);
    }

    /** The digit that would fit. */
    static int expected(String text) {
        String all = text.strip();
        return CheckDigit.of(all.substring(0, all.length() - 1));
    }

    /** Whether the center reads it. */
    boolean isRead(String text) {
        try {
            var _ = reading.apply(text);
            return true;
        } catch (IllegalArgumentException | DateTimeException refused) {
            return false;
        }
    }
}
