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
import shikaku.center.answer.Checked;
import shikaku.center.answer.Reply;
import shikaku.center.bulk.BulkJob;
import shikaku.center.bulk.BulkKind;
import shikaku.center.counter.Callers;
import shikaku.center.counter.Counter;
import shikaku.domain.InstitutionCode;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Realizes;
import shikaku.edge.body.Bodies;
import shikaku.edge.listen.ClientIdentity;
import shikaku.evidence.Act;
import shikaku.evidence.Receipt;
import shikaku.message.Reason;
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
        var name = request(Optional.ofNullable(request.getHeader(RequestKey.HEADER)));
        Reply<BulkUploadResult> reply = counter.answer(
                kind.purpose(),
                Act.BULK_JOB_TAKEN,
                client -> Callers.terminal(client)
                        .then(institution -> name.then(key -> Checked.passed(new Asking(institution, key)))),
                ClientIdentity.certificate(request),
                asking -> bulk.upload().take(kind, asking.institution(), asking.name(), body));
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

    /** Whoever has a name refused hears so before a job is begun: sent again under what is no name, it would be two. */
    static Checked<Optional<RequestKey>> request(Optional<String> header) {
        return Checked.when(
                        header.filter(value -> !RequestKey.isOne(value)).isEmpty(),
                        header,
                        Reason.REQUEST_NAME_NOT_ALLOWED)
                .then(value -> Checked.passed(value.map(RequestKey::new)));
    }

    /** Who sends a job, and what it is called if it has a name. */
    private record Asking(InstitutionCode institution, Optional<RequestKey> name) {}

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
