package shikaku.certificate.cvc;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import shikaku.certificate.proof.RsaSignature;

/**
 * Card-verifiable certificate (カード検証可能証明書), 568 bytes:
 * {@code 7F21 { 5F4E { CAR 16, CHR 16, 90 exponent, 91 modulus }, 5F37 signature }}.
 *
 * <p>Our profile: the signature is RSASSA-PKCS1-v1_5 with SHA-256 over the whole {@code 5F4E} data object. It has no dates:
 * a card has no clock. Reading does not mean trusting; see {@link #isSignedBy}.
 */
public final class CardVerifiableCertificate {
    /** Length in bytes, the only one there is. */
    public static final int LENGTH = 568;
    /** A card takes the certificate in two commands; the first carries this many bytes, up to the end of the body. */
    public static final int FIRST_PART_LENGTH = 307;
    /** The second command carries the signature object. */
    public static final int SECOND_PART_LENGTH = LENGTH - FIRST_PART_LENGTH;

    private static final int CERTIFICATE_HEADER_LENGTH = 5;

    private final byte[] encoded;
    private final KeyIdentifier authority;
    private final KeyIdentifier holder;
    private final RSAPublicKey key;
    private final byte[] signature;

    private CardVerifiableCertificate(byte[] encoded) throws MalformedCvc {
        this.encoded = encoded.clone();
        TlvReader reader = new TlvReader(this.encoded);
        reader.header(Tlv.CERTIFICATE);
        reader.header(Tlv.BODY);
        this.authority = KeyIdentifier.parse(reader.bytes(KeyIdentifier.LENGTH, "authority"));
        this.holder = KeyIdentifier.parse(reader.bytes(KeyIdentifier.LENGTH, "holder"));
        BigInteger exponent = new BigInteger(1, reader.value(Tlv.EXPONENT));
        this.key = CvcKey.publicKey(new BigInteger(1, reader.value(Tlv.MODULUS)), exponent);
        this.signature = reader.value(Tlv.SIGNATURE);
        reader.end();
    }

    /** Reads a certificate; checks the form only, not the signature. */
    public static CardVerifiableCertificate parse(byte[] encoded) throws MalformedCvc {
        return new CardVerifiableCertificate(encoded);
    }

    /** Puts together what a card received in two commands. */
    public static CardVerifiableCertificate parse(byte[] firstPart, byte[] secondPart) throws MalformedCvc {
        return parse(ByteBuffer.allocate(firstPart.length + secondPart.length)
                .put(firstPart)
                .put(secondPart)
                .array());
    }

    static byte[] bodyOf(KeyIdentifier authority, KeyIdentifier holder, RSAPublicKey key) {
        return Tlv.BODY.encode(ByteBuffer.allocate(Tlv.BODY.length())
                .put(authority.encoded())
                .put(holder.encoded())
                .put(Tlv.EXPONENT.encode(CvcKey.unsigned(key.getPublicExponent(), Tlv.EXPONENT.length())))
                .put(Tlv.MODULUS.encode(CvcKey.unsigned(key.getModulus(), Tlv.MODULUS.length())))
                .array());
    }

    static CardVerifiableCertificate of(byte[] body, byte[] signature) throws MalformedCvc {
        return parse(Tlv.CERTIFICATE.encode(ByteBuffer.allocate(Tlv.CERTIFICATE.length())
                .put(body)
                .put(Tlv.SIGNATURE.encode(signature))
                .array()));
    }

    /** CAR: who signed, as the certificate claims. */
    public KeyIdentifier authority() {
        return authority;
    }

    /** CHR: whose key this is, as the certificate claims. */
    public KeyIdentifier holder() {
        return holder;
    }

    /** The certified RSA-2048 key. */
    public RSAPublicKey key() {
        return key;
    }

    /** True when {@code issuer} is the authority named in the certificate and its key made the signature. */
    public boolean isSignedBy(TrustedKey issuer) {
        return authority.equals(issuer.identifier()) && RsaSignature.verify(issuer.key(), body(), signature);
    }

    /** This certificate's key as the issuer of the next one; call it only after {@link #isSignedBy} said true. */
    public TrustedKey asTrusted() {
        return new TrustedKey(holder, key);
    }

    /** All {@value #LENGTH} bytes. */
    public byte[] encoded() {
        return encoded.clone();
    }

    /** {@code 7F21} header and body, for the card's first command. */
    public byte[] firstPart() {
        return Arrays.copyOf(encoded, FIRST_PART_LENGTH);
    }

    /** The signature object, for the card's second command. */
    public byte[] secondPart() {
        return Arrays.copyOfRange(encoded, FIRST_PART_LENGTH, LENGTH);
    }

    private byte[] body() {
        return Arrays.copyOfRange(encoded, CERTIFICATE_HEADER_LENGTH, FIRST_PART_LENGTH);
    }
}
