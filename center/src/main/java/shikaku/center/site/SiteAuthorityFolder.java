package shikaku.center.site;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import shikaku.certificate.KeyStoreFile;
import shikaku.certificate.Limits;
import shikaku.certificate.ocsp.RevocationReason;
import shikaku.certificate.site.SiteAuthority;
import shikaku.certificate.site.SiteClient;
import shikaku.certificate.site.SiteRole;
import shikaku.domain.InstitutionCode;
import shikaku.domain.InsurerNumber;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;

/**
 * サイト認証局 with its folder: founded at the first opening, resumed at every later one. Issues オンライン資格確認用電子証明書 for terminals, and
 * what accounting systems, insurers and doors need; each into a PKCS#12 file that holds a new key, its chain and, as trusted, the
 * authority, so that one file serves as key store and trust store.
 *
 * <p>The folder: {@code authority.p12} and {@code password} (readable by the owner alone), {@code authority.pem} for others to trust,
 * {@code issued.tsv} with one line a certificate and {@code issued} with the certificates themselves, {@code withdrawn.crl} for every
 * door to look at, {@code unrecorded} with what the center's log does not have yet.
 */
@Realizes(clauses = Clause.C14)
public final class SiteAuthorityFolder {
    private final SiteAuthority authority;
    private final SiteKeys keys;
    private final Ledger ledger;
    private final Withdrawals withdrawals;
    private final SiteLock lock;
    private final Begun begun;

    private SiteAuthorityFolder(SiteAuthority authority, SiteKeys keys, Path folder, InstantSource clock, Begun begun) {
        this.authority = authority;
        this.keys = keys;
        this.ledger = new Ledger(folder, clock);
        this.withdrawals = new Withdrawals(folder, authority, clock);
        this.lock = new SiteLock(folder);
        this.begun = begun;
    }

    /**
     * Opens the folder and founds the authority in it when there is none yet.
     *
     * @param who is at work in it, as the evidence names them
     * @param clock the real one: certificates know no other day
     * @param random unpredictable
     * @throws IOException when the folder cannot be read or written, or its 失効リスト is gone
     * @throws GeneralSecurityException when its key store and password do not fit each other
     */
    public static SiteAuthorityFolder open(Path folder, String who, InstantSource clock, SecureRandom random)
            throws IOException, GeneralSecurityException {
        var keys = new SiteKeys(random);
        var authority = new Founding(folder, keys, clock, random).authority();
        var opened = new SiteAuthorityFolder(
                authority, keys, folder, clock, new Begun(new Intents(folder), who, clock, random));
        opened.renewWithdrawals();
        return opened;
    }

    /** Whether an authority was founded in this folder. */
    public static boolean isFounded(Path folder) {
        return Founding.isDone(folder);
    }

    /** Where the doors find the 失効リスト. */
    public static Path withdrawals(Path folder) {
        return folder.resolve(Withdrawals.FILE);
    }

    /** What everybody trusts. */
    public X509Certificate certificate() {
        return authority.certificate();
    }

    /** The terminal of an institution, as client of the center. */
    public void terminal(InstitutionCode institution, KeyStoreFile into) throws IOException, GeneralSecurityException {
        client(new SiteClient(institution.digits(), SiteRole.TERMINAL), into);
    }

    /** The accounting system of an institution, as client of its terminal's door. */
    public void accounting(InstitutionCode institution, KeyStoreFile into)
            throws IOException, GeneralSecurityException {
        client(new SiteClient(institution.digits(), SiteRole.ACCOUNTING), into);
    }

    /** An insurer, as client of the center. */
    public void insurer(InsurerNumber insurer, KeyStoreFile into) throws IOException, GeneralSecurityException {
        client(new SiteClient(insurer.digits(), SiteRole.INSURER), into);
    }

    /** A municipal window (市区町村窓口), as client of JPKI. */
    public void municipality(String code, KeyStoreFile into) throws IOException, GeneralSecurityException {
        client(new SiteClient(code, SiteRole.MUNICIPALITY), into);
    }

