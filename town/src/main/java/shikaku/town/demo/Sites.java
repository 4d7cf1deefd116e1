package shikaku.town.demo;

import shikaku.town.people.Clinic;

/** Addresses of one clinic's pages; every program and clinic has its own host name, because cookies ignore ports. */
record Sites(String kioskHost, String deskHost, int terminalPort, String accountingHost, int accountingPort) {
    static Sites of(Neighbourhood neighbourhood, Clinic clinic) {
        int number = neighbourhood.number(clinic);
        return new Sites(
                "kiosk." + clinic.id() + ".localhost",
                "desk." + clinic.id() + ".localhost",
                neighbourhood.ports().kioskAndDesk(number),
                "accounting." + clinic.id() + ".localhost",
                neighbourhood.ports().accounting(number));
    }

    String kiosk() {
        return "http://" + kioskHost + ":" + terminalPort + "/";
    }

    String desk() {
        return "http://" + deskHost + ":" + terminalPort + "/";
    }

    String accounting() {
        return "http://" + accountingHost + ":" + accountingPort + "/";
    }
}
