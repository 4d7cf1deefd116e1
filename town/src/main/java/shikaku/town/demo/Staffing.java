package shikaku.town.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import shikaku.town.people.Clinic;
import shikaku.town.people.Town;

/**
 * Who works where: in each clinic one person at reception and one in accounting; at the center an operator and, as a guest, a vendor; everywhere a 管理者; with
 * passwords minted for this demo.
 *
 * @param accounts all of them
 */
record Staffing(List<Account> accounts) {
    static final String RECEPTION = "RECEPTION";
    static final String ADMINISTRATOR = "ADMINISTRATOR";
    static final String CLERK = "CLERK";
    static final String OPERATOR = "OPERATOR";
    static final String VENDOR = "VENDOR";
    static final String CENTER = "center";
    static final String ACCOUNTING = "accounting-";

    static Staffing of(Town town, KeyCeremony ceremony) {
        Stream<Account> clinics = town.clinics().stream()
                .flatMap(clinic -> Stream.of(
                        new Account("terminal-" + clinic.id(), "uketsuke", ceremony.password(), RECEPTION),
                        new Account("terminal-" + clinic.id(), "kanri", ceremony.password(), ADMINISTRATOR),
                        new Account(ACCOUNTING + clinic.id(), "iji", ceremony.password(), CLERK),
                        new Account(ACCOUNTING + clinic.id(), "kanri", ceremony.password(), ADMINISTRATOR)));
        Stream<Account> center = Stream.of(
                new Account(CENTER, "unyo", ceremony.password(), OPERATOR),
                new Account(CENTER, "gyosha", ceremony.password(), VENDOR),
                new Account(CENTER, "kanri", ceremony.password(), ADMINISTRATOR));
        return new Staffing(Stream.concat(clinics, center).toList());
    }

    /** Whoever is there all day. */
    Account at(String place) {
        return accounts.stream()
                .filter(account -> account.place().equals(place))
                .findFirst()
                .orElseThrow();
    }

    /** Everybody of a clinic: reception first, then accounting, then the 管理者, the desk's before accounting's. */
    List<Account> of(Clinic clinic) {
        return Stream.of(RECEPTION, CLERK, ADMINISTRATOR)
                .flatMap(role -> accounts.stream()
                        .filter(account ->
                                account.role().equals(role) && account.place().endsWith("-" + clinic.id())))
                .toList();
    }

    /** The center's own and its guests. */
    List<Account> ofCenter() {
        return accounts.stream()
                .filter(account -> account.place().equals(CENTER))
                .toList();
    }

    /** The accounts of a place as its configuration wants them: hashes, never passwords. */
    List<Map<String, Object>> hashed(String place) {
        BCryptPasswordEncoder encoder = new BCryptPasswordEncoder();
        return accounts.stream()
                .filter(account -> account.place().equals(place))
                .map(account -> Map.<String, Object>of(
                        "name",
                        account.name(),
                        "password-hash",
                        "{bcrypt}" + encoder.encode(account.password()),
                        "roles",
                        List.of(account.role())))
                .toList();
    }
}