    /** A door that answers under these host names, with a new key: the center's own, and every door of the demo. */
    public void door(List<String> hostNames, KeyStoreFile into) throws IOException, GeneralSecurityException {
        issue("door", String.join(",", hostNames), key -> authority.server(hostNames, key), into);
    }

    /** A door whose key stays where it was made: a terminal's, or the distribution host's. */
    public X509Certificate door(List<String> hostNames, PublicKey key) throws IOException, GeneralSecurityException {
        X509Certificate issued = authority.server(hostNames, key);
        enter("door", String.join(",", hostNames), issued);
        return issued;
    }

    /** A router that builds tunnels, or their hub: its key stays where it was made, and only the certificate is handed out. */
    public X509Certificate router(String name, PublicKey key) throws IOException, GeneralSecurityException {
        X509Certificate issued = authority.router(name, key);
        enter("router", name, issued);
        return issued;
    }

    /**
     * 失効: from the moment this returns no door that sees the new list opens for the certificate any more.
     *
     * @throws IOException when the list cannot be read or written; then nothing was withdrawn
     */
    public Withdrawn withdraw(BigInteger serial, RevocationReason reason) throws IOException {
        try (var held = lock.take()) {
            begun.withdrawal(serial, reason);
            if (!ledger.knows(serial)) {
                return Withdrawn.NEVER_ISSUED;
            }
            return withdrawals.add(serial, reason) ? Withdrawn.NOW : Withdrawn.BEFORE;
        }
    }

    /** Signs the 失効リスト anew when it is getting old; doors take one for {@link Limits#WITHDRAWALS_SERVE}. */
    public void renewWithdrawals() throws IOException {
        try (var held = lock.take()) {
            withdrawals.renew();
        }
    }

    /** What was issued, the last {@link shikaku.center.Limits#ISSUED_KNOWN}, the earliest first, and whether it was withdrawn. */
    public List<Issued> issued() throws IOException {
        try (var held = lock.take()) {
            Set<BigInteger> gone = withdrawals.serials();
            return ledger.entries().stream()
                    .map(each -> each.withdrawn(gone.contains(each.serial())))
                    .toList();
        }
    }

    /** The evidence that the center's log does not have yet, the earliest first. */
    List<Unrecorded> unrecorded() throws IOException {
        var outcomes = new Outcomes(ledger, withdrawals);
        List<Unrecorded> rows = new ArrayList<>();
        try (var held = lock.take()) {
            for (Intent intent : begun.intents().waiting()) {
                rows.add(outcomes.of(intent));
            }
        }
        return rows;
    }

    /** The log has it. */
    void recorded(Unrecorded kept) throws IOException {
        begun.intents().remove(kept.id());
    }

    /** What became of a withdrawal. */
    public enum Withdrawn {
        NOW,
        BEFORE,
        NEVER_ISSUED
    }

    private void client(SiteClient client, KeyStoreFile into) throws IOException, GeneralSecurityException {
        issue(client.role().unit(), client.code(), key -> authority.client(client, key), into);
    }

    /** Its evidence first, then the ledger: a certificate that is not in both has never left the authority. */
    private void enter(String kind, String code, X509Certificate issued) throws IOException, GeneralSecurityException {
        try (var held = lock.take()) {
            begun.issuance(kind, code, issued.getSerialNumber());
            ledger.enter(kind, code, issued);
        }
    }

    private void issue(String kind, String code, Function<PublicKey, X509Certificate> certificate, KeyStoreFile into)
            throws IOException, GeneralSecurityException {
        KeyPair pair = keys.next();
        X509Certificate issued = certificate.apply(pair.getPublic());
        enter(kind, code, issued);
        into.write(pair.getPrivate(), List.of(issued, authority.certificate()), List.of(authority.certificate()));
    }
}
