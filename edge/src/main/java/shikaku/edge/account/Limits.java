package shikaku.edge.account;

import java.time.Duration;
import java.time.Period;

/** Every limit of the account book, in one place. */
final class Limits {
    /** Lines of one file; its evidence is one row that names each account. */
    static final int LINES = 100;
    /** Characters of a file, half of what a form may have. */
    static final int FILE = 20_000;
    /** Characters of a name of a person or an employer. */
    static final int PERSON = 60;
    /** Characters of the number of a written request. */
    static final int REQUEST = 40;
    /** A contract has an end, and nobody is registered for longer without another request. */
    static final Period CONTRACT = Period.ofYears(5);
    /** A request as old as this is not carried out any more. */
    static final Period REQUEST_AGE = Period.ofMonths(6);
    /** A code not used within this time serves no longer. */
    static final Duration CODE = Duration.ofDays(7);
    /** Characters of a code, nearly five bits each. */
    static final int CODE_CHARACTERS = 20;
    /** Accounts that nobody used for so long are named. */
    static final Period QUARTER = Period.ofMonths(3);
    /** Fewest characters of a password (guideline for medical information systems, 6th edition; rules of the project's page on security). */
    static final int PASSWORD = 13;
    /** Bytes of which BCrypt takes notice. */
    static final int PASSWORD_BYTES = 72;
    /** Kinds of characters of which a password has at least so many. */
    static final int PASSWORD_KINDS = 3;
    /** Different characters that it has at least. */
    static final int PASSWORD_VARIETY = 7;
    /** Passwords of an account that are not chosen again. */
    static final int PASSWORDS_REMEMBERED = 5;
    /** Lines of the book that a page shows. */
    static final int ACTS_SHOWN = 200;

    private Limits() {}
}
