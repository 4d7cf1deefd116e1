package shikaku.face.picture;

import java.nio.ByteBuffer;
import shikaku.message.Reason;

/**
 * What follows SIZ in the main header of a JPEG 2000 codestream (ISO/IEC 15444-1 annex A), up to the first tile: each segment stepped over by its length,
 * only kinds that our profile has, and a coding style within its bounds. A damaged one makes the decoder work for seconds.
 */
final class MainHeader {
    private static final int COD = 0xFF52;
    private static final int TLM = 0xFF55;
    private static final int PLM = 0xFF57;
    private static final int QCD = 0xFF5C;
    private static final int QCC = 0xFF5D;
    private static final int COM = 0xFF64;
    private static final int SOT = 0xFF90;

    private static final int SEGMENTS = 32;
    private static final int COD_BYTES = 12;
    private static final int LAYERS = 64;
    private static final int PROGRESSIONS = 5;
    private static final int LEVELS = 8;
    /** Exponents of a code block's sides less two; together they make at most 4,096 samples. */
    private static final int BLOCK_SIDE = 8;

    private final ByteBuffer codestream;

    /** @param codestream stands behind SIZ */
    MainHeader(ByteBuffer codestream) {
        this.codestream = codestream;
    }

    /** @throws BadPicture {@link Reason#FACE_PHOTO_UNREADABLE} */
    void check() throws BadPicture {
        for (int segment = 0; segment < SEGMENTS; segment++) {
            require(codestream.remaining() > 2 * Short.BYTES);
            int marker = Short.toUnsignedInt(codestream.getShort());
            if (marker == SOT) {
                return;
            }
            int length = Short.toUnsignedInt(codestream.getShort(codestream.position()));
            require(length >= Short.BYTES && length < codestream.remaining());
            check(marker, codestream.slice(codestream.position(), length));
            codestream.position(codestream.position() + length);
        }
        require(false);
    }

    private static void check(int marker, ByteBuffer segment) throws BadPicture {
        switch (marker) {
            case COD -> codingStyle(segment);
            case TLM, PLM, QCD, QCC, COM -> {}
            // Styles of single components, regions of interest, packed headers: nothing that a photo needs.
            default -> require(false);
        }
    }

    private static void codingStyle(ByteBuffer cod) throws BadPicture {
        require(cod.remaining() >= COD_BYTES);
        cod.position(Short.BYTES + 1);
        require(cod.get() < PROGRESSIONS);
        int layers = Short.toUnsignedInt(cod.getShort());
        require(layers >= 1 && layers <= LAYERS);
        require((cod.get() & ~1) == 0);
        require(Byte.toUnsignedInt(cod.get()) <= LEVELS);
        int width = Byte.toUnsignedInt(cod.get());
        int height = Byte.toUnsignedInt(cod.get());
        require(width <= BLOCK_SIDE && height <= BLOCK_SIDE && width + height <= BLOCK_SIDE);
        cod.get();
        require((cod.get() & ~1) == 0);
    }

    private static void require(boolean holds) throws BadPicture {
        if (!holds) {
            throw new BadPicture(Reason.FACE_PHOTO_UNREADABLE);
        }
    }
}
