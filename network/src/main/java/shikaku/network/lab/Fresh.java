package shikaku.network.lab;

/** 使われていないポート: so that no probe is taken for the continuation of another. */
final class Fresh {
    private static final int ASKING = 10_000;
    private static final int ASKING_COUNT = 55_000;
    private static final int UNUSED = 1_024;
    private static final int UNUSED_COUNT = 6_000;

    private Fresh() {}

    /** Where the probe of this number asks from. */
    static int port(int number) {
        return ASKING + Math.floorMod(number, ASKING_COUNT);
    }

    /** Where nobody ever asks from. */
    static int unused(int number) {
        return UNUSED + Math.floorMod(number, UNUSED_COUNT);
    }
}
