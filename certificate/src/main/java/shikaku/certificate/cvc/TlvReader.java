package shikaku.certificate.cvc;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Takes the data objects of a fixed layout in order; every length must be the expected one, so nothing is guessed. */
final class TlvReader {
    private final ByteBuffer rest;

    TlvReader(byte[] encoded) {
        this.rest = ByteBuffer.wrap(encoded);
    }

    /** The value of the next data object, which must have this tag and this many bytes. */
    byte[] value(Tlv layout) throws MalformedCvc {
        header(layout);
        return bytes(layout.length(), layout.name());
    }

    /** Steps over tag and length of a constructed data object whose content follows. */
    void header(Tlv layout) throws MalformedCvc {
        byte[] expected = layout.header();
        if (!Arrays.equals(bytes(expected.length, layout.name()), expected)) {
            throw new MalformedCvc(layout.name());
        }
    }

    byte[] bytes(int count, String field) throws MalformedCvc {
        if (rest.remaining() < count) {
            throw new MalformedCvc(field);
        }
        byte[] taken = new byte[count];
        rest.get(taken);
        return taken;
    }

    void end() throws MalformedCvc {
        if (rest.hasRemaining()) {
            throw new MalformedCvc("trailing bytes");
        }
    }
}
