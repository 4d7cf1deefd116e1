package shikaku.terminal.center;

import shikaku.message.oqs.ReferenceNumberRegistration;
import shikaku.message.oqs.ReferenceNumberRegistrationResult;
import shikaku.terminal.checkin.CheckInEnded;

/** ⑩: the line on which a clinic's own patient number is registered. */
@FunctionalInterface
public interface RegistrationLine {
    /**
     * Registers.
     *
     * @throws CheckInEnded when the center could not be asked or did not understand
     */
    ReferenceNumberRegistrationResult register(ReferenceNumberRegistration registration) throws CheckInEnded;
}
