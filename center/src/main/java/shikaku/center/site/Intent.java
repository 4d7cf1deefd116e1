package shikaku.center.site;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import shikaku.evidence.Act;

/**
 * 着手の控え: what the authority is about to do, written down before it is done. As a file it is one line with tabs between its fields, the
 * version of the line first.
 *
 * @param id names it for ever; of several the earlier one sorts first
 * @param when it was begun
 * @param who had it done: {@code center}, or the account of an operator
 * @param act CERTIFICATE_ISSUED or CERTIFICATE_REVOKED
 * @param why the kind of certificate, or the reason for withdrawing it
 * @param owner for whom a certificate is issued: code or host names; empty for a withdrawal
 * @param serial of the certificate
 */
record Intent(String id, Instant when, String who, Act act, String why, String owner, BigInteger serial) {
    private static final String VERSION = "1";
    private static final int FIELDS = 8;
    private static final Pattern ID = Pattern.compile("[0-9]{14}-[0-9a-f]{16}");
    private static final Pattern TEXT = Pattern.compile("[ -~]{0,256}");

    /** @throws IllegalArgumentException when a text cannot stand in a line or the act is none of the two */
    Intent {
        boolean ours = act == Act.CERTIFICATE_ISSUED || act == Act.CERTIFICATE_REVOKED;
        if (!ours || !isId(id) || !isText(who) || !isText(why) || !isText(owner)) {
            throw new IllegalArgumentException("no intent of the site authority");
        }
    }

    /** An id for this moment. */
    static String id(Instant when, long random) {
        return "%014d-%016x".formatted(when.toEpochMilli(), random);
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private static boolean isText(String text) {
        return TEXT.matcher(text).matches();
    }

    String line() {
        return String.join("\t", VERSION, id, when.toString(), who, act.name(), why, owner, serial.toString(16)) + "\n";
    }

    /** What {@link #line} wrote; empty for anything else. */
    static Optional<Intent> ofLine(String line) {
        String[] field = line.strip().split("\t", -1);
        if (field.length != FIELDS || !VERSION.equals(field[0])) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Intent(
                    field[1],
                    Instant.parse(field[2]),
                    field[3],
                    Act.valueOf(field[4]),
                    field[5],
                    field[6],
                    new BigInteger(field[7], 16)));
        } catch (DateTimeException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
