package shikaku.center.web;

import shikaku.center.Limits;
import shikaku.center.answer.Checked;
import shikaku.center.counter.Callers;
import shikaku.center.counter.Operation;
import shikaku.center.journal.Purpose;
import shikaku.center.registration.CoverageRegistrar;
import shikaku.domain.InsurerNumber;
import shikaku.evidence.Act;
import shikaku.message.insurer.CoverageRegistration;
import shikaku.message.insurer.CoverageRegistrationResult;
import shikaku.message.oqs.ErrorEcho;

/**
 * What an insurer may ask of the center.
 *
 * @param coverages registers coverages; whose a line is, each line says, so another insurer's is refused by itself
 */
public record InsurerOperations(
        Operation<InsurerNumber, CoverageRegistration.Reading, CoverageRegistrationResult> coverages) {

    /** The operations of these decisions. */
    public static InsurerOperations of(CoverageRegistrar registrar) {
        return new InsurerOperations(new Operation<>(
                Act.COVERAGE_REGISTERED,
                Purpose.COVERAGE,
                Limits.REGISTRATION_BYTES,
                Callers::insurer,
                CoverageRegistration::read,
                (caller, message) -> Checked.passed(message),
                registrar::register,
                CoverageRegistrationResult::toXml,
                ErrorEcho::ofOther));
    }
}
