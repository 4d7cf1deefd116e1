package shikaku.reader;

import shikaku.message.Reason;

/**
 * What a page is told at the door: a word.
 *
 * @param status of HTTP
 * @param json for the page
 */
record Reply(int status, String json) {
    static final int OK = 200;
    static final int BAD_REQUEST = 400;
    static final int CONFLICT = 409;
    static final int TOO_LARGE = 413;
    static final int TOO_MANY = 429;

    /** Nothing of the kind is asked for now, or another one is under way. */
    static final Reply NOT_NOW = new Reply(CONFLICT, "{\"result\":\"not-now\"}");

    static Reply word(String word) {
        return new Reply(OK, "{\"result\":\"" + word + "\"}");
    }

    /** A word with another that says more. */
    static Reply word(String word, String name, String value) {
        return new Reply(OK, "{\"result\":\"" + word + "\",\"" + name + "\":\"" + value + "\"}");
    }

    static Reply failed(int status, Reason reason) {
        return new Reply(status, "{\"result\":\"failed\",\"reason\":\"" + reason.code() + "\"}");
    }
}
