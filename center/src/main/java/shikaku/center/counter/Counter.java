package shikaku.center.counter;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import shikaku.center.answer.Checked;
import shikaku.center.answer.Reply;
import shikaku.center.journal.Purpose;
import shikaku.center.journal.Refusal;
import shikaku.center.journal.Refusals;
import shikaku.certificate.site.Admission;
import shikaku.certificate.site.SiteClient;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Act;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.XmlMessages;

/**
 * 窓口: every request passes here. Who asks is who the client certificate says; what cannot be read, is too large or speaks for somebody else
 * ends here, with a reason and a row of evidence like everything that is refused later.
 */
@Realizes(clauses = Clause.C14)
public final class Counter {
    private static final String NOBODY = "-";

    private final Admission admission;
    private final Refusals refusals;
    private final Timekeeper time;

    /** @param admission knows who was withdrawn */
    public Counter(Admission admission, Refusals refusals, Timekeeper time) {
        this.admission = admission;
        this.refusals = refusals;
        this.time = time;
    }

    /**
     * Answers.
     *
     * @param certificate of the client, verified by TLS
     * @param body nothing of it is read before the client is known
     */
    public <C, M, A> Reply<A> answer(Operation<C, M, A> operation, Optional<X509Certificate> certificate, Body body) {
        var timed = new TimedBody(body, time);
        long begun = time.nanos();
        try {
            return decide(operation, certificate, timed);
        } finally {
            time.took(operation.act(), time.nanos() - begun - timed.waited());
        }
    }

    private <C, M, A> Reply<A> decide(Operation<C, M, A> operation, Optional<X509Certificate> certificate, Body body) {
        String who = who(certificate);
        return switch (caller(operation.caller(), certificate)) {
            case Checked.Refused<C>(var reason) -> refuse(operation, who, reason, List.of());
            case Checked.Passed<C>(var known) -> read(operation, who, known, body);
        };
    }

    /**
     * Answers a request whose body {@code next} reads, because it does not fit into memory: who asks is looked at here all the same, and the
     * reading is part of the time that it takes.
     *
     * @param certificate of the client, verified by TLS
     */
    public <C, A> Reply<A> answer(
            Purpose purpose,
            Act act,
            Function<SiteClient, Checked<C>> callers,
            Optional<X509Certificate> certificate,
            Function<C, Reply<A>> next) {
        long begun = time.nanos();
        try {
            return switch (caller(callers, certificate)) {
                case Checked.Passed<C>(var known) -> next.apply(known);
                case Checked.Refused<C>(var reason) -> {
                    var refusal = new Refusal(purpose, act, who(certificate), reason, List.of());
                    yield new Reply.Refused<>(reason, refusals.keep(refusal));
                }
            };
        } finally {
            time.took(act, time.nanos() - begun);
        }
    }

    private static String who(Optional<X509Certificate> certificate) {
        return certificate.flatMap(SiteClient::of).map(SiteClient::name).orElse(NOBODY);
    }

    private <C> Checked<C> caller(Function<SiteClient, Checked<C>> callers, Optional<X509Certificate> certificate) {
        return certificate
                .flatMap(admission::refusal)
                .map(Checked::<SiteClient>refused)
                .orElseGet(() -> Checked.of(certificate.flatMap(SiteClient::of), Reason.NOT_A_CLIENT_CERTIFICATE))
                .then(callers);
    }

    private <C, M, A> Reply<A> read(Operation<C, M, A> operation, String who, C caller, Body body) {
        return switch (read(body, operation.bytes() + 1)) {
            case Checked.Refused<byte[]>(var reason) -> refuse(operation, who, reason, List.of());
            case Checked.Passed<byte[]>(var bytes) -> understand(operation, who, caller, bytes);
        };
    }

    private static Checked<byte[]> read(Body body, int most) {
        try {
            return body.read(most);
        } catch (IOException brokenOff) {
            return Checked.refused(Reason.MESSAGE_MALFORMED);
        }
    }

    /** A request's body, not yet read. */
    @FunctionalInterface
    public interface Body {
        /**
         * Its bytes, but not more than this; refused when it comes too slowly or there are too many.
         *
         * @throws IOException when the client breaks it off
         */
        Checked<byte[]> read(int most) throws IOException;
    }

    private <C, M, A> Reply<A> understand(Operation<C, M, A> operation, String who, C caller, byte[] body) {
        if (body.length > operation.bytes()) {
            return refuse(operation, who, Reason.MESSAGE_TOO_LARGE, List.of());
        }
        M message;
        try {
            message = operation.reading().apply(XmlMessages.read(body));
        } catch (MalformedMessage malformed) {
            return refuse(operation, who, malformed.reason(), List.of(malformed.where()));
        }
        return switch (operation.owner().apply(caller, message)) {
            case Checked.Passed<M>(var own) -> operation.decision().apply(caller, own);
            case Checked.Refused<M>(var reason) -> refuse(operation, who, reason, List.of());
        };
    }

    private <A> Reply<A> refuse(Operation<?, ?, A> operation, String who, Reason reason, List<String> where) {
        var refusal = new Refusal(operation.purpose(), operation.act(), who, reason, where);
        return new Reply.Refused<>(reason, refusals.keep(refusal));
    }
}
