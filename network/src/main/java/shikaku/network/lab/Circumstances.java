package shikaku.network.lab;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 実証の日付と環境: when and with what a proof was made; the one line of its page that differs from one time to the next.
 *
 * @param commit of the sources, as git describes it
 * @param kernel such as {@code Linux 6.1.0}
 */
public record Circumstances(LocalDate day, String commit, String kernel) {
    static final String TITLE = "日付・コミット・カーネル / day, commit, kernel: ";
    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)*");

    /** On this machine. */
    public static Circumstances here(LocalDate today, String commit) {
        Matcher version = VERSION.matcher(System.getProperty("os.version"));
        String number = version.lookingAt() ? version.group() : "?";
        return new Circumstances(today, commit, System.getProperty("os.name") + " " + number);
    }

    String line() {
        return TITLE + day + ", " + commit + ", " + kernel;
    }
}
