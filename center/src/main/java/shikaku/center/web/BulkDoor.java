package shikaku.center.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import shikaku.center.answer.Reply;
import shikaku.center.bulk.BulkJob;
import shikaku.center.bulk.BulkKind;
import shikaku.center.counter.Callers;
import shikaku.center.counter.Counter;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Realizes;
import shikaku.edge.body.Bodies;
import shikaku.edge.listen.ClientIdentity;
import shikaku.evidence.Act;
import shikaku.evidence.Receipt;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;
import shikaku.message.bulk.BulkUploadResult;
import shikaku.message.bulk.RequestKey;
import shikaku.message.oqs.ErrorEcho;

/** The center's port for bulk jobs (our profile): bodies and answers of any length, in the memory of a few people. */
@RestController
public class BulkDoor {
    private final Counter counter;
    private final Bodies bodies;
    private final BulkOperations bulk;
    private final Failures failures;

    BulkDoor(Counter counter, Bodies bodies, BulkOperations bulk, Failures failures) {
        this.counter = counter;
        this.bodies = bodies;
        this.bulk = bulk;
        this.failures = failures;
    }

    @Realizes(arrows = Arrow.A7)
    @PostMapping("/bulk/inquiries")
    ResponseEntity<byte[]> inquiries(HttpServletRequest request) throws IOException {
        return take(BulkKind.INQUIRY, request);
    }

    @Realizes(arrows = Arrow.A10)
    @PostMapping("/bulk/registrations")
    ResponseEntity<byte[]> registrations(HttpServletRequest request) throws IOException {
        return take(BulkKind.REGISTRATION, request);
    }

    @Realizes(arrows = Arrow.A7)
    @PostMapping("/bulk/inquiries/result")
    void inquired(HttpServletRequest request, HttpServletResponse response) throws IOException {
        hand(BulkKind.INQUIRY, request, response);
    }

    @Realizes(arrows = Arrow.A10)
    @PostMapping("/bulk/registrations/result")
    void registered(HttpServletRequest request, HttpServletResponse response) throws IOException {
        hand(BulkKind.REGISTRATION, request, response);
    }

    private ResponseEntity<byte[]> take(BulkKind kind, HttpServletRequest request) throws IOException {
        InputStream body = request.getInputStream();
        Reply<BulkUploadResult> reply = counter.answer(
                kind.purpose(),
                Act.BULK_JOB_TAKEN,
                Callers::terminal,
                ClientIdentity.certificate(request),
                institution -> bulk.upload().take(kind, institution, request(request), body));
        return switch (reply) {
            case Reply.Given<BulkUploadResult>(var message, var receipt) ->
                Door.answer(HttpStatus.OK, message.toXml(), Optional.of(receipt));
            case Reply.Refused<BulkUploadResult>(var reason, var receipt) ->
                Door.answer(
                        Status.of(reason),
                        // The job itself lies in no memory, and is gone.
                        failures.message(reason, ClientIdentity.of(request), ErrorEcho.ofJob(Optional.empty())),
                        receipt);
        };
    }

    /** What is no name of a request is none: whoever sends it has the job begun, as without one. */
    private static Optional<RequestKey> request(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(RequestKey.HEADER))
                .filter(RequestKey::isOne)
                .map(RequestKey::new);
    }

    private void hand(BulkKind kind, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var client = ClientIdentity.of(request);
        var operation = bulk.result(kind);
        Reply<BulkJob> reply;
        AskedBody asked;
        try (var body = bodies.of(request.getInputStream(), client)) {
            asked = new AskedBody(most -> Door.read(body, most));
            reply = counter.answer(operation, ClientIdentity.certificate(request), asked);
        }
        switch (reply) {
            case Reply.Given<BulkJob>(var job, var receipt) -> {
                begin(response, HttpStatus.OK, Optional.of(receipt));
                write(job, response);
            }
            case Reply.Refused<BulkJob>(var reason, var receipt) -> {
                XmlMessage said =
                        failures.message(reason, client, operation.echo().apply(asked.message()));
                begin(response, Status.of(reason), receipt);
                response.getOutputStream().write(XmlMessages.write(said));
            }
        }
    }

    /** What fails on the way breaks the answer off: words behind half of it would be no answer either. */
    private void write(BulkJob job, HttpServletResponse response) throws IOException {
        try {
            bulk.fetching().write(job, response.getOutputStream());
        } catch (RuntimeException broken) {
            if (response.isCommitted()) {
                throw new IOException(broken);
            }
            response.reset();
            throw broken;
        }
    }

    private static void begin(HttpServletResponse response, HttpStatus status, Optional<Receipt> receipt) {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_XML_VALUE);
        response.setHeader("Cache-Control", "no-store");
        receipt.ifPresent(kept -> response.setHeader(Receipt.HEADER, kept.text()));
    }
}
