package shikaku.network.check;

import shikaku.network.rules.Rate;

/**
 * 桶: what a limit counts with. A rule's own limit has one, wherever it is gone to from; a set has one for each source, whichever rules update it. Two
 * rules with the same words are two buckets.
 *
 * @param place where it is kept, by the rules; or what it is there for, by the table
 */
record Bucket(String place, Rate rate) {

    /** A rule's own. */
    static Bucket of(At at, Rate rate) {
        return new Bucket("%s %d:%d".formatted(at.chain().name(), at.rule() + 1, at.statement() + 1), rate);
    }

    static Bucket of(String set, Rate rate) {
        return new Bucket("@" + set, rate);
    }

    /** One is drawn from, and has some left at that moment or not. */
    record Draw(Bucket bucket, boolean left) {}
}
