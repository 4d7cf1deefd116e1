package shikaku.terminal.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import shikaku.message.Octets;
import shikaku.terminal.checkin.CheckInNumber;

/**
 * Seals what is personal in a row: AES-256-GCM under the key of the row's day. The row's table, number and day are authenticated with it, so
 * that a sealed value moved to another row does not open.
 */
final class Seal {
    private static final String MAC = "HmacSHA256";

    private final DayKeys keys;
    private final Box box;

    Seal(DayKeys keys, SecureRandom random) {
        this.keys = keys;
        this.box = keys.box(random);
    }

    byte[] close(CheckInNumber row, LocalDate day, Octets open) throws IOException {
        return close(named(row), day, open);
    }

    /** @param row its table and number, such as {@code registration/7} */
    byte[] close(String row, LocalDate day, Octets open) throws IOException {
        try {
            return box.closed(keys.of(day), label(row, day), open.toByteArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every JDK", e);
        }
    }

    /** 印: HMAC-SHA-256 under the day's key. The same gives the same, and without the key nobody can try what it may have been. */
    byte[] mark(String what, LocalDate day) throws IOException {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(keys.of(day));
            return mac.doFinal(("mark/" + what).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", e);
        }
    }

    /** What opens as long as its day has not closed, whether or not it could be erased. */
    Open since(LocalDate keptDay) {
        return (row, day, box) -> day.isBefore(keptDay) ? Optional.empty() : open(row, day, box);
    }

    /** Opens what was sealed. */
    @FunctionalInterface
    interface Open {
        Optional<Octets> open(CheckInNumber row, LocalDate day, byte[] sealed) throws IOException;
    }

    /** Empty when the day's key is gone, or the value is not the one that was sealed for this row. */
    Optional<Octets> open(CheckInNumber row, LocalDate day, byte[] sealed) throws IOException {
        return open(named(row), day, sealed);
    }

    /** The same for a row of another table. */
    Optional<Octets> open(String row, LocalDate day, byte[] sealed) throws IOException {
        Optional<SecretKey> key = keys.find(day);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Octets.of(box.opened(key.get(), label(row, day), sealed)));
        } catch (GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private static String named(CheckInNumber row) {
        return "check_in/" + row;
    }

    private static String label(String row, LocalDate day) {
        return row + "/" + day;
    }
}
