package shikaku.center.distribution;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.cert.X509Certificate;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;
import shikaku.certificate.site.Admission;
import shikaku.certificate.site.SiteClient;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.web.Refusing;
import shikaku.message.Reason;
import shikaku.message.signatures.SignatureList;

/**
 * 配布口: a list of the published files, and each file under its name. Conditional requests and ranges are answered as RFC 9110 (13, 14) has it, by the framework:
 * freshclam asks {@code If-Modified-Since}. A file's entity tag is its digest.
 */
@RestController
@Realizes(clauses = {Clause.C13, Clause.C16})
public class SignatureDoor {
    private final Offer offer;
    private final Giving evidence;
    private final Admission admission;
    private final Refusing refusing;

    SignatureDoor(Offer offer, Giving evidence, Admission admission, Refusing refusing) {
        this.offer = offer;
        this.evidence = evidence;
        this.admission = admission;
        this.refusing = refusing;
    }

    @GetMapping(SignatureList.PATH)
    ResponseEntity<String> list(HttpServletRequest request, X509Certificate shown) throws IOException {
        admit(request, shown);
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.noStore())
                .body(offer.list().text());
    }

    /** A name with a slash comes to nobody: a path variable is one segment. */
    @GetMapping("/signatures/{name}")
    ResponseEntity<Resource> file(
            @PathVariable("name") String name, ServletWebRequest asked, SiteClient peer, X509Certificate shown)
            throws IOException {
        HttpServletRequest request = asked.getRequest();
        admit(request, shown);
        return switch (offer.named(name)) {
            case Offer.Found.Whole found -> give(found, asked, peer);
            case Offer.Found.Damaged(var file) -> {
                evidence.damaged(peer, file);
                Refusing.kept(request, Reason.SIGNATURES_DAMAGED);
                throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
            }
            case Offer.Found.Unknown _ -> throw refused(request, HttpStatus.NOT_FOUND, Reason.SIGNATURES_NOT_OFFERED);
        };
    }

    private ResponseEntity<Resource> give(Offer.Found.Whole found, ServletWebRequest asked, SiteClient peer) {
        String tag = "\"" + found.file().sha256() + "\"";
        if (asked.checkNotModified(tag, found.since().toEpochMilli())) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag(tag)
                    .lastModified(found.since())
                    .build();
        }
        if (asked.getRequest().getMethod().equals("GET")) {
            evidence.given(peer, found.file());
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noCache())
                .eTag(tag)
                .lastModified(found.since())
                .body(new FileSystemResource(found.path()));
    }

    private void admit(HttpServletRequest request, X509Certificate shown) {
        admission.refusal(shown).ifPresent(reason -> {
            throw refused(request, HttpStatus.FORBIDDEN, reason);
        });
    }

    private ResponseStatusException refused(HttpServletRequest request, HttpStatus status, Reason reason) {
        refusing.keep(request, reason);
        return new ResponseStatusException(status);
    }
}
