package shikaku.certificate.cvc;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The data objects of the format with their only possible lengths (RSA-2048, exponent of three bytes). */
enum Tlv {
    CERTIFICATE(0x7F21, 563),
    BODY(0x5F4E, 297),
    EXPONENT(0x90, 3),
    MODULUS(0x91, 256),
    SIGNATURE(0x5F37, 256);

    private final int tag;
    private final int length;

    Tlv(int tag, int length) {
        this.tag = tag;
        this.length = length;
    }

    int length() {
        return length;
    }

    /** Tag and length octets (BER: short form below 128, else {@code 82 hh ll}). */
    byte[] header() {
        ByteBuffer header = ByteBuffer.allocate(5);
        if (tag > 0xFF) {
            header.put((byte) (tag >> 8));
        }
        header.put((byte) tag);
        if (length > 0x7F) {
            header.put((byte) 0x82).putShort((short) length);
        } else {
            header.put((byte) length);
        }
        return Arrays.copyOf(header.array(), header.position());
    }

    /** The whole data object around {@code value}. */
    byte[] encode(byte[] value) {
        byte[] header = header();
        return ByteBuffer.allocate(header.length + value.length)
                .put(header)
                .put(value)
                .array();
    }
}
