package shikaku.terminal.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import shikaku.certificate.site.Admission;
import shikaku.certificate.site.SiteClient;
import shikaku.domain.InstitutionCode;
import shikaku.edge.body.Bodies;
import shikaku.edge.body.Body;
import shikaku.edge.web.Refusing;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;
import shikaku.message.oqs.ErrorEcho;
import shikaku.terminal.Limits;
import shikaku.terminal.checkin.CheckInEnded;

/** 窓口 of accounting's door: who may not come in is refused before a byte of theirs is read, and whatever is wrong has its Reason. */
public final class DoorCounter {
    private final Callers callers;
    private final Refusals refusals;
    private final Bodies bodies;

    /** @param admission knows whose certificate was withdrawn */
    public DoorCounter(InstitutionCode institution, Admission admission, Bodies bodies, Refusals refusals) {
        this.callers = new Callers(institution, admission);
        this.bodies = bodies;
        this.refusals = refusals;
    }

    /** Why not, if so. */
    Optional<Reason> refusal(SiteClient peer, X509Certificate shown) {
        return callers.refusal(peer, shown);
    }

    ResponseEntity<byte[]> refused(SiteClient peer, Reason reason) throws SQLException {
        return refusals.refused(peer, reason);
    }

    ResponseEntity<byte[]> withoutEvidence() {
        return refusals.withoutEvidence();
    }

    /**
     * Answers a message that fits into memory.
     *
     * @param echo what a refusal says of it
     */
    ResponseEntity<?> answer(
            SiteClient peer,
            X509Certificate shown,
            HttpServletRequest request,
            Function<Optional<XmlMessage>, ErrorEcho> echo,
            Answering answering)
            throws SQLException {
        return take(peer, shown, request, body -> {
            byte[] document = whole(body);
            try {
                return answering.to(document);
            } catch (CheckInEnded ended) {
                throw new RefusedMessage(ended, echo.apply(asked(document)));
            } catch (MalformedMessage malformed) {
                throw new RefusedMessage(new CheckInEnded(malformed), echo.apply(asked(document)));
            }
        });
    }

    /** Takes the request and not its body: who is refused has nothing of theirs in memory. */
    ResponseEntity<?> take(SiteClient peer, X509Certificate shown, HttpServletRequest request, Taking taking)
            throws SQLException {
        Optional<Reason> refusal = refusal(peer, shown);
        if (refusal.isPresent()) {
            return refused(peer, refusal.get());
        }
        try (var body = bodies.of(request.getInputStream(), shown.getSerialNumber())) {
            return taking.of(body);
        } catch (CheckInEnded ended) {
            return refusals.refused(peer, ended.reason(), ended.element(), ErrorEcho.NONE);
        } catch (RefusedMessage message) {
            CheckInEnded why = message.why();
            return refusals.refused(peer, why.reason(), why.element(), message.asked());
        } catch (NotThere missing) {
            return missed(request, peer, missing.reason());
        } catch (IOException brokenOff) {
            return missed(request, peer, Reason.MESSAGE_MALFORMED);
        }
    }

    private ResponseEntity<byte[]> missed(HttpServletRequest request, SiteClient peer, Reason reason)
            throws SQLException {
        if (reason == Reason.TOO_MANY_REQUESTS) {
            return refusals.busy(peer);
        }
        ResponseEntity<byte[]> answer = refused(peer, reason);
        // The server answers a broken body by itself, too.
        Refusing.kept(request, reason);
        return answer;
    }

    private static byte[] whole(Bodies.Coming body) throws CheckInEnded, NotThere, IOException {
        return switch (body.read(Limits.DOOR_BYTES + 1)) {
            case Body.Read(var document) when document.length <= Limits.DOOR_BYTES -> document;
            case Body.Read _ -> throw new CheckInEnded(Reason.MESSAGE_TOO_LARGE);
            case Body.Missing missing -> throw NotThere.because(missing);
        };
    }

    /** What was asked, where it can be read at all. */
    private static Optional<XmlMessage> asked(byte[] document) {
        try {
            return Optional.of(XmlMessages.read(document));
        } catch (MalformedMessage unreadable) {
            return Optional.empty();
        }
    }

    /** What becomes of a message. */
    interface Answering {
        ResponseEntity<?> to(byte[] document) throws CheckInEnded, SQLException;
    }

    /** What becomes of a body as it comes. */
    interface Taking {
        ResponseEntity<?> of(Bodies.Coming body)
                throws CheckInEnded, RefusedMessage, NotThere, IOException, SQLException;
    }
}
