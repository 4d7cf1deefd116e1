package shikaku.card.chip;

/** Where a card's challenges come from: a random generator, or a fixed row in tests. */
@FunctionalInterface
public interface ChallengeSource {
    /** So many fresh bytes. */
    byte[] next(int length);
}
