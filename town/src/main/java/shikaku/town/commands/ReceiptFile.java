package shikaku.town.commands;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shikaku.evidence.Receipt;
import shikaku.evidence.SeenHead;
import shikaku.evidence.TreeHead;

/**
 * Receipts (受領証) that somebody kept: one value of {@code Shikaku-Receipt} a line, in any order, empty lines saying nothing; or another program's export,
 * whose records tell what it saw of this log.
 */
final class ReceiptFile {
    private static final String EXPORT = "shikaku-evidence ";

    private ReceiptFile() {}

    /**
     * The heads they vouch for.
     *
     * @param log its name, as other programs know it; empty when it is not signed
     * @throws IOException in one sentence that names the first line which is no receipt: a receipt that cannot be read must not pass as one
     *     that fits
     */
    static List<TreeHead> heads(Path file, Optional<String> log) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("受領証のファイルがありません / there is no file of receipts: " + file);
        }
        if (isExport(file)) {
            return seen(
                    file,
                    log.orElseThrow(
                            () -> new IOException(
                                    "この証跡は署名がなく、名前が分かりません / this evidence is not signed and so has no name by which another log knows it")));
        }
        if (Files.size(file) > Limits.RECEIPTS_BYTES) {
            throw new IOException("受領証のファイルが大きすぎます / the file of receipts is too large: " + file);
        }
        List<TreeHead> heads = new ArrayList<>();
        int number = 1;
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\\R", -1)) {
            if (!line.isBlank()) {
                heads.add(head(line, number));
            }
            number++;
        }
        return heads;
    }

    private static boolean isExport(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(EXPORT.length()), StandardCharsets.US_ASCII).equals(EXPORT);
        }
    }

    /** What another program saw of this log and wrote into its own. */
    private static List<TreeHead> seen(Path export, String log) throws IOException {
        Set<TreeHead> heads = new LinkedHashSet<>();
        try (InputStream in = Files.newInputStream(export);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> line.startsWith("R "))
                    .flatMap(line -> SeenHead.in(line).stream())
                    .filter(seen -> seen.log().equals(log))
                    .map(SeenHead::head)
                    .forEach(heads::add);
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        return List.copyOf(heads);
    }

    private static TreeHead head(String line, int number) throws IOException {
        return Receipt.parse(line.strip())
                .filter(receipt -> receipt.position() < receipt.treeSize())
                .map(Receipt::head)
                .orElseThrow(
                        () -> new IOException("受領証の %d 行目が読めません / line %d is no receipt".formatted(number, number)));
    }
}
