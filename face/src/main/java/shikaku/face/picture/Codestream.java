package shikaku.face.picture;

import java.nio.ByteBuffer;
import java.util.Arrays;
import shikaku.message.Reason;

/**
 * The codestream of a JPEG 2000 picture, taken out of its JP2 boxes (ISO/IEC 15444-1 annex I), with its header checked (annex A.5): the size and
 * form that we take, and not one number that would let a decoder ask for gigabytes.
 *
 * @param bytes from SOC on
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one decoding and is compared with nothing
record Codestream(byte[] bytes, int width, int height, int components) {
    private static final int SOC_SIZ = 0xFF4F_FF51;
    private static final int SIGNATURE_BOX = 0x6A50_2020;
    private static final int CODESTREAM_BOX = 0x6A70_3263;
    private static final int BOX_HEAD = 8;
    private static final int LONG_BOX_HEAD = 16;
    /** Bytes of SIZ before its components, without its marker. */
    private static final int SIZ_BYTES = 38;

    private static final int COMPONENT_BYTES = 3;
    private static final int EIGHT_BIT = 7;

    /** @throws BadPicture {@link Reason#FACE_PHOTO_UNREADABLE} */
    static Codestream in(byte[] jpeg2000) throws BadPicture {
        if (jpeg2000.length > Limits.PHOTO_BYTES || jpeg2000.length < BOX_HEAD) {
            throw unreadable();
        }
        ByteBuffer all = ByteBuffer.wrap(jpeg2000);
        int start = all.getInt(0) == SOC_SIZ ? 0 : codestreamBox(all);
        return checked(Arrays.copyOfRange(jpeg2000, start, jpeg2000.length));
    }

    /** Where the contents of the codestream's box begin; the boxes before it are stepped over unread. */
    private static int codestreamBox(ByteBuffer all) throws BadPicture {
        require(all.getInt(Integer.BYTES) == SIGNATURE_BOX);
        int at = 0;
        for (int box = 0; box < Limits.PHOTO_BOXES; box++) {
            require(at <= all.limit() - LONG_BOX_HEAD);
            long length = Integer.toUnsignedLong(all.getInt(at));
            boolean extended = length == 1;
            if (all.getInt(at + Integer.BYTES) == CODESTREAM_BOX) {
                return at + (extended ? LONG_BOX_HEAD : BOX_HEAD);
            }
            // A box of length 0 reaches to the end, so no codestream follows it; a long one has no place in a file this
            // small.
            require(length >= BOX_HEAD && length <= all.limit() - at);
            at += (int) length;
        }
        throw unreadable();
    }

    private static Codestream checked(byte[] bytes) throws BadPicture {
        ByteBuffer siz = ByteBuffer.wrap(bytes);
        require(bytes.length > 2 * Integer.BYTES + SIZ_BYTES && siz.getInt() == SOC_SIZ);
        int length = Short.toUnsignedInt(siz.getShort());
        siz.getShort(); // capabilities
        long width = unsigned(siz);
        long height = unsigned(siz);
        // Our profile: the picture begins at the origin of its grid, and so do its tiles.
        require(siz.getLong() == 0);
        long tileWidth = unsigned(siz);
        long tileHeight = unsigned(siz);
        require(siz.getLong() == 0);
        requireSize(width, height, tileWidth, tileHeight);
        int components = components(siz, length);
        new MainHeader(siz).check();
        return new Codestream(bytes, (int) width, (int) height, components);
    }

    /** One or three components of eight bits, none of them at another resolution than the others. */
    private static int components(ByteBuffer siz, int length) throws BadPicture {
        int components = Short.toUnsignedInt(siz.getShort());
        require(components == 1 || components == Picture.CHANNELS);
        require(length == SIZ_BYTES + COMPONENT_BYTES * components && siz.remaining() > length);
        for (int component = 0; component < components; component++) {
            require(siz.get() == EIGHT_BIT && siz.get() == 1 && siz.get() == 1);
        }
        return components;
    }

    private static void requireSize(long width, long height, long tileWidth, long tileHeight) throws BadPicture {
        require(width >= Limits.SMALLEST_SIDE && width <= Limits.PHOTO_WIDTH);
        require(height >= Limits.SMALLEST_SIDE && height <= Limits.PHOTO_HEIGHT);
        require(tileWidth > 0 && tileHeight > 0);
        require(Math.ceilDiv(width, tileWidth) * Math.ceilDiv(height, tileHeight) <= Limits.PHOTO_TILES);
    }

    private static long unsigned(ByteBuffer buffer) {
        return Integer.toUnsignedLong(buffer.getInt());
    }

    private static void require(boolean holds) throws BadPicture {
        if (!holds) {
            throw unreadable();
        }
    }

    private static BadPicture unreadable() {
        return new BadPicture(Reason.FACE_PHOTO_UNREADABLE);
    }
}
