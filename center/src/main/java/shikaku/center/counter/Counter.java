package shikaku.center.counter;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import shikaku.center.answer.Checked;
import shikaku.center.answer.Reply;
import shikaku.center.journal.Journal;
import shikaku.certificate.site.SiteClient;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.EvidenceRecord;
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

    private final Journal journal;
    private final InstantSource clock;

    /** @param clock the real one */
    public Counter(Journal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Answers.
     *
     * @param client the subject of the verified client certificate, if it names a client of ours
     * @param body at most one byte more than the operation allows
     */
    public <C, M, A> Reply<A> answer(Operation<C, M, A> operation, Optional<SiteClient> client, byte[] body) {
        String who = client.map(SiteClient::code).orElse(NOBODY);
        Checked<C> caller = Checked.of(client, Reason.NOT_A_CLIENT_CERTIFICATE).then(operation.caller());
        return switch (caller) {
            case Checked.Refused<C>(var reason) -> refuse(operation, who, reason, List.of());
            case Checked.Passed<C>(var known) -> read(operation, who, known, body);
        };
    }

    private <C, M, A> Reply<A> read(Operation<C, M, A> operation, String who, C caller, byte[] body) {
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
        EvidenceRecord record = operation.purpose().refused(clock, operation.act(), who, reason);
        return new Reply.Refused<>(reason, journal.keep(record.withItems(where, Optional.empty())));
    }
}
