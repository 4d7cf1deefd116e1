package shikaku.center.command;

import static org.assertj.core.api.Assertions.assertThat;
import static shikaku.center.sample.Samples.CLINIC;
import static shikaku.center.sample.Samples.KYOKAI;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.center.emergency.EmergencyFolder;
import shikaku.center.fake.FakeClock;
import shikaku.center.site.Issued;
import shikaku.center.site.SiteAuthorityFolder;
import shikaku.center.site.SiteRecording;
import shikaku.center.site.Unrecorded;
import shikaku.certificate.CertificateFile;
import shikaku.certificate.KeyStoreFile;
import shikaku.certificate.site.SiteClient;
import shikaku.certificate.site.SiteRole;
import shikaku.certificate.site.WithdrawalFile;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.Reason;

class OperatorCommandsTest {
    private static final FakeClock CLOCK = new FakeClock(Instant.parse("2026-11-20T01:00:00Z"));

    @TempDir
    Path data;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Path site;

    @BeforeEach
    void found() throws Exception {
        site = data.resolve("site");
        SiteAuthorityFolder.open(site, "center", CLOCK, new SecureRandom());
    }

    private int run(String... typed) {
        return runIn(data, typed);
    }

    private int runIn(Path folder, String... typed) {
        List<String> all = new ArrayList<>(List.of(typed));
        all.addAll(List.of("--data", folder.toString()));
        var to = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new OperatorCommands("山田 taro", CLOCK, new SecureRandom(), to, to).run(all);
    }

    private X509Certificate enrolled(String role, String code) throws Exception {
        Path file = data.resolve(role + ".p12");
        assertThat(run("enrol", role, code, "--into", file.toString())).isZero();
        return new KeyStoreFile(file, Files.readString(data.resolve(role + ".p12.password")))
                .chain()
                .getFirst();
    }

    private static String serial(X509Certificate certificate) {
        return certificate.getSerialNumber().toString(16);
    }

    @Test
    @Proves(clauses = Clause.C17)
    void the_emergency_search_is_opened_for_an_institution_and_some_hours_and_that_is_told_to_the_center()
            throws Exception {
        assertThat(run("emergency", "open", CLINIC.digits(), "--hours", "2", "--because", "call-17"))
                .isZero();
        var folder = new EmergencyFolder(data.resolve(EmergencyFolder.NAME));
        assertThat(folder.openFor(CLINIC, CLOCK.instant())).isPresent();
        assertThat(folder.openFor(CLINIC, CLOCK.instant().plus(Duration.ofHours(2))))
                .isEmpty();
        assertThat(run("emergency", "close", CLINIC.digits())).isZero();
        assertThat(run("emergency", "close", CLINIC.digits())).isEqualTo(1);
        assertThat(run("emergency", "uses")).isZero();
        List<String> told = new ArrayList<>();
        EmergencyFolder.Recording evidence = (word, opening) -> told.add(word + " " + opening.who());
        folder.record(evidence);
        folder.record(evidence);
        assertThat(told).hasSize(2).allMatch(word -> word.matches("(opened|closed) operator/___taro"));
    }

    @Test
    void an_opening_without_a_reason_for_too_long_or_for_nobody_is_none() {
        assertThat(run("emergency", "open", CLINIC.digits(), "--hours", "2")).isEqualTo(2);
        assertThat(run("emergency", "open", CLINIC.digits(), "--hours", "25", "--because", "x"))
                .isEqualTo(1);
        assertThat(run("emergency", "open", CLINIC.digits(), "--hours", "0", "--because", "x"))
                .isEqualTo(1);
        assertThat(run("emergency", "open", "1234567890", "--hours", "2", "--because", "x"))
                .isEqualTo(1);
        assertThat(run("emergency")).isEqualTo(2);
    }

