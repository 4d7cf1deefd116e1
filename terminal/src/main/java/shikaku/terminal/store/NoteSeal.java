package shikaku.terminal.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.message.Elements;
import shikaku.message.Octets;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;
import shikaku.message.oqs.QualificationConfirmSearchInfo;
import shikaku.terminal.checkin.CheckInNumber;
import shikaku.terminal.checkin.Typed;

/** 控えの封: what was typed, sealed for its row as the elements in which it would cross the line, so that one form is read and written. */
record NoteSeal(Seal seal) {
    private static final int MARK_BYTES = 16;

    /** @throws shikaku.message.MalformedMessage when something was typed that no message can carry */
    static Octets written(Typed typed) {
        return written(new QualificationConfirmSearchInfo(
                        typed.query(), typed.consents().limitCertificate(), Optional.empty())
                .toElements());
    }

    /** @throws shikaku.message.MalformedMessage as above */
    static Octets written(Elements open) {
        return Octets.of(XmlMessages.write(XmlMessage.of(new Elements(), open)));
    }

    byte[] seal(CheckInNumber number, LocalDate until, Octets written) throws SQLException {
        try {
            return seal.close(label(number), until, written);
        } catch (IOException unwritable) {
            throw new SQLException("the day's key cannot be made", unwritable);
        }
    }

    /** Empty when it does not open any more. */
    Optional<XmlMessage> open(CheckInNumber number, LocalDate until, byte[] sealed) throws SQLException {
        try {
            return seal.open(label(number), until, sealed).map(box -> XmlMessages.read(box.toByteArray()));
        } catch (IOException unreadable) {
            throw new SQLException("the day's key cannot be read", unreadable);
        }
    }

    static Typed typed(XmlMessage open, AnsweredBy answeredBy) {
        var search = QualificationConfirmSearchInfo.from(open.bodyFields());
        return new Typed(search.query(), answeredBy, new Consents(search.limitCertificateConsent(), false));
    }

    /** Of a note in that state, of which nothing may be noted yet; sealed anew it is another. */
    static String mark(String state, byte @Nullable [] sealed) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(state.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(sealed == null ? new byte[0] : sealed), 0, MARK_BYTES);
        } catch (NoSuchAlgorithmException everyMachineHasIt) {
            throw new IllegalStateException(everyMachineHasIt);
        }
    }

    private static String label(CheckInNumber number) {
        return "unconfirmed/" + number;
    }
}
