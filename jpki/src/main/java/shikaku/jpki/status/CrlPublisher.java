package shikaku.jpki.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import shikaku.certificate.profile.SignatureAlgorithms;
import shikaku.jpki.Limits;
import shikaku.jpki.authority.Generation;

/**
 * Publishes one full revocation list a generation (失効リスト, RFC 5280 §5). The real service partitions it by municipality; that is
 * not built yet.
 */
public final class CrlPublisher {
    private final RevocationRegister register;
    private final InstantSource clock;
    private final Map<Integer, Published> published = new ConcurrentHashMap<>();

    public CrlPublisher(RevocationRegister register, InstantSource clock) {
        this.register = register;
        this.clock = clock;
    }

    /** The current list, DER; signed anew when a revocation has been added or the former one is old. */
    public byte[] current(Generation generation) {
        var now = clock.instant();
        return published
                .compute(
                        generation.number(),
                        (number, former) -> former != null && former.serves(register.size(), now)
                                ? former
                                : publish(generation, now))
                .list();
    }

    private Published publish(Generation generation, Instant now) {
        var size = register.size();
        try {
            var list = new JcaX509v2CRLBuilder(generation.certificate(), Date.from(now));
            list.setNextUpdate(Date.from(now.plus(Limits.CRL_NEXT_UPDATE)));
            var identifier = new JcaX509ExtensionUtils()
                    .createAuthorityKeyIdentifier(generation.certificate().getPublicKey());
            list.addExtension(Extension.authorityKeyIdentifier, false, identifier);
            list.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.toEpochMilli())));
            register.ofGeneration(generation.number()).forEach(revocation -> add(revocation, list));
            var signer = new JcaContentSignerBuilder(SignatureAlgorithms.of(generation.key())).build(generation.key());
            return new Published(list.build(signer).getEncoded(), size, now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("the authority's key cannot sign", e);
        }
    }

    private static void add(Revocation revocation, X509v2CRLBuilder list) {
        list.addCRLEntry(
                revocation.serial(),
                Date.from(revocation.at()),
                revocation.reason().code());
    }

    private record Published(byte[] list, int revocations, Instant at) {
        boolean serves(int size, Instant now) {
            return revocations == size && now.isBefore(at.plus(Limits.CRL_AGE));
        }
    }
}
