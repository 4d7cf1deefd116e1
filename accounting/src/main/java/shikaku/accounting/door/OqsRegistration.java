package shikaku.accounting.door;

import shikaku.accounting.door.TerminalDoor.Registered;
import shikaku.accounting.intake.Registration;
import shikaku.domain.InstitutionCode;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Realizes;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;
import shikaku.message.oqs.ErrorResult;
import shikaku.message.oqs.Processing;
import shikaku.message.oqs.ReferenceNumberRegistration;
import shikaku.message.oqs.ReferenceNumberRegistrationInfo;
import shikaku.message.oqs.ReferenceNumberRegistrationResult;
import shikaku.message.oqs.Remark;
import shikaku.message.oqs.RequestHeader;

/** OQS-IF-003 and 004. What cannot be read, or echoes something else, tells nothing: the registration is asked for again. */
@Realizes(arrows = Arrow.A9)
public final class OqsRegistration implements RegistrationMessages {
    private final RequestHeader header;

    public OqsRegistration(InstitutionCode institution) {
        this.header = RequestHeader.of(institution);
    }

    @Override
    public byte[] request(Registration registration) {
        return XmlMessages.write(new ReferenceNumberRegistration(header, info(registration)).toXml());
    }

    @Override
    public Registered outcome(byte[] document, Registration asked) {
        try {
            XmlMessage xml = XmlMessages.read(document);
            return ErrorResult.in(xml)
                    .map(error -> refused(error.error()))
                    .orElseGet(() -> outcome(ReferenceNumberRegistrationResult.from(xml), asked));
        } catch (MalformedMessage malformed) {
            return new Registered.Unknown(malformed.reason());
        }
    }

    private Registered outcome(ReferenceNumberRegistrationResult result, Registration asked) {
        boolean echo = result.info().equals(info(asked))
                && result.header().request().institution().equals(header.institution());
        if (!echo) {
            return new Registered.Unknown(Reason.UNEXPECTED_MESSAGE);
        }
        return switch (result.processing()) {
            case Processing.Normal(var beside) ->
                beside.flatMap(Remark::reason)
                        .filter(Reason.REGISTRATION_QUEUED::equals)
                        // The terminal has it and will register it; asking again tells when it has.
                        .<Registered>map(Registered.Unknown::new)
                        .orElseGet(Registered.Done::new);
            case Processing.Failed(Remark remark) -> refused(remark);
        };
    }

    private static Registered refused(Remark remark) {
        Reason reason = remark.reason().orElse(Reason.REFERENCE_NUMBER_REFUSED);
        return isLater(reason) ? new Registered.Unknown(reason) : new Registered.Refused(reason);
    }

    /** Misses of somebody else at this institution may have used up what the center answers for now; what was asked stays right. */
    private static boolean isLater(Reason reason) {
        return Passing.reason(reason) || reason == Reason.NUMBERS_GUESSED;
    }

    private static ReferenceNumberRegistrationInfo info(Registration registration) {
        return new ReferenceNumberRegistrationInfo(registration.patient().asReference(), registration.key());
    }
}
