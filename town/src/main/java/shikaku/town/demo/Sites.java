package shikaku.town.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import shikaku.terminal.kiosk.EnrolmentAddress;
import shikaku.town.people.Clinic;

/**
 * Addresses of one clinic's pages; every program and clinic has its own host name, because cookies ignore ports.
 *
 * @param terminalData the terminal's own folder
 * @param sitAtTerminal to be called before a port of the terminal's machine is used that nobody knew before, such as its reader's
 */
record Sites(
        String kioskHost,
        String deskHost,
        int terminalPort,
        Path terminalData,
        String accountingHost,
        int accountingPort,
        IntConsumer sitAtTerminal) {
    static Sites of(Neighbourhood neighbourhood, Clinic clinic) {
        int number = neighbourhood.number(clinic);
        return new Sites(
                "kiosk." + clinic.id() + ".localhost",
                "desk." + clinic.id() + ".localhost",
                neighbourhood.ports().kioskAndDesk(number),
                neighbourhood.folder().data("terminal-" + clinic.id()),
                "accounting." + clinic.id() + ".localhost",
                neighbourhood.ports().accounting(number),
                port -> neighbourhood.whereabouts().sitAt("terminal-" + clinic.id(), port));
    }

    String kiosk() {
        return "http://" + kioskHost + ":" + terminalPort + "/";
    }

    /** The address that makes the next browser the kiosk, as the clinic's administrator reads it in the terminal's data folder. */
    URI enrolment() {
        try {
            return EnrolmentAddress.read(terminalData);
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal has no enrolment address", e);
        }
    }

    String desk() {
        return "http://" + deskHost + ":" + terminalPort + "/";
    }

    String accounting() {
        return "http://" + accountingHost + ":" + accountingPort + "/";
    }
}
