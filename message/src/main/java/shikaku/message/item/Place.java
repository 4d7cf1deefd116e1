package shikaku.message.item;

/**
 * Where an element may stand: under which parent, under which name, and whether it holds elements or a value. Text is
 * never let through in the place of a block, nor a block in the place of a value.
 *
 * @param parent the name of the element it stands in
 * @param name its own name
 * @param block whether it holds elements
 */
public record Place(String parent, String name, boolean block) {

    /** Reads {@code PARENT/NAME}, or {@code PARENT/NAME/} for a block. */
    static Place of(String text) {
        if (!text.matches("[A-Za-z0-9]+/[A-Za-z0-9]+/?")) {
            throw new IllegalArgumentException("a place is written PARENT/NAME or PARENT/NAME/");
        }
        boolean block = text.endsWith("/");
        String path = block ? text.substring(0, text.length() - 1) : text;
        int slash = path.indexOf('/');
        return new Place(path.substring(0, slash), path.substring(slash + 1), block);
    }

    /** {@code PARENT/NAME}. */
    public String path() {
        return parent + "/" + name;
    }
}
