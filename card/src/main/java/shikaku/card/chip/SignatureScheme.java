package shikaku.card.chip;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.util.HexFormat;
import javax.crypto.Cipher;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.RSABlindedEngine;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.PSSSigner;

/** What a card's key does with the data of COMPUTE DIGITAL SIGNATURE (署名方式). */
public enum SignatureScheme {
    /** Pads whatever DigestInfo it gets by PKCS#1 v1.5 type 1 (RFC 8017 §9.2): today's card. */
    PKCS1_DIGEST_INFO {
        @Override
        boolean accepts(PrivateKey key, int length) {
            return length > 0 && length <= modulusBytes(key) - PADDING_BYTES_MIN;
        }

        @Override
        byte[] make(PrivateKey key, byte[] data) throws GeneralSecurityException {
            // With a private key the JDK's PKCS1Padding is type 1: a raw signature over what the caller hashed.
            Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            cipher.init(Cipher.ENCRYPT_MODE, key);
            return cipher.doFinal(data);
        }
    },

    /** 内部認証: PKCS#1 v1.5 over a SHA-256 hash. The command is public from one source; the padding is our profile. */
    PKCS1_SHA256 {
        @Override
        boolean accepts(PrivateKey key, int length) {
            return length == SHA256_BYTES;
        }

        @Override
        byte[] make(PrivateKey key, byte[] data) throws GeneralSecurityException {
            byte[] digestInfo = java.util.Arrays.copyOf(SHA256_HEAD, SHA256_HEAD.length + data.length);
            System.arraycopy(data, 0, digestInfo, SHA256_HEAD.length, data.length);
            return PKCS1_DIGEST_INFO.make(key, digestInfo);
        }
    },

    /** RSASSA-PSS over a SHA-256 hash with a salt of its length ("algorithm 05", public from one source). */
    PSS_SHA256 {
        @Override
        boolean accepts(PrivateKey key, int length) {
            return length == SHA256_BYTES;
        }

        @Override
        byte[] make(PrivateKey key, byte[] data) throws GeneralSecurityException {
            RSAPrivateKey rsa = (RSAPrivateKey) key;
            PSSSigner signer = PSSSigner.createRawSigner(new RSABlindedEngine(), new SHA256Digest());
            signer.init(true, new RSAKeyParameters(true, rsa.getModulus(), rsa.getPrivateExponent()));
            signer.update(data, 0, data.length);
            try {
                return signer.generateSignature();
            } catch (CryptoException e) {
                throw new GeneralSecurityException(e);
            }
        }
    },

    /** ECDSA on P-384 over a SHA-384 hash, the answer as in X9.62: the next card (our profile of it). */
    ECDSA_P384 {
        @Override
        boolean accepts(PrivateKey key, int length) {
            return key instanceof ECPrivateKey && length == SHA384_BYTES;
        }

        @Override
        byte[] make(PrivateKey key, byte[] data) throws GeneralSecurityException {
            Signature signature = Signature.getInstance("NONEwithECDSA");
            signature.initSign(key);
            signature.update(data);
            return signature.sign();
        }
    };

    /** The longest answer of an ECDSA signature on P-384. */
    private static final int ECDSA_BYTES_MAX = 104;

    private static final int SHA256_BYTES = 32;
    private static final int SHA384_BYTES = 48;
    /** Padding takes at least eleven bytes. */
    private static final int PADDING_BYTES_MIN = 11;
    /** DigestInfo of SHA-256 up to the hash (RFC 8017 §9.2, note 1). */
    private static final byte[] SHA256_HEAD = HexFormat.of().parseHex("3031300d060960864801650304020105000420");

    /** Whether this many bytes can be signed. */
    abstract boolean accepts(PrivateKey key, int length);

    abstract byte[] make(PrivateKey key, byte[] data) throws GeneralSecurityException;

    /** The most bytes the answer can have. */
    int answerBytes(PrivateKey key) {
        return key instanceof RSAPrivateKey ? modulusBytes(key) : ECDSA_BYTES_MAX;
    }

    byte[] sign(PrivateKey key, byte[] data) {
        try {
            return make(key, data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot make a signature of " + this, e);
        }
    }

    private static int modulusBytes(PrivateKey key) {
        return (((RSAPrivateKey) key).getModulus().bitLength() + Byte.SIZE - 1) / Byte.SIZE;
    }
}
