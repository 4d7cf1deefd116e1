package shikaku.certificate.cvc;

import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;

/**
 * A key that may sign the next certificate of a chain: a card's root (トラストアンカー), or a holder already checked.
 *
 * @param identifier what the next certificate must name as its authority
 * @param key RSA-2048, exponent of at most three bytes
 */
public record TrustedKey(KeyIdentifier identifier, RSAPublicKey key) {
    /** @throws IllegalArgumentException when the key is not RSA-2048 */
    public TrustedKey {
        CvcKey.requireRsa2048(key);
    }

    /** Key identifier and key as a certificate's body has them; the form in which a card image keeps its root. */
    public byte[] encoded() {
        return Arrays.copyOfRange(
                CardVerifiableCertificate.bodyOf(identifier, identifier, key),
                KeyIdentifier.LENGTH + Tlv.BODY.header().length,
                CardVerifiableCertificate.FIRST_PART_LENGTH - Tlv.CERTIFICATE.header().length);
    }

    /** Reads what {@link #encoded} wrote. */
    public static TrustedKey parse(byte[] encoded) throws MalformedCvc {
        TlvReader reader = new TlvReader(encoded);
        KeyIdentifier identifier = KeyIdentifier.parse(reader.bytes(KeyIdentifier.LENGTH, "holder"));
        var exponent = new BigInteger(1, reader.value(Tlv.EXPONENT));
        var modulus = new BigInteger(1, reader.value(Tlv.MODULUS));
        reader.end();
        return new TrustedKey(identifier, CvcKey.publicKey(modulus, exponent));
    }
}
