package shikaku.terminal.kiosk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Optional;
import shikaku.message.Octets;
import shikaku.terminal.Limits;
import shikaku.terminal.store.EnrolledBrowser;

/**
 * キオスクの登録: one browser is the kiosk, and what stands on its pages (the reader's door among it) is for nobody else on that machine.
 * Whoever may read the terminal's own files opens the {@linkplain EnrolmentAddress address} that lies among them in the kiosk's browser, once;
 * that browser then shows a value of its own with every request, of which only a fingerprint is kept. An address serves once: the next one
 * takes its place before the browser is told that it is the kiosk, and with each start of the terminal. A later browser replaces the former.
 */
public final class Enrolment {
    private final EnrolledBrowser browser;
    private final EnrolmentAddress address;
    private final SecureRandom random;
    private Octets secret;
    private volatile Optional<Octets> fingerprint;

    /** Issues the first address. */
    public Enrolment(EnrolledBrowser browser, EnrolmentAddress address, SecureRandom random)
            throws IOException, SQLException {
        this.browser = browser;
        this.address = address;
        this.random = random;
        this.fingerprint = browser.fingerprint();
        this.secret = issue();
    }

    /**
     * Makes whoever knows the present secret the kiosk.
     *
     * @return what it shows from now on; empty when the secret is not, or no longer, the present one
     * @throws IOException when the next address cannot be written; nobody is enrolled then, nor by this secret again
     */
    public synchronized Optional<String> enrol(String shown) throws IOException, SQLException {
        if (!same(fingerprint(shown), fingerprint(secret.toBase64Url()))) {
            return Optional.empty();
        }
        // Used up from here on, also when the next one cannot be written.
        secret = random();
        secret = issue();
        String value = random().toBase64Url();
        Octets kept = fingerprint(value);
        browser.replace(kept);
        fingerprint = Optional.of(kept);
        return Optional.of(value);
    }

    /** Whether it is the kiosk that shows this. */
    public boolean knows(String shown) {
        return fingerprint.filter(kept -> same(kept, fingerprint(shown))).isPresent();
    }

    private Octets issue() throws IOException {
        Octets issued = random();
        address.write(issued.toBase64Url());
        return issued;
    }

    private Octets random() {
        byte[] bytes = new byte[Limits.ENROLMENT_BYTES];
        random.nextBytes(bytes);
        return Octets.of(bytes);
    }

    /** In constant time. */
    private static boolean same(Octets one, Octets other) {
        return MessageDigest.isEqual(one.toByteArray(), other.toByteArray());
    }

    /** SHA-256 without salt or rounds: what it is taken of is random and as long as itself. */
    private static Octets fingerprint(String value) {
        try {
            return Octets.of(MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
