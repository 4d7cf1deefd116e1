package shikaku.edge.staff;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import shikaku.certificate.OwnerFile;

/**
 * 以前サインインしたブラウザー (OWASP: device cookie): a browser that has signed in to an account keeps tries of its own there, so that nobody else can
 * make its people wait by typing wrong passwords. It shows a random name with a code (HMAC-SHA256) over that name and the account's; whoever
 * has not signed in cannot make one. It opens nothing: the password is asked for as ever, and wrong ones typed there are counted there.
 */
public final class KnownBrowsers {
    private static final String FILE = "known-browsers.key";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final int DIGITS = 16;
    private static final Base64.Encoder WORDS = Base64.getUrlEncoder().withoutPadding();

    private final String prefix;
    private final Path data;
    private final RandomGenerator random;

    /**
     * Keeps its key in {@code data}, made when the first browser is remembered, so that browsers stay known after a restart.
     *
     * @param program names the cookies, because cookies ignore ports
     * @param random unpredictable
     */
    public KnownBrowsers(String program, Path data, RandomGenerator random) {
        this.prefix = program.toUpperCase(Locale.ROOT).replace('-', '_') + "_KNOWN_";
        this.data = data;
        this.random = random;
    }

    /** What a browser shows with a sign-in, by cookie. */
    public record Shown(Map<String, String> cookies) implements Serializable {
        public Shown {
            cookies = Map.copyOf(cookies);
        }

        @Override
        public String toString() {
            return "Shown[" + cookies.size() + "]";
        }
    }

    /** What a browser keeps. */
    public record Remembered(String cookie, String value) {
        @Override
        public String toString() {
            return "Remembered[" + cookie + "]";
        }
    }

    /** Whether a cookie is one of ours. */
    public boolean isOurs(String cookie) {
        return cookie.startsWith(prefix);
    }

    /** Another name for a browser that has just signed in to this account. */
    public Remembered remember(String account) {
        String name = WORDS.encodeToString(random());
        return new Remembered(cookie(account), name + "." + code(account, name));
    }

    /** The name of the browser, where it has signed in to this account before. */
    public Optional<String> find(String account, Shown shown) {
        if (shown.cookies().isEmpty()) {
            return Optional.empty();
        }
        String[] parts = shown.cookies().getOrDefault(cookie(account), "").split("\\.", 2);
        return Optional.of(parts)
                .filter(said -> said.length == 2 && same(code(account, said[0]), said[1]))
                .map(said -> said[0]);
    }

    /** One for each account, because a reception shares its browser; it does not tell the account. */
    private String cookie(String account) {
        return prefix + HexFormat.of().formatHex(mac("account", account)).substring(0, DIGITS);
    }

    private String code(String account, String browser) {
        return WORDS.encodeToString(mac(browser, account));
    }

    /** Accounts are found whatever the case of their letters. */
    private byte[] mac(String what, String account) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            return mac.doFinal((what + "\0" + account.toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }

    private byte[] key() {
        try {
            Files.createDirectories(data);
            return new OwnerFile(data.resolve(FILE)).readOrCreate(BYTES, this::random);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the key of known browsers cannot be read", unreadable);
        }
    }

    private byte[] random() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    /** In constant time. */
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
