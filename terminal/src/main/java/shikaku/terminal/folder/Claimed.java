package shikaku.terminal.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 受け付けたファイル: a request that was taken out of {@code req} and is answered once. It lies under the name with which it came, in a place
 * of its own whose name says which it is and how far it got: so its name may be as long as a disk takes.
 *
 * @param file where it lies now, in the share, where whoever put it there may still write
 * @param content what is scanned, read and put away of it: the terminal's {@link OwnCopies own copy} once there is one
 * @param id names this request among all there ever were
 * @param name under which it came
 * @param answered whether its answer is written; then it is not asked again
 */
public record Claimed(Path file, Path content, String id, FileName name, boolean answered) {

    private static final String ANSWERED = ".answered";
    private static final Pattern PLACE = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(\\.answered)?");

    /** One of which nothing was copied yet. */
    Claimed(Path file, String id, FileName name, boolean answered) {
        this(file, file, id, name, answered);
    }

    /** Whether we made this folder; what others leave among the taken requests is none of them. */
    static boolean isPlace(Path folder) {
        return said(folder).matches() && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * The request that lies in its place; empty when none does.
     *
     * @throws IOException when the place cannot be read, or is gone
     */
    static Optional<Claimed> of(Path place) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(place)) {
            for (Path file : files) {
                Optional<FileName> name = FileName.of(file);
                if (name.isPresent()) {
                    return Optional.of(of(place, file, name.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static Claimed of(Path place, Path file, FileName name) {
        String said = place.getFileName().toString();
        boolean answered = said.endsWith(ANSWERED);
        String id = answered ? said.substring(0, said.length() - ANSWERED.length()) : said;
        return new Claimed(file, id, name, answered);
    }

    private static Matcher said(Path folder) {
        return PLACE.matcher(folder.getFileName().toString());
    }

    /** The same, read from there. */
    Claimed readFrom(Path copy) {
        return new Claimed(file, copy, id, name, answered);
    }

    /** The folder in which nothing but it lies. */
    Path place() {
        return file.resolveSibling("");
    }

    /** The same once its answer is written. */
    Claimed marked() {
        Path place = place().resolveSibling(id + ANSWERED);
        return new Claimed(place.resolve(file.getFileName()), id, name, true);
    }
}
