package shikaku.center.registration;

import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import shikaku.center.answer.Checked;
import shikaku.center.answer.Reply;
import shikaku.center.inquiry.Guessing;
import shikaku.center.journal.Journal;
import shikaku.center.journal.Purpose;
import shikaku.center.registry.ReferenceNumbers;
import shikaku.center.registry.RegisterRefusal;
import shikaku.center.registry.Registry;
import shikaku.domain.InstitutionCode;
import shikaku.domain.PersonId;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.evidence.Act;
import shikaku.message.Reason;
import shikaku.message.oqs.Processing;
import shikaku.message.oqs.ReferenceNumberRegistration;
import shikaku.message.oqs.ReferenceNumberRegistrationResult;
import shikaku.message.oqs.Remark;
import shikaku.message.oqs.ResultHeader;

/**
 * ⑩: keeps an institution's number for the one person under a 記号・番号・枝番; refused where that is nobody, several, or another's number. The first two count as a
 * {@link Guessing guess}, because they tell who is somebody: who registers what an inquiry answered just before makes none.
 */
@Realizes(arrows = Arrow.A10, clauses = Clause.C8)
public final class ReferenceNumberRegistrar {
    private static final List<String> ITEMS = List.of("ReferenceNumber");

    private final Guessing guessing;
    private final Registry registry;
    private final ReferenceNumbers numbers;
    private final Journal journal;
    private final InstantSource clock;
    private final Clock business;

    /**
     * @param guessing the one of the inquiries
     * @param clock the real one, for the evidence
     * @param business the business day in Japan's zone
     */
    public ReferenceNumberRegistrar(
            Guessing guessing,
            Registry registry,
            ReferenceNumbers numbers,
            Journal journal,
            InstantSource clock,
            Clock business) {
        this.guessing = guessing;
        this.registry = registry;
        this.numbers = numbers;
        this.journal = journal;
        this.clock = clock;
        this.business = business;
    }

    /** The answer; a refusal concerns this one person and stands in the message. */
    public Reply<ReferenceNumberRegistrationResult> register(
            InstitutionCode institution, ReferenceNumberRegistration request) {
        if (!guessing.begin(institution, request.info().key())) {
            return refuse(institution, request, Reason.NUMBERS_GUESSED);
        }
        boolean miss = false;
        try {
            Checked<PersonId> person = person(institution, request);
            var reply = reply(institution, request, person);
            miss = ReferenceNumberRule.isMiss(person);
            return reply;
        } finally {
            // What could not be kept was not told either, and comes again by itself.
            if (!miss) {
                guessing.found(institution, request.info().key());
            }
        }
    }

    private Reply<ReferenceNumberRegistrationResult> reply(
            InstitutionCode institution, ReferenceNumberRegistration request, Checked<PersonId> found) {
        return switch (found) {
            case Checked.Passed<PersonId>(var person) -> put(institution, request, person);
            case Checked.Refused<PersonId>(var reason) -> refuse(institution, request, reason);
        };
    }

    private Checked<PersonId> person(InstitutionCode institution, ReferenceNumberRegistration request) {
        Set<PersonId> people = registry.under(request.info().key());
        return ReferenceNumberRule.person(
                people, numbers.bearer(institution, request.info().referenceNumber()));
    }

    /** Who comes second with a number at the same moment learns what anybody learns who comes later. */
    private Reply<ReferenceNumberRegistrationResult> put(
            InstitutionCode institution, ReferenceNumberRegistration request, PersonId person) {
        var record = Purpose.REFERENCE_NUMBER
                .done(clock, Act.REFERENCE_NUMBER_REGISTERED, institution)
                .withWhom(person.value())
                .withItems(ITEMS, Optional.empty());
        try {
            var receipt = journal.keep(
                    record,
                    () -> numbers.put(institution, person, request.info().referenceNumber()));
            return new Reply.Given<>(result(request, Processing.normal()), receipt);
        } catch (RegisterRefusal taken) {
            return refuse(institution, request, taken.reason());
        }
    }

    private Reply<ReferenceNumberRegistrationResult> refuse(
            InstitutionCode institution, ReferenceNumberRegistration request, Reason reason) {
        var record = Purpose.REFERENCE_NUMBER.refused(clock, Act.REFERENCE_NUMBER_REGISTERED, institution, reason);
        return new Reply.Given<>(result(request, new Processing.Failed(Remark.of(reason))), journal.keep(record));
    }

    private ReferenceNumberRegistrationResult result(ReferenceNumberRegistration request, Processing processing) {
        var header = new ResultHeader(LocalDateTime.now(business), request.header());
        return new ReferenceNumberRegistrationResult(header, request.info(), processing);
    }
}
