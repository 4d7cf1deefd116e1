package shikaku.network.lab;

import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 実証の日付と環境: when, how and with what a proof was made; its {@link #line()} alone differs from one time to the next.
 *
 * @param commit of the sources, as git describes it
 * @param kernel such as {@code Linux 6.1.0}
 * @param took from building the lab to its last packet
 * @param command as it was typed, such as {@code ./shikaku routers lab test --site FILE}
 */
public record Circumstances(LocalDate day, String commit, String kernel, Duration took, String command) {
    static final String TITLE = "日付・コミット・カーネル・所要時間 / day, commit, kernel, duration: ";
    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)*");

    /** On this machine. */
    public static Circumstances here(LocalDate today, String commit, Duration took, String command) {
        Matcher version = VERSION.matcher(System.getProperty("os.version"));
        String number = version.lookingAt() ? version.group() : "?";
        return new Circumstances(today, commit, System.getProperty("os.name") + " " + number, took, command);
    }

    String line() {
        return TITLE + day + ", " + commit + ", " + kernel + ", " + took.toSeconds() + " s";
    }
}
