package shikaku.reader;

import java.util.Optional;
import shikaku.message.Reason;

/**
 * What a page is told at the door: a word.
 *
 * @param status of HTTP
 * @param json for the page
 * @param refused why the door refused it; empty where it did not, or where the terminal hears of it by what the session says
 */
record Reply(int status, String json, Optional<Reason> refused) {
    static final int OK = 200;
    static final int BAD_REQUEST = 400;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int METHOD_NOT_ALLOWED = 405;
    static final int CONFLICT = 409;
    static final int TOO_LARGE = 413;
    static final int MISDIRECTED = 421;
    static final int TOO_MANY = 429;

    /** Nothing of the kind is asked for now, or another one is under way: a page's frames overtake the end of their comparison every day. */
    static final Reply NOT_NOW = new Reply(CONFLICT, text("not-now", Reason.UNEXPECTED_MESSAGE), Optional.empty());

    /** The same for digits, which a page sends once, when it is asked for them. */
    static final Reply OUT_OF_TURN = new Reply(CONFLICT, NOT_NOW.json(), Optional.of(Reason.UNEXPECTED_MESSAGE));

    static Reply word(String word) {
        return new Reply(OK, "{\"result\":\"" + word + "\"}", Optional.empty());
    }

    /** A word with another that says more. */
    static Reply word(String word, String name, String value) {
        return new Reply(OK, "{\"result\":\"" + word + "\",\"" + name + "\":\"" + value + "\"}", Optional.empty());
    }

    /** What the terminal has heard, too. */
    static Reply failed(int status, Reason reason) {
        return new Reply(status, text("failed", reason), Optional.empty());
    }

    /** What nobody but the door knows. */
    static Reply refused(int status, Reason reason) {
        return new Reply(status, text("failed", reason), Optional.of(reason));
    }

    private static String text(String result, Reason reason) {
        return "{\"result\":\"%s\",\"reason\":\"%s\",\"message\":\"%s\",\"messageEnglish\":\"%s\"}"
                .formatted(
                        result,
                        reason.code(),
                        reason.reception().japanese(),
                        reason.reception().english());
    }
}
