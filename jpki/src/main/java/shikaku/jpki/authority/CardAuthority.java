package shikaku.jpki.authority;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import shikaku.certificate.Validity;
import shikaku.certificate.profile.CertificateIssuer;
import shikaku.certificate.profile.JpkiProfiles;
import shikaku.certificate.proof.HolderKey;
import shikaku.jpki.Limits;
import shikaku.message.Reason;

/**
 * Issues the authentication certificates of cards (利用者証明用電子証明書の発行): a serial belongs to one key for ever; the newest
 * generation whose lifetime covers the certificate's signs it.
 */
public final class CardAuthority {
    private final List<Generation> newestFirst;
    private final IssuanceRegister register;

    public CardAuthority(List<Generation> generations, IssuanceRegister register) {
        this.newestFirst = generations.stream()
                .sorted(Comparator.comparingInt(Generation::number).reversed())
                .toList();
        this.register = register;
    }

    /** Issues, or gives again what was issued for the same order; the register is on the disk before the answer. */
    public synchronized Issuance issue(CertificateOrder order) {
        if (!isCardKey(order.key())) {
            return new Issuance.Refused(Reason.CERTIFICATE_KEY_NOT_ALLOWED);
        }
        return register.find(order.serial())
                .map(former -> again(former, order))
                .orElseGet(() -> generationFor(order.validity())
                        .map(generation -> issueNew(generation, order))
                        .orElseGet(() -> new Issuance.Refused(Reason.CERTIFICATE_PERIOD_NOT_ALLOWED)));
    }

    /** A repeated order (the answer was lost on the way) is harmless; another order under the same serial is not. */
    private Issuance again(IssuanceRegister.Entry former, CertificateOrder order) {
        return isFor(former.certificate(), order)
                ? new Issuance.Issued(former.certificate(), authority(former.generation()))
                : new Issuance.Refused(Reason.CERTIFICATE_SERIAL_TAKEN);
    }

    private static boolean isFor(X509Certificate former, CertificateOrder order) {
        var subject = JpkiProfiles.holder(order.municipality(), opaqueName(order));
        return former.getPublicKey().equals(order.key())
                && former.getNotBefore().toInstant().equals(order.validity().notBefore())
                && former.getNotAfter().toInstant().equals(order.validity().notAfter())
                && former.getSubjectX500Principal().equals(subject.principal());
    }

    private Issuance issueNew(Generation generation, CertificateOrder order) {
        if (register.isFull()) {
            return new Issuance.Refused(Reason.CERTIFICATE_REGISTER_FULL);
        }
        var certificate = new CertificateIssuer(generation.key(), generation.certificate(), order::serial)
                .issue(
                        JpkiProfiles.authentication(order.municipality()),
                        JpkiProfiles.holder(order.municipality(), opaqueName(order)),
                        order.key(),
                        order.validity());
        register.add(new IssuanceRegister.Entry(generation.number(), certificate));
        return new Issuance.Issued(certificate, generation.certificate());
    }

    private Optional<Generation> generationFor(Validity validity) {
        var latestEnd = validity.notBefore().atOffset(ZoneOffset.UTC).plus(Limits.CERTIFICATE_LIFETIME);
        return validity.notAfter().isAfter(latestEnd.toInstant())
                ? Optional.empty()
                : newestFirst.stream()
                        .filter(generation -> generation.validity().contains(validity))
                        .findFirst();
    }

    private X509Certificate authority(int number) {
        return newestFirst.stream()
                .filter(generation -> generation.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a generation of the register is missing"))
                .certificate();
    }

    /** Our profile: the name is the serial again, so that it says nothing about a person. */
    private static String opaqueName(CertificateOrder order) {
        return order.serial().toString(16).toUpperCase(java.util.Locale.ROOT);
    }

    /** RSA-2048 with the one exponent (card.md §3), or the next card's P-384; whatever else is called a key is none. */
    private static boolean isCardKey(PublicKey key) {
        return HolderKey.of(key).isPresent()
                && (!(key instanceof RSAPublicKey rsa)
                        || rsa.getPublicExponent().equals(Limits.CARD_KEY_EXPONENT));
    }
}
