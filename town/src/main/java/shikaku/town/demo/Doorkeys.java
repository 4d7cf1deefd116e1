package shikaku.town.demo;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import shikaku.domain.InsurerNumber;
import shikaku.town.people.Clinic;
import shikaku.town.people.Insurer;
import shikaku.town.people.Town;
import shikaku.town.place.Whereabouts;

/**
 * Every key of the demo: one door at the center, three keys a clinic, one an insurer.
 *
 * @param distribution the door of the distribution host, where there is one
 * @param withdrawals 失効リスト of the site authority
 * @param jpkiPassword opens the key stores that jpki mints for itself
 * @param clinics by the clinic's short name
 */
record Doorkeys(
        KeyFile center,
        Optional<KeyFile> distribution,
        Path withdrawals,
        String jpkiPassword,
        Map<String, OfClinic> clinics,
        Map<InsurerNumber, KeyFile> insurers) {
    /**
     * A clinic's keys.
     *
     * @param terminal shown to the center
     * @param door shown by the terminal to accounting
     * @param accounting shown to that door
     */
    record OfClinic(KeyFile terminal, KeyFile door, KeyFile accounting) {}

    static Doorkeys of(Town town, KeyCeremony ceremony, Whereabouts whereabouts) {
        return new Doorkeys(
                ceremony.center(whereabouts.host(Neighbourhood.CENTER)),
                Optional.of(SignatureOffice.PLACE)
                        .filter(whereabouts::has)
                        .map(whereabouts::host)
                        .map(ceremony::distribution),
                ceremony.withdrawals(),
                ceremony.password(),
                town.clinics().stream()
                        .collect(Collectors.toMap(Clinic::id, clinic -> ofClinic(clinic, ceremony, whereabouts))),
                town.insurers().stream()
                        .map(Insurer::number)
                        .collect(Collectors.toMap(Function.identity(), ceremony::insurer)));
    }

    OfClinic of(Clinic clinic) {
        return Optional.ofNullable(clinics.get(clinic.id())).orElseThrow();
    }

    KeyFile of(Insurer insurer) {
        return Optional.ofNullable(insurers.get(insurer.number())).orElseThrow();
    }

    private static OfClinic ofClinic(Clinic clinic, KeyCeremony ceremony, Whereabouts whereabouts) {
        return new OfClinic(
                ceremony.terminal(clinic.id(), clinic.code()),
                ceremony.door(clinic.id(), whereabouts.host("terminal-" + clinic.id())),
                ceremony.accounting(clinic.id(), clinic.code()));
    }

    @Override
    public String toString() {
        return "Doorkeys[…]";
    }
}
