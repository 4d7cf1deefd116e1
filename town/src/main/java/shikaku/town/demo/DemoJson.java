package shikaku.town.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shikaku.card.JpkiApplication;
import shikaku.card.image.CardImageFile;
import shikaku.card.profile.FileName;
import shikaku.domain.InsuredCardKey;
import shikaku.message.Octets;
import shikaku.terminal.kiosk.EnrolmentAddress;
import shikaku.town.people.CardSpec;
import shikaku.town.people.CertificateState;
import shikaku.town.people.Clinic;
import shikaku.town.people.LoadTime;
import shikaku.town.people.Resident;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code demo.json}: enough for an outside program to drive every interface. Holds the passwords of everything, so it is its owner's only; all of it
 * is invented or minted for this run.
 */
final class DemoJson {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final Neighbourhood neighbourhood;

    DemoJson(Neighbourhood neighbourhood) {
        this.neighbourhood = neighbourhood;
    }

    /** Writes the file; a good and a revoked card are touched before, so that there is something to ask the responder about. */
    void write() throws IOException {
        touchOne(CertificateState.VALID);
        touchOne(CertificateState.REVOKED);
        Path file = neighbourhood.folder().demoJson();
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(
                file,
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsBytes(content()));
    }

    private void touchOne(CertificateState state) throws IOException {
        Optional<Resident> holder = neighbourhood.town().residents().stream()
                .filter(resident -> resident.card()
                        .filter(card -> card.certificate() == state)
                        .isPresent())
                .findFirst();
        if (holder.isPresent()) {
            neighbourhood.pockets().touch(holder.get());
        }
    }

