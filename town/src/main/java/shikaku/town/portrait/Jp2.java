package shikaku.town.portrait;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The boxes about a codestream (ISO/IEC 15444-1 annex I): a JP2 file of one grey component of eight bits. */
final class Jp2 {
    private static final int SIGNATURE = 0x0D0A_870A;
    private static final int HEAD = 8;
    private static final byte EIGHT_BIT = 7;
    private static final byte WAVELETS = 7;
    private static final byte ENUMERATED = 1;
    private static final int GREY = 17;

    private Jp2() {}

    static byte[] file(int width, int height, byte[] codestream) {
        ByteBuffer file = ByteBuffer.allocate(85 + codestream.length);
        box(file, 12, "jP  ").putInt(SIGNATURE);
        box(file, 20, "ftyp").put(ascii("jp2 ")).putInt(0).put(ascii("jp2 "));
        box(file, HEAD + 22 + 15, "jp2h");
        box(file, 22, "ihdr")
                .putInt(height)
                .putInt(width)
                .putShort((short) 1)
                .put(EIGHT_BIT)
                .put(WAVELETS);
        file.putShort((short) 0);
        box(file, 15, "colr").put(ENUMERATED).putShort((short) 0).putInt(GREY);
        box(file, HEAD + codestream.length, "jp2c").put(codestream);
        return file.array();
    }

    private static ByteBuffer box(ByteBuffer file, int length, String type) {
        return file.putInt(length).put(ascii(type));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
