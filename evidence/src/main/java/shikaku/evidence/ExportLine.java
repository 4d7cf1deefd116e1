package shikaku.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of an export, see {@link ExportWriter}; there is one way only to write each. */
sealed interface ExportLine {
    record Key(String text) implements ExportLine {}

    /** @param from where the record's text begins in its line */
    record Record(long position, String hash, int from) implements ExportLine {}

    record Head(long size, String root) implements ExportLine {}

    record Signed(long size, byte[] note) implements ExportLine {}

    record Stamp(long size, byte[] token) implements ExportLine {}

    record End(String hash) implements ExportLine {}

    /** What stands before a record's text is short: kind, position and hash. */
    int LONGEST_BEGINNING = 2 + 18 + 1 + 44 + 1;

    Pattern RECORD = Pattern.compile("R (0|[1-9]\\d{0,17}) ([A-Za-z0-9+/]{43}=) ");
    Pattern HEAD = Pattern.compile("H ([1-9]\\d{0,17}) ([A-Za-z0-9+/]{43}=)");
    Pattern SIGNED = Pattern.compile("C ([1-9]\\d{0,17}) ([A-Za-z0-9+/=]+)");
    Pattern STAMP = Pattern.compile("T ([1-9]\\d{0,17}) ([A-Za-z0-9+/]{43}=) ([A-Za-z0-9+/=]+)");
    Pattern END = Pattern.compile("E ([A-Za-z0-9+/]{43}=)");

    /** Empty when it is none. */
    static Optional<ExportLine> read(byte[] line) {
        if (line.length == 0) {
            return Optional.empty();
        }
        return switch (line[0]) {
            case 'R' -> record(line);
            case 'K' ->
                Optional.of(ascii(line)).filter(text -> text.startsWith("K ")).map(text -> new Key(text.substring(2)));
            case 'H' -> matched(HEAD, line).map(form -> new Head(number(form), form.group(2)));
            case 'C' ->
                matched(SIGNED, line).flatMap(form -> bytes(form.group(2)).map(note -> new Signed(number(form), note)));
            case 'T' -> matched(STAMP, line).flatMap(ExportLine::stamp);
            case 'E' -> matched(END, line).map(form -> new End(form.group(1)));
            default -> Optional.empty();
        };
    }

    private static Optional<ExportLine> record(byte[] line) {
        String beginning = new String(line, 0, Math.min(line.length, LONGEST_BEGINNING), StandardCharsets.ISO_8859_1);
        Matcher form = RECORD.matcher(beginning);
        return form.lookingAt() ? Optional.of(new Record(number(form), form.group(2), form.end())) : Optional.empty();
    }

    private static Optional<ExportLine> stamp(Matcher form) {
        return bytes(form.group(3))
                .filter(token -> Hash.sha256(token).base64().equals(form.group(2)))
                .map(token -> new Stamp(number(form), token));
    }

    private static Optional<Matcher> matched(Pattern form, byte[] line) {
        return Optional.of(form.matcher(ascii(line))).filter(Matcher::matches);
    }

    private static long number(Matcher form) {
        return Long.parseLong(form.group(1));
    }

    private static String ascii(byte[] line) {
        return new String(line, StandardCharsets.ISO_8859_1);
    }

    /** Base64 has spare bits in its last character, which must be zero here: nothing may stand in two ways. */
    private static Optional<byte[]> bytes(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return Optional.of(bytes)
                    .filter(read -> Base64.getEncoder().encodeToString(read).equals(base64));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
