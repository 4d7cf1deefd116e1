package shikaku.network.lab;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;

/** An IKE_SA_INIT request (RFC 7296, 1.2) that nobody finds fault with: our one proposal, a true point of P-384, a nonce. Each is another call. */
final class ForgedCall {
    private static final byte SECURITY_ASSOCIATION = 33;
    private static final byte KEY_EXCHANGE = 34;
    private static final byte NONCE = 40;
    private static final byte IKE_SA_INIT = 34;
    private static final byte INITIATOR = 0x08;
    private static final int HEADER = 28;
    private static final int COORDINATE = 48;

    /** Last proposal, number 1, for IKE: AES-256-GCM with 16 bytes, HMAC-SHA-384, P-384. */
    private static final byte[] PROPOSAL = java.util.HexFormat.of()
            .parseHex("00000024" + "01010003" + "0300000c01000014800e0100" + "0300000802000006" + "0000000804000014");

    private final SecureRandom random = new SecureRandom();
    private final byte[] point;

    ForgedCall() throws GeneralSecurityException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(new ECGenParameterSpec("secp384r1"));
        ECPublicKey key = (ECPublicKey) keys.generateKeyPair().getPublic();
        point = ByteBuffer.allocate(2 * COORDINATE)
                .put(coordinate(key.getW().getAffineX()))
                .put(coordinate(key.getW().getAffineY()))
                .array();
    }

    private static byte[] coordinate(BigInteger value) {
        byte[] whole =
                value.add(BigInteger.ONE.shiftLeft(COORDINATE * Byte.SIZE)).toByteArray();
        return java.util.Arrays.copyOfRange(whole, 1, whole.length);
    }

    byte[] next() {
        byte[] exchange = ByteBuffer.allocate(4 + point.length)
                .putShort((short) 20)
                .putShort((short) 0)
                .put(point)
                .array();
        byte[] payloads =
                join(payload(KEY_EXCHANGE, PROPOSAL), payload(NONCE, exchange), payload((byte) 0, random(32)));
        return ByteBuffer.allocate(HEADER + payloads.length)
                .put(random(Long.BYTES))
                .putLong(0)
                .put(SECURITY_ASSOCIATION)
                .put((byte) 0x20)
                .put(IKE_SA_INIT)
                .put(INITIATOR)
                .putInt(0)
                .putInt(HEADER + payloads.length)
                .put(payloads)
                .array();
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] payload(byte next, byte[] body) {
        return ByteBuffer.allocate(4 + body.length)
                .put(next)
                .put((byte) 0)
                .putShort((short) (4 + body.length))
                .put(body)
                .array();
    }

    private static byte[] join(byte[]... parts) {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        for (byte[] each : parts) {
            all.writeBytes(each);
        }
        return all.toByteArray();
    }
}