    private Map<String, Object> content() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("day", neighbourhood.town().date().toString());
        all.put("folder", neighbourhood.folder().root().toString());
        all.put("town", "http://localhost:" + neighbourhood.ports().town() + "/");
        all.put("programs", programs());
        all.put(
                "database",
                Map.of(
                        "url", neighbourhood.database().url(),
                        "user", neighbourhood.database().user(),
                        "password", neighbourhood.database().password()));
        all.put(
                "jpki",
                Map.of(
                        "ocsp", "http://127.0.0.1:" + neighbourhood.ports().jpki() + "/ocsp",
                        "window", "https://localhost:" + neighbourhood.ports().municipality(),
                        "authorities",
                                neighbourhood
                                        .folder()
                                        .data("jpki")
                                        .resolve("authorities.pem")
                                        .toString()));
        all.put(
                "center",
                Map.of(
                        "address",
                        "https://localhost:" + neighbourhood.ports().center(),
                        "authority",
                        neighbourhood
                                .folder()
                                .data("center")
                                .resolve("site/authority.pem")
                                .toString(),
                        "pages",
                        neighbourhood.ports().operatorsPages(),
                        "accounts",
                        neighbourhood.staffing().ofCenter().stream()
                                .map(DemoJson::account)
                                .toList()));
        all.put("clinics", neighbourhood.clinics().stream().map(this::clinic).toList());
        all.put(
                "insurers",
                neighbourhood.town().insurers().stream()
                        .map(insurer -> Map.of(
                                "number", insurer.number().digits(),
                                "name", insurer.name(),
                                "keyStore", keyStore(neighbourhood.keys().of(insurer))))
                        .toList());
        all.put(
                "cards",
                neighbourhood.town().residents().stream()
                        .filter(resident -> resident.card().isPresent())
                        .map(this::card)
                        .toList());
        return all;
    }

    private List<Map<String, Object>> programs() {
        return neighbourhood.fleet().members().stream()
                .map(member -> Map.<String, Object>of(
                        "name", member.place(),
                        "pid", member.process().pid(),
                        "configuration", member.configuration().toString(),
                        "log", neighbourhood.folder().log(member.place()).toString()))
                .toList();
    }

    private Map<String, Object> clinic(Clinic clinic) {
        int number = neighbourhood.number(clinic);
        Sites sites = Sites.of(neighbourhood, clinic);
        Doorkeys.OfClinic keys = neighbourhood.keys().of(clinic);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", clinic.id());
        all.put("name", clinic.name());
        all.put("institution", clinic.code().digits());
        all.put("kiosk", sites.kiosk());
        // Holds the address that makes the next browser the kiosk; another one lies there after each use.
        all.put(
                "kioskEnrolment",
                sites.terminalData().resolve(EnrolmentAddress.FILE).toString());
        all.put("desk", sites.desk());
        all.put("accounting", sites.accounting());
        all.put("door", "https://localhost:" + neighbourhood.ports().door(number));
        DemoFolder.Exchange shared = neighbourhood.folder().exchange(clinic);
        all.put(
                "folders",
                Map.of(
                        "req", shared.req().toString(),
                        "res", shared.res().toString(),
                        "face", shared.face().toString(),
                        "samples", shared.samples().toString()));
        all.put("reader", neighbourhood.readers().described(clinic));
        all.put("terminalKeyStore", keyStore(keys.terminal()));
        all.put("accountingKeyStore", keyStore(keys.accounting()));
        all.put(
                "accounts",
                neighbourhood.staffing().of(clinic).stream()
                        .map(DemoJson::account)
                        .toList());
        return all;
    }

    private Map<String, Object> card(Resident resident) {
        CardSpec card = resident.card().orElseThrow();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("person", resident.id());
        all.put("name", resident.person().names().name());
        all.put("birthdate", resident.person().birthdate().toString());
        all.put("kind", card.kind().name());
        all.put("state", card.certificate().name());
        all.put("pin", card.pin().orElse(""));
        all.put("signaturePassword", card.signaturePassword().orElse(""));
        all.put("pinTriesLeft", card.pinTriesLeft());
        all.put("verificationNumberB", resident.verificationNumberB().orElse(""));
        all.put("serial", card.serial());
        all.put("image", neighbourhood.pockets().image(resident).toString());
        all.putAll(certificates(neighbourhood.pockets().image(resident)));
        all.put(
                "keys",
                resident.registeredAt(LoadTime.MORNING).stream()
                        .map(coverage -> key(coverage.key()))
                        .toList());
        return all;
    }

    /** A card's keys are made when it is first touched: only then the responder knows its certificate, which stands here with its issuer's (PEM). */
    private static Map<String, Object> certificates(Path image) {
        if (!Files.exists(image)) {
            return Map.of("touched", false);
        }
        try {
            Map<FileName, Octets> contents = new CardImageFile(image).load().contents();
            return Map.of(
                    "touched", true,
                    "certificate", pem(contents, JpkiApplication.AUTHENTICATION_CERTIFICATE),
                    "issuer", pem(contents, JpkiApplication.AUTHENTICATION_CA_CERTIFICATE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pem(Map<FileName, Octets> contents, int file) {
        Octets der = Optional.ofNullable(contents.get(new FileName(JpkiApplication.AID, file)))
                .orElseThrow();
        return "-----BEGIN CERTIFICATE-----\n" + LINES.encodeToString(der.toByteArray())
                + "\n-----END CERTIFICATE-----\n";
    }

    private static Map<String, Object> key(InsuredCardKey key) {
        return Map.of(
                "insurer", key.insurer().digits(),
                "symbol", key.symbol().map(symbol -> symbol.value()).orElse(""),
                "number", key.number().value(),
                "branch", key.branch().map(branch -> branch.digits()).orElse(""));
    }

    private static Map<String, Object> account(Account account) {
        return Map.of(
                "place",
                account.place(),
                "name",
                account.name(),
                "password",
                account.password(),
                "role",
                account.role());
    }

    private static Map<String, Object> keyStore(KeyFile key) {
        return Map.of("file", key.file().toString(), "password", key.password());
    }
}
