package shikaku.town.logs;

/**
 * Something that tells who somebody is.
 *
 * @param text as people write it
 */
public record PersonalWord(Kind kind, String text) {
    @Override
    public String toString() {
        return "PersonalWord[" + kind + "]";
    }
}
