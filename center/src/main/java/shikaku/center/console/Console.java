package shikaku.center.console;

import java.nio.charset.Charset;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shikaku.center.Limits;
import shikaku.center.answer.Reply;
import shikaku.center.inquiry.Answering;
import shikaku.center.inquiry.ConfirmationDates;
import shikaku.center.inquiry.Guessing;
import shikaku.center.inquiry.InquiryByDocument;
import shikaku.center.inquiry.OwnReferenceNumber;
import shikaku.center.registration.ReferenceNumberRegistrar;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.Sentence;
import shikaku.message.Words;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;
import shikaku.message.item.ItemAllowList;
import shikaku.message.oqs.ErrorResult;
import shikaku.message.oqs.QualificationConfirmationRequest;
import shikaku.message.oqs.QualificationConfirmationResult;
import shikaku.message.oqs.ReferenceNumberRegistration;
import shikaku.message.oqs.ReferenceNumberRegistrationResult;

/**
 * The center's own reading and decision over {@link InventedPeople}, with every step told. What it says that the center would answer, the center's own code
 * answers: the steps before only say why.
 */
public final class Console {
    private static final Words WORDS = Words.of("center");

    private final Clock business;
    private final InquiryByDocument inquiries;
    private final ReferenceNumberRegistrar registrations;
    private final Inspection inspection = new Inspection(WORDS, ItemAllowList.kobe());

    /**
     * @param business the business day in Japan's zone
     * @param back how far back 資格確認日 may lie
     * @param ahead how far ahead
     */
    public Console(Clock business, Period back, Period ahead) {
        this.business = business;
        var people = new InventedPeople(this::today);
        var nothing = new NothingKept();
        var guessing = Guessing.ofInvented(business);
        this.inquiries = new InquiryByDocument(
                guessing,
                new ConfirmationDates(this::today, back, ahead),
                people,
                new OwnReferenceNumber(nothing),
                nothing,
                business,
                new Answering(business));
        this.registrations = new ReferenceNumberRegistrar(guessing, people, nothing, nothing, business, business);
    }

    private LocalDate today() {
        return LocalDate.now(business);
    }

    /** Questions about the invented people, as they would be sent. */
    public List<Example> examples() {
        return Example.on(today());
    }

    /** What would become of what was pasted. */
    public Findings look(String pasted) {
        return Envelope.bytes(pasted)
                .map(this::look)
                .orElseGet(() -> ended(
                        List.of(Step.stop(Step.Stage.ENCODING, WORDS.sentence("console.not-pasted"))),
                        Reason.FORBIDDEN_CHARACTER));
    }

    /** What would become of a message. */
    public Findings look(byte[] message) {
        List<Step> steps = new ArrayList<>();
        var size = WORDS.sentence("console.size", message.length, Limits.TERMINAL_MESSAGE_BYTES);
        if (message.length > Limits.TERMINAL_MESSAGE_BYTES) {
            steps.add(Step.stop(Step.Stage.SIZE, size));
            return ended(steps, Reason.MESSAGE_TOO_LARGE);
        }
        steps.add(Step.good(Step.Stage.SIZE, size));
        steps.add(encoding(message));
        try {
            XmlMessage xml = XmlMessages.read(message);
            steps.add(Step.good(Step.Stage.FORM));
            return understood(xml, steps);
        } catch (MalformedMessage malformed) {
            if (steps.getLast().how() != Step.How.STOP) {
                steps.add(Step.stop(Step.Stage.FORM, where(malformed)));
            }
            return ended(steps, malformed.reason());
        }
    }

    private static Step encoding(byte[] message) {
        Optional<String> declared = Envelope.declared(message);
        Optional<Charset> charset = Envelope.charset(declared);
        if (charset.isEmpty()) {
            return Step.stop(Step.Stage.ENCODING, WORDS.sentence("console.encoding.unknown", declared.orElse("")));
        }
        if (!Envelope.fits(message, charset.get())) {
            return Step.stop(
                    Step.Stage.ENCODING,
                    WORDS.sentence("console.encoding.wrong", charset.get().name()));
        }
        Sentence said = declared.map(name -> WORDS.sentence("console.encoding.declared", name))
                .orElseGet(() -> WORDS.sentence("console.encoding.none"));
        return Envelope.hasMark(message)
                ? Step.good(Step.Stage.ENCODING, said, WORDS.sentence("console.encoding.mark"))
                : Step.good(Step.Stage.ENCODING, said);
    }

    private Findings understood(XmlMessage xml, List<Step> steps) {
        Optional<Question> question = Question.of(xml);
        if (question.isEmpty()) {
            steps.add(Step.stop(Step.Stage.KIND, WORDS.sentence("console.kind.none")));
            return ended(steps, Reason.UNEXPECTED_MESSAGE);
        }
        steps.add(Step.good(Step.Stage.KIND, WORDS.sentence("console.kind." + question.get())));
        steps.addAll(inspection.of(question.get(), xml));
        try {
            return switch (question.get()) {
                case INQUIRY -> inquire(QualificationConfirmationRequest.from(xml), steps);
                case REGISTRATION -> register(ReferenceNumberRegistration.from(xml), steps);
            };
        } catch (MalformedMessage malformed) {
            if (steps.stream().noneMatch(step -> step.how() == Step.How.STOP)) {
                steps.add(Step.stop(Step.Stage.DECISION, where(malformed)));
            }
            return ended(steps, malformed.reason());
        }
    }

    private Findings inquire(QualificationConfirmationRequest request, List<Step> steps) {
        var institution = request.header().institution();
        steps.add(caller(institution.digits()));
        return switch (inquiries.answer(institution, request)) {
            case Reply.Given<QualificationConfirmationResult>(var result, var _) -> {
                steps.add(Rule.of(WORDS, result.confirmation()));
                yield new Findings(steps, Indented.of(result.toXml()), Rule.reason(result.confirmation()));
            }
            case Reply.Refused<QualificationConfirmationResult>(var reason, var _) -> ended(steps, reason);
        };
    }

    private Findings register(ReferenceNumberRegistration request, List<Step> steps) {
        var institution = request.header().institution();
        steps.add(caller(institution.digits()));
        return switch (registrations.register(institution, request)) {
            case Reply.Given<ReferenceNumberRegistrationResult>(var result, var _) -> {
                steps.add(Rule.of(WORDS, result.processing()));
                yield new Findings(steps, Indented.of(result.toXml()), Rule.reason(result.processing()));
            }
            case Reply.Refused<ReferenceNumberRegistrationResult>(var reason, var _) -> ended(steps, reason);
        };
    }

    private static Step caller(String institution) {
        return Step.good(Step.Stage.CALLER, WORDS.sentence("console.caller", institution));
    }

    private static Sentence where(MalformedMessage malformed) {
        return WORDS.sentence(
                "console.where", malformed.where(), malformed.reason().vendor());
    }

    private Findings ended(List<Step> steps, Reason reason) {
        var error = ErrorResult.of(reason, LocalDateTime.now(business), Optional.empty());
        return new Findings(steps, Indented.of(error.toXml()), Optional.of(reason));
    }
}
