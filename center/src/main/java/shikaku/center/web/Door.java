package shikaku.center.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import shikaku.center.answer.Checked;
import shikaku.center.answer.Reply;
import shikaku.center.counter.Counter;
import shikaku.center.counter.Operation;
import shikaku.certificate.site.SiteClient;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Realizes;
import shikaku.edge.body.Bodies;
import shikaku.edge.body.Body;
import shikaku.edge.listen.ClientIdentity;
import shikaku.edge.web.Refusing;
import shikaku.evidence.Receipt;
import shikaku.message.Reason;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;

/** What stands behind the center's port: one address an operation, XML both ways, a receipt with whatever has a row of evidence of its own. */
@RestController
public class Door {
    private final Counter counter;
    private final Bodies bodies;
    private final TerminalOperations terminals;
    private final InsurerOperations insurers;
    private final Failures failures;

    Door(Counter counter, Bodies bodies, TerminalOperations terminals, InsurerOperations insurers, Failures failures) {
        this.counter = counter;
        this.bodies = bodies;
        this.terminals = terminals;
        this.insurers = insurers;
        this.failures = failures;
    }

    @Realizes(arrows = Arrow.A3)
    @PostMapping("/card-sessions")
    ResponseEntity<byte[]> cardSession(HttpServletRequest request) {
        return serve(terminals.cardSession(), request);
    }

    @Realizes(arrows = Arrow.A4)
    @PostMapping("/card-sessions/verifier")
    ResponseEntity<byte[]> verifier(HttpServletRequest request) {
        return serve(terminals.verifier(), request);
    }

    @Realizes(arrows = {Arrow.A5_PROOF, Arrow.A7})
    @PostMapping("/inquiries/card")
    ResponseEntity<byte[]> byCard(HttpServletRequest request) {
        return serve(terminals.byCard(), request);
    }

    @Realizes(arrows = Arrow.A7)
    @PostMapping("/inquiries/insured-card")
    ResponseEntity<byte[]> byDocument(HttpServletRequest request) {
        return serve(terminals.byDocument(), request);
    }

    @Realizes(arrows = Arrow.A7)
    @PostMapping("/inquiries/emergency")
    ResponseEntity<byte[]> emergency(HttpServletRequest request) {
        return serve(terminals.emergency(), request);
    }

    @Realizes(arrows = Arrow.A10)
    @PostMapping("/reference-numbers")
    ResponseEntity<byte[]> referenceNumber(HttpServletRequest request) {
        return serve(terminals.referenceNumber(), request);
    }

    @PostMapping("/insurers/coverages")
    ResponseEntity<byte[]> coverages(HttpServletRequest request) {
        return serve(insurers.coverages(), request);
    }

    private <C, M, A> ResponseEntity<byte[]> serve(Operation<C, M, A> operation, HttpServletRequest request) {
        Optional<SiteClient> client = ClientIdentity.of(request);
        try (var body = bodies.of(request.getInputStream(), client)) {
            var asked = new AskedBody(most -> read(body, most));
            return switch (counter.answer(operation, ClientIdentity.certificate(request), asked)) {
                case Reply.Given<A>(var message, var receipt) ->
                    answer(HttpStatus.OK, operation.writing().apply(message), Optional.of(receipt));
                case Reply.Refused<A>(var reason, var receipt) -> {
                    Refusing.kept(request, reason);
                    XmlMessage said =
                            failures.message(reason, client, operation.echo().apply(asked.message()));
                    yield answer(Status.of(reason), said, receipt);
                }
            };
        } catch (IOException noBody) {
            // The body was not even begun: one that breaks off is the counter's to refuse.
            throw new UncheckedIOException(noBody);
        }
    }

    static Checked<byte[]> read(Bodies.Coming body, int most) throws IOException {
        return switch (body.read(most)) {
            case Body.Read(var bytes) -> Checked.passed(bytes);
            case Body.TooSlow _ -> Checked.refused(Reason.MESSAGE_TOO_SLOW);
            case Body.ShareTaken _ -> Checked.refused(Reason.TOO_MANY_REQUESTS);
            case Body.NoPlace _ -> Checked.refused(Reason.CENTER_BUSY);
        };
    }

    static ResponseEntity<byte[]> answer(HttpStatus status, XmlMessage message, Optional<Receipt> receipt) {
        var answer = ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_XML)
                .header("Cache-Control", "no-store");
        receipt.ifPresent(kept -> answer.header(Receipt.HEADER, kept.text()));
        return answer.body(XmlMessages.write(message));
    }
}
