package shikaku.jpki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import shikaku.certificate.OwnerFile;

/** The key files of a data folder, to be copied into others: minting them costs more than most tests. */
record MintedKeys(Map<String, byte[]> files) {
    private static final int MOST = 1 << 20;

    /** What was minted in a folder; its journals and its log stay there. */
    static MintedKeys in(Path folder) {
        try (var found = Files.list(folder)) {
            var files = new HashMap<String, byte[]>();
            for (var file : found.filter(MintedKeys::isMinted).toList()) {
                files.put(file.getFileName().toString(), new OwnerFile(file).read(MOST));
            }
            return new MintedKeys(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMinted(Path file) {
        return file.toString().endsWith(".p12") || file.toString().endsWith(".pem");
    }

    /** Copies what is not there yet. */
    void into(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var file : files.entrySet()) {
            new OwnerFile(folder.resolve(file.getKey())).createIfAbsent(file.getValue());
        }
    }
}
