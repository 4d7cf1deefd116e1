package shikaku.network.lab;

/** チェックサム: the Internet's (RFC 1071). */
final class Checksum {
    private static final int SHORT = 16;
    private static final int ONES = 0xffff;

    private Checksum() {}

    static int of(int begun, byte[] bytes) {
        int sum = add(begun, bytes);
        while (sum >>> SHORT != 0) {
            sum = (sum & ONES) + (sum >>> SHORT);
        }
        return ~sum & ONES;
    }

    /** The bytes in pairs, added up; an odd one at the end counts as the upper half. */
    static int add(int begun, byte[] bytes) {
        int sum = begun;
        for (int i = 0; i < bytes.length; i++) {
            sum += (bytes[i] & 0xff) << (i % 2 == 0 ? Byte.SIZE : 0);
        }
        return sum;
    }
}
