package shikaku.certificate.cvc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import shikaku.certificate.Limits;

/**
 * A file of trust anchors (トラストアンカー) for card-verifiable certificates: a key a line, {@link TrustedKey#encoded} in Base64. No secret stands in it; who can
 * write it decides what is trusted.
 */
public record TrustedKeyFile(Path path) {
    /**
     * Reads all of them.
     *
     * @throws IOException when there is no such file, or it holds no key, or anything but keys; its content is not quoted
     */
    public List<TrustedKey> read() throws IOException {
        String text;
        try (var file = Files.newInputStream(path)) {
            text = new String(file.readNBytes(Limits.TRUSTED_KEYS_BYTES + 1), StandardCharsets.US_ASCII);
        }
        List<TrustedKey> keys = new ArrayList<>();
        for (String line : text.lines().toList()) {
            keys.add(key(line));
        }
        if (keys.isEmpty() || text.length() > Limits.TRUSTED_KEYS_BYTES) {
            throw new IOException("no trusted keys, or too many: " + path);
        }
        return List.copyOf(keys);
    }

    /** Writes them, over a former file. */
    public void write(List<TrustedKey> keys) throws IOException {
        Files.writeString(
                path,
                keys.stream()
                        .map(key -> Base64.getEncoder().encodeToString(key.encoded()) + "\n")
                        .collect(Collectors.joining()));
    }

    private TrustedKey key(String line) throws IOException {
        try {
            return TrustedKey.parse(Base64.getDecoder().decode(line));
        } catch (IllegalArgumentException | MalformedCvc none) {
            throw new IOException("a line that is no trusted key: " + path);
        }
    }
}
