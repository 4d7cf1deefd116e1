package shikaku.terminal.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import shikaku.domain.InstitutionCode;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.time.BusinessClock;
import shikaku.evidence.Act;
import shikaku.evidence.Outcome;
import shikaku.message.Formats;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;
import shikaku.message.oqs.ErrorResult;
import shikaku.message.oqs.QualificationConfirmationRequest;
import shikaku.message.oqs.Remark;
import shikaku.terminal.center.InquiryLine;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.door.Registration;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Ledger;

/** The answers of the real messages: what goes to the center and comes back, and in both directions only listed items (C-21). */
@Realizes(clauses = {Clause.C3, Clause.C21})
public final class OqsAnswers implements Answers {
    static final String ACCOUNTING = "accounting";

    private final InquiryLine center;
    private final Registration registration;
    private final InstitutionCode institution;
    private final Ledger ledger;
    private final BusinessClock clock;

    public OqsAnswers(
            InquiryLine center,
            Registration registration,
            InstitutionCode institution,
            Ledger ledger,
            BusinessClock clock) {
        this.center = center;
        this.registration = registration;
        this.institution = institution;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public byte[] answer(Claimed request) throws IOException, SQLException {
        Optional<XmlMessage> asked = Optional.empty();
        try {
            RequestKind kind =
                    RequestKind.of(request.name()).orElseThrow(() -> new CheckInEnded(Reason.FILE_KIND_UNKNOWN));
            asked = Optional.of(read(request));
            return XmlMessages.write(answer(kind, asked.get()));
        } catch (MalformedMessage malformed) {
            return refusal(malformed.reason(), asked);
        } catch (CheckInEnded ended) {
            return refusal(ended.reason(), asked);
        }
    }

    private XmlMessage answer(RequestKind kind, XmlMessage asked) throws CheckInEnded, SQLException {
        return switch (kind) {
            case INQUIRY -> inquire(QualificationConfirmationRequest.from(asked));
            case REGISTRATION -> registration.register(asked).toXml();
        };
    }

    private XmlMessage inquire(QualificationConfirmationRequest request) throws CheckInEnded, SQLException {
        if (!request.header().institution().equals(institution)) {
            throw new CheckInEnded(Reason.WRONG_INSTITUTION);
        }
        InquiryLine.Told told = center.inquire(request);
        ledger.write(deed(
                Outcome.DONE,
                Optional.empty(),
                List.of("receipt " + told.receipt().text())));
        return told.message();
    }

    private byte[] refusal(Reason reason, Optional<XmlMessage> asked) throws SQLException {
        ledger.write(deed(Outcome.REFUSED, Optional.of(reason), List.of()));
        return XmlMessages.write(new ErrorResult(
                        LocalDateTime.ofInstant(clock.instant(), BusinessClock.JAPAN),
                        Optional.of(institution),
                        asked.flatMap(OqsAnswers::identifier),
                        new Remark(reason.code(), reason.reception().inBoth()))
                .toXml());
    }

    /** The client finds its own question again by it, also where nothing else of it could be read. */
    private static Optional<String> identifier(XmlMessage asked) {
        try {
            return asked.headerFields()
                    .optional(
                            "ArbitraryFileIdentifier",
                            Formats.text(shikaku.message.Limits.ARBITRARY_IDENTIFIER_LENGTH));
        } catch (MalformedMessage unreadable) {
            return Optional.empty();
        }
    }

    private static XmlMessage read(Claimed request) throws IOException {
        try (InputStream file = Files.newInputStream(request.file())) {
            return XmlMessages.read(file);
        }
    }

    private static Deed deed(Outcome outcome, Optional<Reason> reason, List<String> items) {
        return new Deed(
                outcome == Outcome.DONE ? Act.INQUIRY_BY_INSURED_CARD : Act.REQUEST_REFUSED,
                ACCOUNTING,
                Optional.empty(),
                Deed.How.UNKNOWN,
                Optional.empty(),
                outcome,
                "by folder",
                reason,
                items);
    }
}
