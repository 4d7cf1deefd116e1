package shikaku.certificate.site;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shikaku.certificate.Limits;
import shikaku.message.Reason;

/**
 * The 失効リスト in a file, which the authority replaces from time to time: read again whenever the file has changed. A file that is
 * absent, damaged, out of date or older than the one before it refuses everybody: whether a certificate stands is then not known.
 */
public final class WithdrawalFile implements Admission {
    private final Path file;
    private final X509Certificate authority;
    private final InstantSource clock;

    private @Nullable Read last;
    private BigInteger highest = BigInteger.ZERO;

    /**
     * @param file DER
     * @param authority that signs it
     * @param clock the real one
     */
    public WithdrawalFile(Path file, X509Certificate authority, InstantSource clock) {
        this.file = file;
        this.authority = authority;
        this.clock = clock;
    }

    @Override
    public Optional<Reason> refusal(X509Certificate verified) {
        try {
            var list = current();
            if (!verified.getIssuerX500Principal().equals(authority.getSubjectX500Principal())) {
                return Optional.of(Reason.CLIENT_STATE_UNKNOWN);
            }
            return list.of(verified.getSerialNumber()).map(withdrawal -> Reason.CLIENT_WITHDRAWN);
        } catch (UnusableList unusable) {
            return Optional.of(Reason.CLIENT_STATE_UNKNOWN);
        }
    }

    /**
     * The list as it stands in the file.
     *
     * @throws UnusableList when it says nothing
     */
    public WithdrawalList current() throws UnusableList {
        var list = read();
        if (!list.isCurrentAt(clock.instant())) {
            throw new UnusableList("the list is out of date");
        }
        return list;
    }

    private synchronized WithdrawalList read() throws UnusableList {
        try {
            var stamp = Stamp.of(file);
            if (last == null || !last.stamp().equals(stamp)) {
                last = new Read(stamp, newer(Files.readAllBytes(file)));
            }
            return last.list();
        } catch (IOException e) {
            throw new UnusableList("the list cannot be read", e);
        }
    }

    /** An old list in the place of a newer one would bring withdrawn certificates back. */
    private WithdrawalList newer(byte[] der) throws UnusableList {
        var list = WithdrawalList.read(der, authority);
        if (list.number().compareTo(highest) < 0) {
            throw new UnusableList("the list is older than one seen before");
        }
        highest = list.number();
        return list;
    }

    private record Read(Stamp stamp, WithdrawalList list) {}

    /** What changes with the file. */
    private record Stamp(FileTime modified, long size, Optional<Object> file) {
        static Stamp of(Path file) throws IOException, UnusableList {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.size() > Limits.WITHDRAWALS_BYTES) {
                throw new UnusableList("the list is too large");
            }
            return new Stamp(
                    attributes.lastModifiedTime(), attributes.size(), Optional.ofNullable(attributes.fileKey()));
        }
    }
}
