package shikaku.message.signatures;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * パターンファイルの一覧: everything that the distribution host offers, a line a file: {@code SHA-256 BYTES DATE NAME} (our profile). Who has a
 * file knows by it whether it is the one that the operator published, and how old its signatures are.
 *
 * @param files by name, each name once; at most {@value #FILES}
 */
public record SignatureList(List<SignatureFile> files) {
    /** Where a client finds it at the distribution host; the files lie beside it. */
    public static final String PATH = "/signatures/list";

    /** Bytes of a file; ClamAV's largest has some 170 MB. */
    public static final long FILE_BYTES = 512L * 1024 * 1024;

    public static final int FILES = 64;
    /** Characters of the whole text. */
    public static final int TEXT = FILES * 200;

    public static final SignatureList EMPTY = new SignatureList(List.of());

    /** @throws IllegalArgumentException when a name stands twice or there are too many */
    public SignatureList {
        files = files.stream().sorted(Comparator.comparing(SignatureFile::name)).toList();
        if (files.size() > FILES
                || files.stream().map(SignatureFile::name).distinct().count() < files.size()) {
            throw new IllegalArgumentException("too many signature files, or one twice");
        }
    }

    public Optional<SignatureFile> named(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    /** The same with this file in place of the one of its name. */
    public SignatureList with(SignatureFile file) {
        List<SignatureFile> others = files.stream()
                .filter(other -> !other.name().equals(file.name()))
                .toList();
        return new SignatureList(java.util.stream.Stream.concat(others.stream(), java.util.stream.Stream.of(file))
                .toList());
    }

    public String text() {
        return files.stream()
                .map(file -> String.join(
                        " ",
                        file.sha256(),
                        Long.toString(file.bytes()),
                        file.dated().toString(),
                        file.name()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** What a text says; empty when it is no such list. Half a list is none: each line ends. */
    public static Optional<SignatureList> read(String text) {
        if (text.length() > TEXT || !text.endsWith("\n")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SignatureList(text.lines()
                    .filter(line -> !line.isEmpty())
                    .map(SignatureList::file)
                    .toList()));
        } catch (RuntimeException notOurs) {
            return Optional.empty();
        }
    }

    private static SignatureFile file(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != 4) {
            throw new IllegalArgumentException("four words a line");
        }
        return new SignatureFile(words[3], words[0], Long.parseLong(words[1]), Instant.parse(words[2]));
    }
}
