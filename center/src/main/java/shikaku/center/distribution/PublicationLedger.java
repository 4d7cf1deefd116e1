package shikaku.center.distribution;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import shikaku.certificate.OwnerFile;

/**
 * 公開の台帳 {@code published.tsv}: what operators have published, a line each, the earliest first. The command writes it before the files change hands; the running
 * host takes its lines over into its evidence, which only it may write.
 */
final class PublicationLedger {
    private final Path file;
    private final OwnerFile recorded;

    /** @param data of the distribution host */
    PublicationLedger(Path data) {
        this.file = data.resolve("published.tsv");
        this.recorded = new OwnerFile(data.resolve("published.recorded"));
    }

    /** Writes a line; it is on the disk when this returns. */
    void add(Publication publication) throws IOException {
        byte[] line = (publication.line() + "\n").getBytes(StandardCharsets.US_ASCII);
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(line);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** The lines that are not in the evidence yet, the earliest first; one that cannot be read is empty. */
    List<Optional<Publication>> unrecorded() throws IOException {
        return lines().stream().skip(recordedLines()).map(Publication::of).toList();
    }

    /** So many more are in the evidence. */
    void recorded(int more) throws IOException {
        recorded.replace(Long.toString(recordedLines() + more).getBytes(StandardCharsets.US_ASCII));
    }

    private long recordedLines() throws IOException {
        return recorded.exists() ? Long.parseLong(new String(recorded.read(20), StandardCharsets.US_ASCII)) : 0;
    }

    /** Only whole lines: the last one may be in the writing. */
    private List<String> lines() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        String text = new String(new OwnerFile(file).read(Limits.LEDGER_BYTES), StandardCharsets.US_ASCII);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }
}
