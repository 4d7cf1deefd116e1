package shikaku.edge.scanner;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a scanner answers to VERSION: {@code ClamAV 1.4.6/27500/Mon Nov 23 09:12:44 2026}, where the number and the date are those of the daily signatures; without
 * them it has none of ClamAV's own, and nothing tells how old the ones it has are.
 *
 * @param name of the program
 * @param dated of the signatures that it has loaded; empty when it does not say so, or what it says is no date
 */
public record ScannerVersion(String name, Optional<Instant> dated) {
    private static final Pattern FORM =
            Pattern.compile("(?<name>ClamAV [0-9A-Za-z.+~_-]{1,40})(?:/[0-9]{1,10}/(?<date>[ A-Za-z0-9:]{1,40}))?");
    /** As ctime(3) writes it, in which a day below ten stands after two blanks. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /**
     * Reads it. The date carries no zone; it is taken as UTC, which is at most 14 hours wrong where days count.
     *
     * @throws IllegalArgumentException when no ClamAV says so
     */
    static ScannerVersion of(String answer) {
        Matcher form = FORM.matcher(answer);
        if (!form.matches()) {
            throw new IllegalArgumentException("no answer to VERSION");
        }
        return new ScannerVersion(
                form.group("name"), Optional.ofNullable(form.group("date")).flatMap(ScannerVersion::date));
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text.strip().replaceAll(" +", " "), DATE)
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
