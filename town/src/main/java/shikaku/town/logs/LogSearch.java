package shikaku.town.logs;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads every file below a folder, line by line, in every way a line can be read, and tells where somebody is named. */
public final class LogSearch {
    private final WordIndex words;

    public LogSearch(Iterable<PersonalWord> words) {
        this.words = new WordIndex(words);
    }

    /**
     * A line that names somebody; never whom.
     *
     * @param line counted from 1
     */
    public record Hit(Path file, int line, Set<Kind> kinds) {
        public Hit {
            kinds = Set.copyOf(kinds);
        }
    }

    /**
     * What a search came to.
     *
     * @param lines that were read, of all files together
     * @param bytes the same
     */
    public record Searched(int files, long lines, long bytes, List<Hit> hits) {
        public Searched {
            hits = List.copyOf(hits);
        }
    }

    /** @throws IOException also when there are more than {@value Limits#FILES} files: half a search proves nothing */
    public Searched under(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .sorted()
                    .limit(Limits.FILES + 1L)
                    .toList();
        }
        if (files.size() > Limits.FILES) {
            throw new IOException("more than " + Limits.FILES + " files in " + folder);
        }
        long lines = 0;
        long bytes = 0;
        List<Hit> hits = new ArrayList<>();
        for (Path file : files) {
            Searched one = in(file);
            lines += one.lines();
            bytes += one.bytes();
            hits.addAll(one.hits());
        }
        return new Searched(files.size(), lines, bytes, hits);
    }

    private Searched in(Path file) throws IOException {
        List<Hit> hits = new ArrayList<>();
        long bytes = 0;
        int number = 0;
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            byte[] carried = new byte[0];
            for (byte[] line = line(stream, carried); line.length > carried.length; line = line(stream, carried)) {
                number++;
                bytes += line.length - carried.length;
                Set<Kind> kinds = kinds(line);
                if (!kinds.isEmpty()) {
                    hits.add(new Hit(file, number, kinds));
                }
                carried = line[line.length - 1] == '\n'
                        ? new byte[0]
                        : Arrays.copyOfRange(line, Math.max(0, line.length - Limits.OVERLAP), line.length);
            }
        }
        return new Searched(1, number, bytes, hits);
    }

    private Set<Kind> kinds(byte[] line) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Readings.of(line).forEach(reading -> kinds.addAll(words.in(reading)));
        return kinds;
    }

    /** The next line with its end, or a piece of a long one, behind what is read again. */
    private static byte[] line(InputStream stream, byte[] carried) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        line.writeBytes(carried);
        int read = stream.read();
        while (read >= 0) {
            line.write(read);
            if (read == '\n' || line.size() >= Limits.LINE) {
                break;
            }
            read = stream.read();
        }
        return line.toByteArray();
    }
}
