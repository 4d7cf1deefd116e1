package shikaku.town.commands;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import shikaku.evidence.Receipt;
import shikaku.evidence.TreeHead;

/** Receipts (受領証) that somebody kept: one value of {@code Shikaku-Receipt} a line, in any order. Empty lines say nothing. */
final class ReceiptFile {
    private ReceiptFile() {}

    /**
     * The heads they vouch for.
     *
     * @throws IOException in one sentence that names the first line which is no receipt: a receipt that cannot be read must not pass as one
     *     that fits
     */
    static List<TreeHead> heads(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("受領証のファイルがありません / there is no file of receipts: " + file);
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

    private static TreeHead head(String line, int number) throws IOException {
        return Receipt.parse(line.strip())
                .filter(receipt -> receipt.position() < receipt.treeSize())
                .map(Receipt::head)
                .orElseThrow(
                        () -> new IOException("受領証の %d 行目が読めません / line %d is no receipt".formatted(number, number)));
    }
}
