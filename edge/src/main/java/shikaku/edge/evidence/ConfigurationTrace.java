package shikaku.edge.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/**
 * What a program was configured with, without telling it: settings may be passwords. Each stands in an owner's file as a keyed hash (HMAC-SHA-256), and
 * evidence names the settings that changed, never a value.
 */
public final class ConfigurationTrace {
    private static final String FILE = "configuration-trace";
    private static final Set<String> OURS = Set.of("shikaku", "center", "terminal", "accounting", "jpki");

    private final Path file;
    private final byte[] secret;
    private final Map<String, String> settings;

    ConfigurationTrace(Path folder, byte[] secret, Map<String, String> settings) {
        this.file = folder.resolve(FILE);
        this.secret = secret.clone();
        this.settings = new TreeMap<>(settings);
    }

    /**
     * Of a running program.
     *
     * @param folder the program's data folder
     * @param secret of the program, the same at every start
     */
    public static ConfigurationTrace of(ConfigurableEnvironment environment, Path folder, byte[] secret) {
        Map<String, String> settings = new TreeMap<>();
        environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> List.of(((EnumerablePropertySource<?>) source).getPropertyNames()).stream())
                .filter(key -> OURS.contains(key.split("\\.", 2)[0]))
                .forEach(key -> settings.put(
                        key, Optional.ofNullable(environment.getProperty(key)).orElse("")));
        return new ConfigurationTrace(folder, secret, settings);
    }

    /** One hash over all settings, keyed. */
    String hash() {
        return hashed(lines());
    }

    /** Names of the settings that are new, gone or others than at the last start; empty at the first. */
    Optional<List<String>> changed() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Map<String, String> before = Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .map(line -> line.split(" ", 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0], (one, again) -> again, TreeMap::new));
        Map<String, String> now = hashes();
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        return Optional.of(names.stream()
                .filter(name -> !Optional.ofNullable(before.get(name)).equals(Optional.ofNullable(now.get(name))))
                .toList());
    }

    /** From now on this is the last start's. */
    void remember() throws IOException {
        Path draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                FILE,
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, lines());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private String lines() {
        return hashes().entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private Map<String, String> hashes() {
        Map<String, String> hashes = new TreeMap<>();
        settings.forEach((key, value) -> hashes.put(key, hashed(key + "\n" + value)));
        return hashes;
    }

    private String hashed(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** A secret of its own out of another that the program has. */
    public static byte[] secret(byte[] of) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(FILE.getBytes(StandardCharsets.US_ASCII));
            return digest.digest(of);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
