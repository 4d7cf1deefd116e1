package shikaku.town.front;

/** 個人番号 that are nobody's: twelve digits, of which the last is never the check digit that it would have to be. */
public final class NobodysNumber {
    private static final int DIGITS = 11;
    private static final long SPAN = 100_000_000_000L;

    private NobodysNumber() {}

    /** The same for the same seed. */
    public static String of(long seed) {
        String leading = "%011d".formatted(Math.floorMod(seed, SPAN));
        return leading + (checkDigit(leading) + 1) % 10;
    }

    /** 行政手続における特定の個人を識別するための番号の利用等に関する法律施行規則 (番号規則): 11 less the weighted sum modulo 11, and 0 where that is ten or more. */
    static int checkDigit(String leading) {
        int sum = 0;
        for (int place = 1; place <= DIGITS; place++) {
            int digit = leading.charAt(DIGITS - place) - '0';
            sum += digit * (place <= 6 ? place + 1 : place - 5);
        }
        return sum % 11 <= 1 ? 0 : 11 - sum % 11;
    }
}
