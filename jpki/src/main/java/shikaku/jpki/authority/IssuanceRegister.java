package shikaku.jpki.authority;

import java.math.BigInteger;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import shikaku.certificate.CertificateReader;
import shikaku.jpki.Limits;

/** Every certificate that was ever issued to a card (発行台帳): by its serial, never forgotten. */
public final class IssuanceRegister {
    private final Journal journal;
    private final Map<BigInteger, Entry> entries = new ConcurrentHashMap<>();

    /** Reads back what the journal holds. */
    public IssuanceRegister(Journal journal) {
        this.journal = journal;
        journal.found().forEach(line -> remember(Entry.ofLine(line)));
    }

    /** The certificate with this serial. */
    public Optional<Entry> find(BigInteger serial) {
        return Optional.ofNullable(entries.get(serial));
    }

    boolean isFull() {
        return entries.size() >= Limits.CERTIFICATES;
    }

    /** Durable when it returns. */
    void add(Entry entry) {
        journal.append(entry.line());
        remember(entry);
    }

    private void remember(Entry entry) {
        entries.put(entry.certificate().getSerialNumber(), entry);
    }

    /**
     * A line of the register.
     *
     * @param generation number of the issuing generation
     * @param certificate as issued
     */
    public record Entry(int generation, X509Certificate certificate) {
        String line() {
            try {
                return generation + " " + Base64.getEncoder().encodeToString(certificate.getEncoded());
            } catch (CertificateEncodingException e) {
                throw new IllegalStateException("an issued certificate can be written", e);
            }
        }

        static Entry ofLine(String line) {
            var space = line.indexOf(' ');
            var der = Base64.getDecoder().decode(line.substring(space + 1));
            var certificate = CertificateReader.readUnverified(der)
                    .orElseThrow(() -> new IllegalStateException("the register holds certificates only"));
            return new Entry(Integer.parseInt(line, 0, space, 10), certificate);
        }
    }
}
