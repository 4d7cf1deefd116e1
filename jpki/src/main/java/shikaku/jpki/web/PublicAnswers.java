package shikaku.jpki.web;

import java.io.IOException;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import shikaku.certificate.CertificateFile;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Realizes;
import shikaku.edge.body.Bodies;
import shikaku.edge.body.Body;
import shikaku.jpki.Limits;
import shikaku.jpki.authority.Generation;
import shikaku.jpki.foundation.Foundation;
import shikaku.jpki.status.CrlPublisher;
import shikaku.jpki.status.OcspResponder;
import shikaku.message.Reason;

/** What anybody may ask; the answers are signed, so plain HTTP is enough (RFC 6960 appendix A). */
@RestController
public class PublicAnswers {
    /** Who asks is not known and need not be: no question is large enough for a place that somebody could be denied. */
    private static final String ANYBODY = "anybody";

    private final OcspResponder responder;
    private final CrlPublisher lists;
    private final Foundation foundation;
    private final Bodies bodies;
    private final RefusedQuestions refused;

    /**
     * Answers from these.
     *
     * @param bodies how long a question may take to come
     */
    PublicAnswers(
            OcspResponder responder,
            CrlPublisher lists,
            Foundation foundation,
            Bodies bodies,
            RefusedQuestions refused) {
        this.responder = responder;
        this.bodies = bodies;
        this.refused = refused;
        this.lists = lists;
        this.foundation = foundation;
    }

    /** A question about one or more certificates; 408 when it does not come within {@link Limits#OCSP_QUESTION_WAIT}. */
    @Realizes(arrows = Arrow.A6)
    @PostMapping(path = "/ocsp", consumes = "application/ocsp-request")
    ResponseEntity<byte[]> ocsp(InputStream question) {
        try (var body = bodies.of(question, ANYBODY)) {
            return switch (body.read(Limits.OCSP_QUESTION_BYTES + 1)) {
                case Body.Read(var bytes) ->
                    status(responder.answerToQuestion(bytes).orElseGet(() -> noQuestion(bytes)));
                case Body.TooSlow _ -> throw new ResponseStatusException(HttpStatus.REQUEST_TIMEOUT);
                case Body.ShareTaken _, Body.NoPlace _ -> status(noPlace());
            };
        } catch (IOException brokenOff) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, brokenOff);
        }
    }

    private byte[] noPlace() {
        refused.refused(Reason.TOO_MANY_REQUESTS);
        return OcspResponder.tryLater();
    }

    private byte[] noQuestion(byte[] sent) {
        refused.refused(sent.length > Limits.OCSP_QUESTION_BYTES ? Reason.MESSAGE_TOO_LARGE : Reason.MESSAGE_MALFORMED);
        return OcspResponder.malformed();
    }

    private static ResponseEntity<byte[]> status(byte[] answer) {
        return answer("application/ocsp-response", answer);
    }

    /** RFC 6960 also knows GET, which writes the serial into the address; addresses end in logs. Always refused. */
    @GetMapping({"/ocsp", "/ocsp/**"})
    ResponseEntity<Void> ocspByGet() throws HttpRequestMethodNotSupportedException {
        throw new HttpRequestMethodNotSupportedException("GET", List.of("POST"));
    }

    /** The newest generation's revocation list. */
    @GetMapping("/crl")
    ResponseEntity<byte[]> newestList() {
        return answer("application/pkix-crl", lists.current(foundation.newest()));
    }

    /** One generation's revocation list; 1 is the oldest. */
    @GetMapping("/crl/{number:[1-9]}")
    ResponseEntity<byte[]> list(@PathVariable("number") int number) {
        return foundation.generations().stream()
                .filter(generation -> generation.number() == number)
                .findFirst()
                .map(generation -> answer("application/pkix-crl", lists.current(generation)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** All generations of the authority, newest first, as PEM. */
    @GetMapping("/ca")
    ResponseEntity<String> authorities() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/x-pem-file"))
                .body(CertificateFile.pem(newestFirst()));
    }

    private List<X509Certificate> newestFirst() {
        return foundation.generations().reversed().stream()
                .map(Generation::certificate)
                .toList();
    }

    private static ResponseEntity<byte[]> answer(String type, byte[] body) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header("Cache-Control", "no-store")
                .body(body);
    }
}
