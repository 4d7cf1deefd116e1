package shikaku.center.distribution;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import shikaku.certificate.OwnerFile;

/**
 * 公開の台帳 {@code published.tsv}: what operators have published, a line each, the earliest first. The command writes it before the files change hands, and
 * behind that what came of it; if it dies in between, whoever has the next turn sees whether it is offered and writes that, before anything else is changed. The running host takes
 * the lines over into its evidence, which only it may write. Everything here is done by whoever has the turn.
 */
final class PublicationLedger {
    private static final String OFFERED = "offered";
    private static final String NOT_OFFERED = "not offered";

    private final Path file;
    private final OwnerFile recorded;

    /** @param data of the distribution host */
    PublicationLedger(Path data) {
        this.file = data.resolve("published.tsv");
        this.recorded = new OwnerFile(data.resolve("published.recorded"));
    }

    /** A line, as far as it can be read. */
    sealed interface Line {
        /** Somebody is about to put this in. */
        record Begun(Publication publication) implements Line {}

        /** What was begun since the last such line came to this. @param offered all of it, or nothing of it */
        record Settled(boolean offered) implements Line {}

        /** None of ours, such as one that was torn off. */
        record Unreadable() implements Line {}
    }

    /** Writes that this is about to be put in; it is on the disk when this returns. */
    void add(Publication publication) throws IOException {
        append(publication.line());
    }

    /** Writes what became of all that has no such line yet. */
    void settled(boolean offered) throws IOException {
        append(offered ? OFFERED : NOT_OFFERED);
    }

    /** Behind a line whose writer died in the middle of it a new one begins: that one is lost, and no other with it. */
    private void append(String line) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            String before = isTorn(channel) ? "\n" : "";
            ByteBuffer bytes = ByteBuffer.wrap((before + line + "\n").getBytes(StandardCharsets.US_ASCII));
            channel.position(channel.size());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static boolean isTorn(FileChannel channel) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) != '\n';
    }

    /** What was begun and has not been settled, the earliest first. */
    List<Publication> unsettled() throws IOException {
        List<Publication> open = new ArrayList<>();
        for (Line each : lines()) {
            switch (each) {
                case Line.Begun(Publication publication) -> open.add(publication);
                case Line.Settled _ -> open.clear();
                case Line.Unreadable _ -> {}
            }
        }
        return List.copyOf(open);
    }

    /** The lines that are not in the evidence yet, the earliest first. */
    List<Line> unrecorded() throws IOException {
        return lines().stream().skip(recordedLines()).toList();
    }

    /** So many more are in the evidence. */
    void recorded(int more) throws IOException {
        recorded.replace(Long.toString(recordedLines() + more).getBytes(StandardCharsets.US_ASCII));
    }

    private long recordedLines() throws IOException {
        return recorded.exists() ? Long.parseLong(new String(recorded.read(20), StandardCharsets.US_ASCII)) : 0;
    }

    /** Only whole lines: the last one may be in the writing. */
    private List<Line> lines() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        String text = new String(new OwnerFile(file).read(Limits.LEDGER_BYTES), StandardCharsets.US_ASCII);
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .map(PublicationLedger::line)
                .toList();
    }

    private static Line line(String text) {
        return switch (text) {
            case OFFERED -> new Line.Settled(true);
            case NOT_OFFERED -> new Line.Settled(false);
            default -> Publication.of(text).<Line>map(Line.Begun::new).orElseGet(Line.Unreadable::new);
        };
    }
}