    @Test
    @Proves(clauses = Clause.C14)
    void whoever_is_enrolled_has_a_key_store_that_names_it() throws Exception {
        assertThat(SiteClient.of(enrolled("terminal", CLINIC.digits())))
                .contains(new SiteClient(CLINIC.digits(), SiteRole.TERMINAL));
        assertThat(SiteClient.of(enrolled("accounting", CLINIC.digits())))
                .contains(new SiteClient(CLINIC.digits(), SiteRole.ACCOUNTING));
        assertThat(SiteClient.of(enrolled("insurer", KYOKAI.digits())))
                .contains(new SiteClient(KYOKAI.digits(), SiteRole.INSURER));
        for (String file : List.of("terminal.p12", "terminal.p12.password")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    @Proves(clauses = {Clause.C4, Clause.C14})
    void a_router_keeps_its_key_and_gets_a_certificate_that_names_it_whatever_it_calls_itself() throws Exception {
        KeyPair key = ec("secp384r1");
        Path into = data.resolve("router.pem");
        assertThat(run(
                        "enrol",
                        "router",
                        "router-b-nishi",
                        "--request",
                        request(key, key, "CN=hub").toString(),
                        "--into",
                        into.toString()))
                .isZero();
        X509Certificate router = CertificateFile.read(into).getFirst();
        assertThat(router.getPublicKey()).isEqualTo(key.getPublic());
        assertThat(router.getSubjectX500Principal().getName()).isEqualTo("CN=router-b-nishi,OU=router,O=Shikaku,C=JP");
        assertThat(run("revoke", serial(router), "--reason", "key-compromise")).isZero();
    }

    @Test
    @Proves(clauses = {Clause.C14, Clause.C16})
    void a_door_keeps_its_key_and_gets_a_certificate_for_the_names_that_the_operator_typed() throws Exception {
        KeyPair key = ec("secp256r1");
        Path into = data.resolve("door.pem");
        assertThat(enrolDoor("distribution.city.example,10.30.2.10,fd53:30:2::10", key, into))
                .isZero();
        List<X509Certificate> chain = CertificateFile.read(into);
        X509Certificate door = chain.getFirst();
        assertThat(chain.getLast())
                .isEqualTo(CertificateFile.read(site.resolve("authority.pem")).getFirst());
        assertThat(door.getPublicKey()).isEqualTo(key.getPublic());
        assertThat(door.getSubjectAlternativeNames())
                .extracting(name -> name.getFirst() + " " + name.getLast())
                .containsExactly("2 distribution.city.example", "7 10.30.2.10", "7 fd53:30:2:0:0:0:0:10");
        assertThat(door.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(SiteClient.of(door))
                .as("no client, whatever it asked to be called")
                .isEmpty();
        assertThat(run("revoke", serial(door), "--reason", "superseded")).isZero();
    }

    @Test
    void what_are_no_names_of_a_door_gets_nothing() throws Exception {
        Path into = data.resolve("door.pem");
        assertThat(enrolDoor("*.city.example", ec("secp256r1"), into)).isEqualTo(1);
        assertThat(into).doesNotExist();
        assertThat(site.resolve("issued.tsv")).doesNotExist();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("サーバーの名前として", "Not the names of a server");
    }

    @Test
    void a_certificate_that_is_there_is_never_overwritten_and_a_request_that_is_none_gets_nothing() throws Exception {
        Path there = Files.writeString(data.resolve("there.pem"), "something");
        assertThat(enrolDoor("a.example", ec("secp256r1"), there)).isEqualTo(1);
        assertThat(there).hasContent("something");
        Path text = Files.writeString(data.resolve("text"), "not PEM");
        Path into = data.resolve("door.pem");
        assertThat(run("enrol", "door", "a.example", "--request", text.toString(), "--into", into.toString()))
                .isEqualTo(1);
        assertThat(into).doesNotExist();
    }

    /** The request is a pipe: whoever fills it makes the other file first. */
    @Test
    void nobody_is_told_of_a_certificate_that_another_file_took_the_place_of() throws Exception {
        KeyPair key = ec("secp256r1");
        byte[] request = Files.readAllBytes(request(key, key, "CN=x"));
        Path pipe = data.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Path into = data.resolve("door.pem");
        Thread other = Thread.ofVirtual().start(() -> {
            try (var filling = Files.newOutputStream(pipe, java.nio.file.StandardOpenOption.WRITE)) {
                Files.writeString(into, "another's");
                filling.write(request);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        assertThat(run("enrol", "door", "a.example", "--request", pipe.toString(), "--into", into.toString()))
                .isEqualTo(1);
        other.join();
        assertThat(into).hasContent("another's");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("その間に別のファイルができました", "given to nobody");
    }

    private int enrolDoor(String names, KeyPair key, Path into) throws Exception {
        Path request = request(key, key, "CN=" + CLINIC.digits() + ",OU=terminal,O=Shikaku,C=JP");
        return run("enrol", "door", names, "--request", request.toString(), "--into", into.toString());
    }

    @Test
    void an_unknown_word_is_named_in_both_languages_and_help_tells_everything() {
        assertThat(run("foo")).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("知らない指定です: foo", "unknown: foo");
        assertThat(OperatorCommands.isOne(List.of("--help"))).isTrue();
        assertThat(run("--help")).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("enrol door", "emergency uses", "[--config FILE]");
        assertThat(OperatorCommands.isOne(List.of("--config", "center.yaml"))).isFalse();
    }

    @Test
    void help_tells_the_same_commands_in_both_languages() {
        assertThat(ways(Text.USAGE.japanese())).hasSize(8).isEqualTo(ways(Text.USAGE.english()));
    }

    private static List<String> ways(String usage) {
        return usage.lines()
                .filter(line -> line.startsWith("./shikaku"))
                .map(line -> line.split("   ")[0])
                .toList();
    }

    @Test
    void the_operators_pages_have_a_word_for_whatever_was_issued() throws Exception {
        enrolled("terminal", CLINIC.digits());
        KeyPair key = ec("secp256r1");
        assertThat(run(
                        "enrol",
                        "router",
                        "hub",
                        "--request",
                        request(key, key, "CN=x").toString(),
                        "--into",
                        data.resolve("hub.pem").toString()))
                .isZero();
        List<Issued> issued = SiteAuthorityFolder.open(site, "center", CLOCK, new SecureRandom())
                .issued();
        assertThat(issued).extracting(Issued::kind).containsExactly("terminal", "router");
        for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            ResourceBundle words = ResourceBundle.getBundle("words/center", language);
            assertThat(issued).allMatch(each -> words.containsKey("kind." + each.kind()));
        }
    }

    @Test
    void what_is_no_request_of_a_good_key_signed_with_it_or_no_router_gets_nothing() throws Exception {
        KeyPair key = ec("secp256r1");
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(2048);
        KeyPair weak = rsa.generateKeyPair();
        Path text = Files.writeString(data.resolve("text"), "not PEM");
        isNotEnrolled("router-b-nishi", request(key, ec("secp256r1"), "CN=x"));
        isNotEnrolled("router-b-nishi", request(weak, weak, "CN=x"));
        isNotEnrolled("router-b-nishi", text);
        isNotEnrolled("router-b-nishi", data.resolve("absent"));
        isNotEnrolled("router-a-nishi", request(key, key, "CN=x"));
    }

    private void isNotEnrolled(String name, Path request) {
        Path into = data.resolve("none.pem");
        assertThat(run("enrol", "router", name, "--request", request.toString(), "--into", into.toString()))
                .isEqualTo(1);
        assertThat(into).doesNotExist();
        assertThat(site.resolve("issued.tsv")).doesNotExist();
    }

    private static KeyPair ec(String curve) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    /** As a router makes it, signed with the key of {@code signer}. */
    private Path request(KeyPair key, KeyPair signer, String subject) throws Exception {
        String algorithm = signer.getPrivate().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
        var request = new JcaPKCS10CertificationRequestBuilder(new X500Principal(subject), key.getPublic())
                .build(new JcaContentSignerBuilder(algorithm).build(signer.getPrivate()));
        String lines = Base64.getMimeEncoder().encodeToString(request.getEncoded());
        return Files.writeString(
                Files.createTempFile(data, "request", ".pem"),
                "-----BEGIN CERTIFICATE REQUEST-----\n" + lines + "\n-----END CERTIFICATE REQUEST-----\n");
    }

    @Test
    @Proves(clauses = Clause.C14)
    void a_withdrawn_terminal_opens_no_door_any_more_and_withdrawing_twice_does_no_harm() throws Exception {
        X509Certificate lost = enrolled("terminal", CLINIC.digits());
        X509Certificate kept = enrolled("accounting", CLINIC.digits());
        assertThat(run("revoke", serial(lost), "--reason", "key-compromise")).isZero();
        assertThat(run("revoke", serial(lost), "--reason", "superseded")).isZero();

        var door = new WithdrawalFile(
                SiteAuthorityFolder.withdrawals(site),
                CertificateFile.read(site.resolve("authority.pem")).getFirst(),
                CLOCK);
        assertThat(door.refusal(lost)).contains(Reason.CLIENT_WITHDRAWN);
        assertThat(door.refusal(kept)).isEmpty();
    }

    @Test
    @Proves(clauses = Clause.C17)
    void what_an_operator_did_waits_for_the_center_under_the_operators_account() throws Exception {
        enrolled("terminal", CLINIC.digits());
        List<Unrecorded> kept = new ArrayList<>();
        new SiteRecording(SiteAuthorityFolder.open(site, "center", CLOCK, new SecureRandom()), kept::add).run();

        assertThat(kept)
                .singleElement()
                .satisfies(row -> assertThat(row.record().canonical())
                        .contains("CERTIFICATE_ISSUED", "\"who\":\"operator/___taro\"", CLINIC.digits()));
    }

    @Test
    void what_was_never_issued_cannot_be_withdrawn_and_is_not_repeated_to_anybody() {
        assertThat(run("revoke", "abcdef0123", "--reason", "superseded")).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain("abcdef0123");
    }

    @Test
    void a_key_store_that_is_there_is_never_overwritten() throws Exception {
        enrolled("terminal", CLINIC.digits());
        byte[] before = Files.readAllBytes(data.resolve("terminal.p12"));

        Path file = data.resolve("terminal.p12");
        assertThat(run("enrol", "terminal", CLINIC.digits(), "--into", file.toString()))
                .isEqualTo(1);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void an_enrolment_that_failed_leaves_nothing_behind_and_can_be_tried_again() throws Exception {
        Files.writeString(site.resolve("unrecorded"), "no folder");
        assertThat(run(
                        "enrol",
                        "terminal",
                        CLINIC.digits(),
                        "--into",
                        data.resolve("terminal.p12").toString()))
                .isEqualTo(1);
        assertThat(data.resolve("terminal.p12.password")).doesNotExist();

        Files.delete(site.resolve("unrecorded"));
        assertThat(SiteClient.of(enrolled("terminal", CLINIC.digits()))).isPresent();
    }

    @Test
    void a_code_with_a_wrong_check_digit_is_nobody() {
        Path file = data.resolve("x.p12");
        assertThat(run("enrol", "terminal", "1234567890", "--into", file.toString()))
                .isEqualTo(1);
        assertThat(file).doesNotExist();
    }

    @Test
    void no_authority_is_founded_by_a_wrong_folder() {
        Path elsewhere = data.resolve("elsewhere");
        assertThat(runIn(elsewhere, "revoke", "01", "--reason", "superseded")).isEqualTo(1);
        assertThat(elsewhere).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "enrol",
                "enrol terminal",
                "enrol terminal 1310000019",
                "enrol municipality 13101 --into x",
                "enrol verifier center --into x",
                "enrol terminal 1310000019 --request x --into y",
                "enrol router hub --into x",
                "enrol door a.example --into x",
                "enrol window a.example --request x --into y",
                "enrol terminal 1310000019 --onto x",
                "revoke",
                "revoke 01",
                "revoke xyz --reason superseded",
                "revoke 01 --reason because",
                "revoke 01 --reason"
            })
    void what_is_not_understood_is_answered_with_the_usage(String typed) {
        assertThat(run(typed.split(" "))).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("./shikaku center revoke SERIAL --reason REASON");
    }
}
