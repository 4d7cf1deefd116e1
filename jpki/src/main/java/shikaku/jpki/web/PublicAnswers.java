package shikaku.jpki.web;

import java.io.IOException;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import shikaku.certificate.CertificateFile;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Realizes;
import shikaku.jpki.Limits;
import shikaku.jpki.authority.Generation;
import shikaku.jpki.foundation.Foundation;
import shikaku.jpki.status.CrlPublisher;
import shikaku.jpki.status.OcspResponder;

/** What anybody may ask; the answers are signed, so plain HTTP is enough (RFC 6960 appendix A). */
@RestController
public class PublicAnswers {
    private static final int METHOD_NOT_ALLOWED = 405;

    private final OcspResponder responder;
    private final CrlPublisher lists;
    private final Foundation foundation;

    PublicAnswers(OcspResponder responder, CrlPublisher lists, Foundation foundation) {
        this.responder = responder;
        this.lists = lists;
        this.foundation = foundation;
    }

    /** A question about one or more certificates. */
    @Realizes(arrows = Arrow.A6)
    @PostMapping(path = "/ocsp", consumes = "application/ocsp-request")
    ResponseEntity<byte[]> ocsp(InputStream body) throws IOException {
        var question = body.readNBytes(Limits.OCSP_QUESTION_BYTES + 1);
        return answer("application/ocsp-response", responder.answer(question));
    }

    /** RFC 6960 also knows GET, which writes the serial into the address; addresses end in logs. Always refused. */
    @GetMapping({"/ocsp", "/ocsp/**"})
    ResponseEntity<Void> ocspByGet() {
        return ResponseEntity.status(METHOD_NOT_ALLOWED).header("Allow", "POST").build();
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
                .orElseGet(() -> ResponseEntity.notFound().build());
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
