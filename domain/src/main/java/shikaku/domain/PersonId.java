package shikaku.domain;

/**
 * The center's own opaque name for a person; never printed on anything, never derived from 個人番号, which does not enter the system.
 *
 * @param value one to sixty-four characters without meaning
 */
public record PersonId(String value) {
    /** Most characters on the wire (interface.md §2.5). */
    public static final int MAX_LENGTH = 64;

    public PersonId {
        Text.require("person identifier", value, MAX_LENGTH);
    }

    @Override
    public String toString() {
        return "PersonId[…]";
    }
}
