package shikaku.certificate.site;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import shikaku.certificate.Limits;
import shikaku.certificate.ocsp.RevocationReason;

/**
 * 失効リスト (CRL, RFC 5280 §5) of the site authority: always the full one.
 *
 * @param number of the list, higher than that of every list before it (§5.2.3)
 * @param from when it was issued
 * @param until when the next one is there at the latest; from then on it says nothing
 * @param withdrawals every certificate withdrawn so far
 */
public record WithdrawalList(BigInteger number, Instant from, Instant until, List<Withdrawal> withdrawals) {
    public WithdrawalList {
        withdrawals = List.copyOf(withdrawals);
    }

    /**
     * Reads a list.
     *
     * @param der at most {@link Limits#WITHDRAWALS_BYTES} bytes
     * @param authority that must have signed it
     * @throws UnusableList when it is too large, malformed or somebody else's, or lacks its number or its end
     */
    public static WithdrawalList read(byte[] der, X509Certificate authority) throws UnusableList {
        // The factory also takes PEM: only a DER SEQUENCE may enter.
        if (der.length == 0 || der.length > Limits.WITHDRAWALS_BYTES || der[0] != 0x30) {
            throw new UnusableList("no list of the size and form of one");
        }
        try {
            var list = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));
            list.verify(authority.getPublicKey());
            return of(list, authority);
        } catch (GeneralSecurityException | RuntimeException e) {
            // Parsers answer malformed bytes with whatever exception lies nearest.
            throw new UnusableList("not a list that this authority signed", e);
        }
    }

    /** Whether it says something at this moment. A list from the future was signed by somebody with another clock than ours. */
    public boolean isCurrentAt(Instant now) {
        return !from.isAfter(now.plus(Limits.WITHDRAWALS_CLOCK_SKEW)) && now.isBefore(until);
    }

    /** The withdrawal of this certificate. */
    public Optional<Withdrawal> of(BigInteger serial) {
        return withdrawals.stream()
                .filter(withdrawal -> withdrawal.serial().equals(serial))
                .findFirst();
    }

    private static WithdrawalList of(X509CRL list, X509Certificate authority) throws UnusableList {
        var number = number(list);
        boolean whole = list.getNextUpdate() != null && !list.hasUnsupportedCriticalExtension();
        if (!whole || number.isEmpty() || !list.getIssuerX500Principal().equals(authority.getSubjectX500Principal())) {
            throw new UnusableList("the list lacks its number, its end or its issuer, or is a partial one");
        }
        var entries = Optional.<Set<? extends X509CRLEntry>>ofNullable(list.getRevokedCertificates());
        var withdrawals = entries.stream()
                .flatMap(Set::stream)
                .map(WithdrawalList::withdrawal)
                .toList();
        return new WithdrawalList(
                number.get(),
                list.getThisUpdate().toInstant(),
                list.getNextUpdate().toInstant(),
                withdrawals);
    }

    private static Optional<BigInteger> number(X509CRL list) {
        return Optional.ofNullable(list.getExtensionValue(Extension.cRLNumber.getId()))
                .map(value -> ASN1OctetString.getInstance(value).getOctets())
                .map(octets -> ASN1Integer.getInstance(octets).getPositiveValue());
    }

    /** Whatever its reason, a certificate on the list is withdrawn: our authority suspends none and takes none back. */
    private static Withdrawal withdrawal(X509CRLEntry entry) {
        var reason = Optional.ofNullable(entry.getRevocationReason())
                .flatMap(written -> RevocationReason.ofCode(written.ordinal()))
                .orElse(RevocationReason.UNSPECIFIED);
        return new Withdrawal(entry.getSerialNumber(), entry.getRevocationDate().toInstant(), reason);
    }
}
