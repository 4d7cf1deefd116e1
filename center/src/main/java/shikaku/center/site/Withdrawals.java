package shikaku.center.site;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shikaku.center.Limits;
import shikaku.certificate.OwnerFile;
import shikaku.certificate.ocsp.RevocationReason;
import shikaku.certificate.site.SiteAuthority;
import shikaku.certificate.site.UnusableList;
import shikaku.certificate.site.Withdrawal;
import shikaku.certificate.site.WithdrawalList;

/**
 * 失効リスト as its authority keeps it: one file, {@code withdrawn.crl}, that is replaced whole and read by every door. It stands there from
 * the founding on; when it is gone or damaged the authority does not begin an empty one, which would bring every withdrawn client back.
 *
 * @param folder of the authority; whoever changes the list holds its {@link SiteLock}
 * @param clock the real one
 */
record Withdrawals(Path folder, SiteAuthority authority, InstantSource clock) {
    static final String FILE = "withdrawn.crl";

    /** The first list, which is empty. */
    void found() throws IOException {
        write(BigInteger.ONE, List.of());
    }

    /** A new list with the same withdrawals when the present one is getting old. */
    void renew() throws IOException {
        var list = read();
        if (clock.instant().isAfter(list.from().plus(Limits.WITHDRAWALS_RENEWED))) {
            write(list.number().add(BigInteger.ONE), list.withdrawals());
        }
    }

    /** Whether one is on the list. */
    boolean has(BigInteger serial) throws IOException {
        return read().of(serial).isPresent();
    }

    /** All that are on the list. */
    Set<BigInteger> serials() throws IOException {
        return read().withdrawals().stream().map(Withdrawal::serial).collect(Collectors.toUnmodifiableSet());
    }

    /** Adds one, on disk when this returns; false when it is on the list already. */
    boolean add(BigInteger serial, RevocationReason reason) throws IOException {
        var list = read();
        if (list.of(serial).isPresent()) {
            return false;
        }
        var withdrawal = new Withdrawal(serial, clock.instant(), reason);
        write(
                list.number().add(BigInteger.ONE),
                Stream.concat(list.withdrawals().stream(), Stream.of(withdrawal))
                        .toList());
        return true;
    }

    private WithdrawalList read() throws IOException {
        try {
            return WithdrawalList.read(
                    new OwnerFile(folder.resolve(FILE)).read(shikaku.certificate.Limits.WITHDRAWALS_BYTES),
                    authority.certificate());
        } catch (UnusableList unusable) {
            throw new IOException(FILE + " is damaged", unusable);
        }
    }

    private void write(BigInteger number, List<Withdrawal> withdrawals) throws IOException {
        new OwnerFile(folder.resolve(FILE)).replace(authority.withdrawals(number, withdrawals));
    }
}
