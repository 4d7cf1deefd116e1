package shikaku.terminal.folder;

import java.nio.file.Path;

/**
 * 受け付けたファイル: a request that was taken out of {@code req} and is answered once.
 *
 * @param file where it lies now
 * @param id names this request among all there ever were
 * @param name under which it came
 * @param answered whether its answer is written; then it is not asked again
 */
public record Claimed(Path file, String id, FileName name, boolean answered) {

    private static final String ANSWERED = ".answered";
    private static final char END_OF_ID = '_';

    /** What a file in the folder of taken requests says. */
    static Claimed of(Path file) {
        String name = file.getFileName().toString();
        int end = name.indexOf(END_OF_ID);
        String id = name.substring(0, end);
        boolean answered = id.endsWith(ANSWERED);
        return new Claimed(
                file,
                answered ? id.substring(0, id.length() - ANSWERED.length()) : id,
                new FileName(name.substring(end + 1)),
                answered);
    }

    /** Where it lies among the taken requests. */
    static Claimed in(Path folder, String id, FileName name) {
        return new Claimed(folder.resolve(id + END_OF_ID + name.value()), id, name, false);
    }

    /** The same once its answer is written. */
    Claimed marked() {
        return new Claimed(file.resolveSibling(id + ANSWERED + END_OF_ID + name.value()), id, name, true);
    }
}
