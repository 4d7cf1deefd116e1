package shikaku.accounting.door;

import shikaku.accounting.intake.Registration;

/** Writes 照会番号登録要求 (OQS-IF-003) and reads what comes back (OQS-IF-004 or an error). */
public interface RegistrationMessages {
    byte[] request(Registration registration);

    /** What the door's answer means for what was asked; an answer to something else is no answer. */
    TerminalDoor.Registered outcome(byte[] document, Registration asked);
}
