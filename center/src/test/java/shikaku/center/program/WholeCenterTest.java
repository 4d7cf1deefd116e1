package shikaku.center.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shikaku.center.sample.Samples.BORN;
import static shikaku.center.sample.Samples.CLINIC;
import static shikaku.center.sample.Samples.KUMIAI;
import static shikaku.center.sample.Samples.KYOKAI;
import static shikaku.center.sample.Samples.OTHER_CLINIC;
import static shikaku.center.sample.Samples.complete;
import static shikaku.center.sample.Samples.coverage;
import static shikaku.center.sample.Samples.key;
import static shikaku.center.sample.Samples.query;

import java.io.IOException;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.center.Limits;
import shikaku.center.emergency.EmergencyFolder;
import shikaku.center.emergency.Opening;
import shikaku.center.sample.TestCard;
import shikaku.center.sample.TestKey;
import shikaku.center.session.SessionMark;
import shikaku.certificate.proof.VerifierProof;
import shikaku.domain.AnsweredBy;
import shikaku.domain.Consents;
import shikaku.domain.Coverage;
import shikaku.domain.Eligibility;
import shikaku.domain.IdentityMethod;
import shikaku.domain.InstitutionCode;
import shikaku.domain.Period;
import shikaku.domain.ReferenceNumber;
import shikaku.domain.Sex;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.evidence.Act;
import shikaku.evidence.Hash;
import shikaku.evidence.SeenHead;
import shikaku.evidence.TreeHead;
import shikaku.message.Element;
import shikaku.message.Elements;
import shikaku.message.Octets;
import shikaku.message.Reason;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;
import shikaku.message.bulk.BulkConfirmUnit;
import shikaku.message.bulk.BulkCounts;
import shikaku.message.bulk.BulkDownloadRequest;
import shikaku.message.bulk.BulkQualificationRequest;
import shikaku.message.bulk.BulkResult;
import shikaku.message.bulk.BulkUploadResult;
import shikaku.message.insurer.CoverageRecord;
import shikaku.message.insurer.CoverageRegistration;
import shikaku.message.insurer.CoverageRegistrationResult;
import shikaku.message.oqs.Confirmation;
import shikaku.message.oqs.ErrorResult;
import shikaku.message.oqs.Processing;
import shikaku.message.oqs.QualificationConfirmSearchInfo;
import shikaku.message.oqs.QualificationConfirmationRequest;
import shikaku.message.oqs.QualificationConfirmationResult;
import shikaku.message.oqs.ReferenceNumberRegistration;
import shikaku.message.oqs.ReferenceNumberRegistrationInfo;
import shikaku.message.oqs.ReferenceNumberRegistrationResult;
import shikaku.message.oqs.RequestHeader;
import shikaku.message.session.CardInquiry;
import shikaku.message.session.CardSessionOpened;
import shikaku.message.session.CardSessionRequest;
import shikaku.message.session.EmergencySearch;
import shikaku.message.session.FourItems;
import shikaku.message.session.VerifierAuthenticationRequest;
import shikaku.message.session.VerifierAuthenticationResponse;

/** The program as its neighbours meet it: over TCP, TLS and XML, with PostgreSQL and a responder. */
class WholeCenterTest {
    private static final Clock JAPAN = Clock.system(ZoneId.of("Asia/Tokyo"));
    private static final LocalDate TODAY = LocalDate.now(JAPAN);
    private static final Period OPEN = Period.from(TODAY.minusYears(1));

    @TempDir
    static Path folder = Path.of("replaced by JUnit");

    private static RunningCenter center;
    private static HttpClient terminal;
    private static HttpClient otherTerminal;
    private static HttpClient kyokai;
    private static HttpClient kumiai;
    private static TestCard card;
    private static TestCard revoked;

    @BeforeAll
    static void start() throws Exception {
        center = new RunningCenter(folder);
        terminal = center.client("terminal", (site, into) -> site.terminal(CLINIC, into));
        center.firstHandshake("terminal");
        otherTerminal = center.client("other", (site, into) -> site.terminal(OTHER_CLINIC, into));
        kyokai = center.client("kyokai", (site, into) -> site.insurer(KYOKAI, into));
        kumiai = center.client("kumiai", (site, into) -> site.insurer(KUMIAI, into));
        card = center.card(0x100, TestKey.CARD);
        revoked = center.card(0x200, TestKey.OTHER_CARD);
        center.responder().revoke(revoked.certificate());
        // The center waits five seconds for the responder, whose first answer may take longer on a busy machine. No
        // test is told that one.
        inquire(card);
    }

    @AfterAll
    static void stop() {
        List.of(terminal, otherTerminal, kyokai, kumiai).forEach(HttpClient::shutdownNow);
        center.close();
    }

    @BeforeEach
    void aChildIsInsured() throws Exception {
        register(kyokai, record("r1", "child", complete(key(KYOKAI, "1", "02"), OPEN)));
    }

    private static CoverageRecord record(String name, String person, Coverage coverage) {
        return new CoverageRecord(name, person, false, List.of(card.serial()), coverage);
    }

    private static CoverageRegistrationResult register(HttpClient insurer, CoverageRecord... records) throws Exception {
        var answer = center.post(insurer, "/insurers/coverages", new CoverageRegistration(List.of(records)).toXml());
        assertThat(answer.statusCode()).isEqualTo(200);
        return CoverageRegistrationResult.from(XmlMessages.read(answer.body()));
    }

    private static CardSessionOpened open(HttpClient client, InstitutionCode institution) throws Exception {
        var answer = center.post(client, "/card-sessions", new CardSessionRequest(institution).toXml());
        assertThat(answer.statusCode()).isEqualTo(200);
        return CardSessionOpened.from(XmlMessages.read(answer.body()));
    }

    private static CardInquiry inquiry(TestCard with, CardSessionOpened session, IdentityMethod method) {
        return new CardInquiry(
                CLINIC,
                session.sessionIdentifier(),
                TODAY,
                with.der(),
                with.prove(session),
                method,
                AnsweredBy.GUARDIAN,
                Consents.ALL,
                LocalDateTime.now(JAPAN));
    }

    private static HttpResponse<byte[]> inquire(TestCard with) throws Exception {
        CardInquiry inquiry = inquiry(with, open(terminal, CLINIC), IdentityMethod.PIN);
        return center.post(terminal, "/inquiries/card", inquiry.toXml());
    }

    private static HttpResponse<byte[]> type(String number) throws Exception {
        var search = new QualificationConfirmSearchInfo(query(key(KYOKAI, number, "02")), true, Optional.empty());
        var request = new QualificationConfirmationRequest(RequestHeader.of(CLINIC), TODAY, search);
        return center.post(terminal, "/inquiries/insured-card", request.toXml());
    }

    private static Confirmation confirmation(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return QualificationConfirmationResult.from(XmlMessages.read(answer.body()))
                .confirmation();
    }

    private static Confirmation.Decided decided(HttpResponse<byte[]> answer) {
        return (Confirmation.Decided) confirmation(answer);
    }

    private static void isRefused(HttpResponse<byte[]> answer, int status, Reason reason) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(status);
        XmlMessage said = XmlMessages.read(answer.body());
        assertThat(ErrorResult.in(said).orElseThrow().error().reason()).contains(reason);
        assertThat(center.evidence(answer)).contains("\"outcome\":\"REFUSED\"", "\"reason\":\"" + reason.code() + "\"");
    }

    @Test
    @Proves(
            arrows = {Arrow.A3, Arrow.A5_PROOF, Arrow.A6, Arrow.A7},
            clauses = {Clause.C1, Clause.C2, Clause.C10})
    void a_card_opened_by_its_pin_gets_its_eligibility_with_a_receipt_for_evidence_that_is_there() throws Exception {
        HttpResponse<byte[]> answer = inquire(card);

        assertThat(decided(answer).eligibility()).isInstanceOf(Eligibility.Valid.class);
        assertThat(center.evidence(answer))
                .contains("\"act\":\"INQUIRY_BY_CARD\"", CLINIC.digits(), "\"outcome\":\"DONE\"", "PIN", "GUARDIAN")
                .doesNotContain("神戸");
    }

    /** Several tests' people share these four items, so that whoever is found may be nobody. */
    @Test
    @Proves(clauses = {Clause.C1, Clause.C17})
    void four_items_are_searched_for_only_while_an_operator_has_opened_it() throws Exception {
        var search = new EmergencySearch(CLINIC, TODAY, new FourItems("神戸 花", Sex.FEMALE, BORN, "神戸市中央区1-1")).toXml();
        isRefused(center.post(terminal, "/inquiries/emergency", search), 403, Reason.EMERGENCY_SEARCH_CLOSED);
        var desk = new EmergencyFolder(folder.resolve("data").resolve(EmergencyFolder.NAME));
        Instant now = Instant.now(JAPAN);
        desk.open(new Opening(CLINIC, now, now.plusSeconds(600), "operator/taro", "call-17"));

        HttpResponse<byte[]> answer = center.post(terminal, "/inquiries/emergency", search);
        assertThat(decided(answer).eligibility()).isNotInstanceOf(Eligibility.NotFound.class);
        assertThat(center.evidence(answer))
                .contains("\"act\":\"EMERGENCY_SEARCHED\"")
                .doesNotContain("神戸");
        assertThat(desk.report()).hasSize(1);
        isRefused(center.post(otherTerminal, "/inquiries/emergency", search), 403, Reason.WRONG_INSTITUTION);
        desk.close(CLINIC, now);
    }

    /** A second card profile: the next card's key is on P-384, everything else is the same. */
    @Test
    @Proves(arrows = {Arrow.A5_PROOF, Arrow.A6, Arrow.A7})
    void the_next_card_gets_its_eligibility_too() throws Exception {
        TestCard next = center.nextCard(0x300);
        register(
                kyokai,
                new CoverageRecord(
                        "r1",
                        "child",
                        false,
                        List.of(card.serial(), next.serial()),
                        complete(key(KYOKAI, "1", "02"), OPEN)));

        assertThat(decided(inquire(next)).eligibility()).isInstanceOf(Eligibility.Valid.class);
    }

    @Test
    @Proves(arrows = Arrow.A4)
    void the_center_proves_itself_to_the_card_once_a_session() throws Exception {
        TestCard seen = center.card(0x400, TestKey.OTHER_CARD);
        register(
                kyokai,
                new CoverageRecord(
                        "r2", "seen", false, List.of(seen.serial()), complete(key(KYOKAI, "4", "02"), OPEN)));
        CardSessionOpened session = open(terminal, CLINIC);
        var challenge = Octets.of(new byte[32]);
        var binding = Octets.of(VerifierProof.cardBinding(seen.der().toByteArray()));
        var request = new VerifierAuthenticationRequest(
                CLINIC, session.sessionIdentifier(), challenge, binding, IdentityMethod.STAFF_VISUAL, AnsweredBy.STAFF);
        var answer = center.post(terminal, "/card-sessions/verifier", request.toXml());

        var signature = VerifierAuthenticationResponse.from(XmlMessages.read(answer.body()))
                .signature();
        assertThat(VerifierProof.isValid(
                        center.verifier.chain().institution().key(),
                        challenge.toByteArray(),
                        binding.toByteArray(),
                        signature.toByteArray()))
                .isTrue();
        isRefused(center.post(terminal, "/card-sessions/verifier", request.toXml()), 409, Reason.SESSION_USED);
        var inquiry = inquiry(seen, session, IdentityMethod.STAFF_VISUAL);
        assertThat(decided(center.post(terminal, "/inquiries/card", inquiry.toXml()))
                        .eligibility())
                .isInstanceOf(Eligibility.Valid.class);
    }

    @Test
    @Proves(clauses = Clause.C17)
    void the_exported_log_joins_every_signature_as_verifier_to_its_inquiry_and_shows_the_one_without()
            throws Exception {
        TestCard seen = center.card(0x500, TestKey.OTHER_CARD);
        CardSessionOpened finished = openedByVerifier(seen);
        center.post(
                terminal,
                "/inquiries/card",
                inquiry(seen, finished, IdentityMethod.STAFF_VISUAL).toXml());
        CardSessionOpened left = openedByVerifier(seen);

        Set<String> alone = marks(Act.VERIFIER_SIGNED);
        assertThat(alone)
                .contains(SessionMark.of(finished.sessionIdentifier()))
                .isSubsetOf(marks(Act.CARD_SESSION_OPENED));
        alone.removeAll(marks(Act.INQUIRY_BY_CARD));
        assertThat(alone).containsExactly(SessionMark.of(left.sessionIdentifier()));
        assertThat(center.export())
                .doesNotContain(HexFormat.of()
                        .formatHex(VerifierProof.cardBinding(seen.der().toByteArray())));
    }

    @Test
    @Proves(clauses = Clause.C17)
    void the_head_that_a_terminal_sends_stands_in_the_centers_log_under_the_name_of_its_certificate() throws Exception {
        var own = new TreeHead(42, Hash.of(new byte[Hash.LENGTH]));
        HttpResponse<byte[]> answer =
                center.post(terminal, "/card-sessions", new CardSessionRequest(CLINIC).toXml(), own);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Shikaku-Receipt")).isPresent();
        assertThat(center.export().lines().flatMap(line -> SeenHead.in(line).stream()))
                .contains(new SeenHead("terminal/" + CLINIC.digits(), own));
    }

    @Test
    @Proves(clauses = Clause.C17)
    void without_a_time_stamp_beyond_the_grace_nothing_is_answered_until_one_comes() throws Exception {
        XmlMessage question = new CardSessionRequest(CLINIC).toXml();
        center.stampsOverdue(true);
        try {
            HttpResponse<byte[]> refused = center.post(terminal, "/card-sessions", question);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains(Reason.EVIDENCE_NOT_STAMPED.code());
        } finally {
            center.stampsOverdue(false);
        }
        assertThat(center.post(terminal, "/card-sessions", question).statusCode())
                .isEqualTo(200);
        assertThat(center.health()).contains("evidenceNotary");
    }

    @Test
    @Proves(clauses = Clause.C17)
    void the_start_and_the_configuration_of_the_center_are_on_record() {
        assertThat(center.records())
                .anyMatch(
                        row -> row.contains("\"act\":\"PROGRAM_STARTED\"") && row.contains("\"why\":\"configuration "))
                .anyMatch(row -> row.contains("\"act\":\"CONFIGURATION_CHANGED\"") && row.contains("first start"));
    }

    private static CardSessionOpened openedByVerifier(TestCard seen) throws Exception {
        CardSessionOpened session = open(terminal, CLINIC);
        var request = new VerifierAuthenticationRequest(
                CLINIC,
                session.sessionIdentifier(),
                Octets.of(new byte[32]),
                Octets.of(VerifierProof.cardBinding(seen.der().toByteArray())),
                IdentityMethod.STAFF_VISUAL,
                AnsweredBy.STAFF);
        assertThat(center.post(terminal, "/card-sessions/verifier", request.toXml())
                        .statusCode())
                .isEqualTo(200);
        return session;
    }

    /** The marks of the sessions in the exported rows of this act that were not refused. */
    private static Set<String> marks(Act act) throws Exception {
        return center.export()
                .lines()
                .filter(line -> line.contains("\"act\":\"" + act + "\"") && line.contains("\"outcome\":\"DONE\""))
                .flatMap(line ->
                        Pattern.compile("session:[0-9a-f]{64}").matcher(line).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void a_replayed_proof_is_refused() throws Exception {
        CardInquiry inquiry = inquiry(card, open(terminal, CLINIC), IdentityMethod.PIN);
        center.post(terminal, "/inquiries/card", inquiry.toXml());

        var again = center.post(terminal, "/inquiries/card", inquiry.toXml());
        isRefused(again, 409, Reason.SESSION_USED);
        XmlMessage said = XmlMessages.read(again.body());
        assertThat(said.headerFields().text("MedicalInstitutionCode")).isPresent();
        assertThat(said.headerFields().text("QualificationConfirmationDate")).isPresent();
        assertThat(said.headerFields().text("ReferenceClassification")).contains("1");
        assertThat(said.bodyFields().text("ProcessingResultStatus")).contains("2");
    }

    @Test
    void a_revoked_certificate_and_a_silent_responder_are_answers_with_a_reason() throws Exception {
        HttpResponse<byte[]> answer = inquire(revoked);
        assertThat(((Confirmation.NotDecided) confirmation(answer)).remark().reason())
                .contains(Reason.CERTIFICATE_REVOKED);
        assertThat(center.evidence(answer)).contains(Reason.CERTIFICATE_REVOKED.code(), "REFUSED");

        center.responder().outOfOrder(true);
        HttpResponse<byte[]> unknown = inquire(card);
        center.responder().outOfOrder(false);
        Reason reason = ((Confirmation.NotDecided) confirmation(unknown))
                .remark()
                .reason()
                .orElseThrow();
        assertThat(center.evidence(unknown)).contains(reason.code(), "REFUSED");
    }

    @Test
    void a_card_of_another_authority_is_refused() throws Exception {
        Instant from = Clock.systemUTC().instant().minusSeconds(60);
        var stranger = TestCard.issuedBy(
                TestCard.authority(TestKey.OTHER_AUTHORITY, from), BigInteger.TEN, from, TestKey.OTHER_CARD);
        HttpResponse<byte[]> answer = inquire(stranger);

        assertThat(((Confirmation.NotDecided) confirmation(answer)).remark().reason())
                .contains(Reason.CERTIFICATE_UNTRUSTED);
        assertThat(center.evidence(answer)).contains(Reason.CERTIFICATE_UNTRUSTED.code(), "REFUSED");
    }

    @Test
    @Proves(clauses = Clause.C14)
    void nobody_gets_in_without_a_client_certificate_or_with_one_of_another_authority() throws Exception {
        HttpClient stranger = center.stranger((site, into) -> site.terminal(CLINIC, into));
        assertThatThrownBy(() -> center.post(stranger, "/card-sessions", new CardSessionRequest(CLINIC).toXml()))
                .isInstanceOf(IOException.class);
        stranger.shutdownNow();

        var trusting = TrustOnly.client(folder.resolve("data/site/door.p12"), RunningCenter.PASSWORD);
        assertThatThrownBy(() -> center.post(trusting, "/card-sessions", new CardSessionRequest(CLINIC).toXml()))
                .isInstanceOf(IOException.class);
        trusting.shutdownNow();
    }

    @Test
    @Proves(clauses = {Clause.C14, Clause.C17})
    void who_knocks_with_a_certificate_for_something_else_is_on_record() throws Exception {
        HttpClient server = center.client("server", (site, into) -> site.door(List.of("localhost"), into));
        assertThatThrownBy(() -> center.post(server, "/card-sessions", new CardSessionRequest(CLINIC).toXml()))
                .isInstanceOf(IOException.class);
        server.shutdownNow();

        assertThat(center.records())
                .anySatisfy(row -> assertThat(row)
                        .contains("REQUEST_REFUSED", "\"center/center\"", Reason.NOT_A_CLIENT_CERTIFICATE.code()));
    }

    @Test
    @Proves(clauses = {Clause.C14, Clause.C17})
    void a_terminal_that_was_withdrawn_while_it_was_connected_is_refused_at_once() throws Exception {
        HttpClient lost = center.client("lost", (site, into) -> site.terminal(CLINIC, into));
        open(lost, CLINIC);
        center.withdraw("lost");

        isRefused(
                center.post(lost, "/card-sessions", new CardSessionRequest(CLINIC).toXml()),
                403,
                Reason.CLIENT_WITHDRAWN);
        open(terminal, CLINIC);
        lost.shutdownNow();
        center.recordSite();
        assertThat(center.records())
                .anySatisfy(row -> assertThat(row).contains("CERTIFICATE_REVOKED", "operator/test", "KEY_COMPROMISE"))
                .anySatisfy(row -> assertThat(row).contains("CERTIFICATE_ISSUED", "\"center\"", "\"door\""));
    }

    @Test
    @Proves(clauses = Clause.C14)
    void another_clinics_code_in_the_message_is_refused() throws Exception {
        isRefused(
                center.post(otherTerminal, "/card-sessions", new CardSessionRequest(CLINIC).toXml()),
                403,
                Reason.WRONG_INSTITUTION);
    }

    @Test
    void an_accounting_system_and_an_insurer_may_not_ask_about_people() throws Exception {
        HttpClient accounting = center.client("accounting", (site, into) -> site.accounting(CLINIC, into));
        byte[] request = XmlMessages.write(new CardSessionRequest(CLINIC).toXml());

        isRefused(center.post(accounting, "/card-sessions", request), 403, Reason.WRONG_ROLE);
        isRefused(center.post(kyokai, "/card-sessions", request), 403, Reason.WRONG_ROLE);
        isRefused(center.post(terminal, "/insurers/coverages", request), 403, Reason.WRONG_ROLE);
        accounting.shutdownNow();
    }

    @Test
    void what_is_too_large_or_malformed_or_dangerous_is_refused() throws Exception {
        isRefused(
                center.post(terminal, "/inquiries/card", new byte[Limits.TERMINAL_MESSAGE_BYTES + 1]),
                413,
                Reason.MESSAGE_TOO_LARGE);
        isRefused(
                center.post(terminal, "/inquiries/card", "<XmlMsg>".getBytes(StandardCharsets.UTF_8)),
                400,
                Reason.MESSAGE_MALFORMED);
        String entity =
                "<!DOCTYPE x [<!ENTITY a \"b\">]><XmlMsg><MessageHeader/><MessageBody>&a;</MessageBody></XmlMsg>";
        isRefused(
                center.post(terminal, "/inquiries/card", entity.getBytes(StandardCharsets.UTF_8)),
                400,
                Reason.FORBIDDEN_XML);
        isRefused(
                center.post(terminal, "/inquiries/card", new CardSessionRequest(CLINIC).toXml()),
                400,
                Reason.ELEMENT_MISSING);
    }

    @Test
    void what_asks_for_nothing_that_there_is_has_a_reason_and_a_row_of_evidence_too() throws Exception {
        isRefused(center.post(terminal, "/people", new byte[1]), 404, Reason.UNEXPECTED_MESSAGE);

        var get = HttpRequest.newBuilder(center.door("/card-sessions")).GET().build();
        HttpResponse<byte[]> answer = terminal.send(get, BodyHandlers.ofByteArray());
        isRefused(answer, 405, Reason.UNEXPECTED_MESSAGE);
        var padded = HttpRequest.newBuilder(center.door("/card-sessions"))
                .header("Padding", "x".repeat(20_000))
                .POST(BodyPublishers.noBody())
                .build();
        isRefused(terminal.send(padded, BodyHandlers.ofByteArray()), 431, Reason.MESSAGE_TOO_LARGE);
        assertThat(center.evidence(answer)).contains("REQUEST_REFUSED", CLINIC.digits());
    }

    @Test
    @Proves(arrows = Arrow.A10, clauses = Clause.C3)
    void a_reference_number_comes_back_with_the_next_result_of_the_same_clinic() throws Exception {
        var info = new ReferenceNumberRegistrationInfo(new ReferenceNumber("カルテ-77"), key(KYOKAI, "1", "02"));
        var answer = center.post(
                terminal,
                "/reference-numbers",
                new ReferenceNumberRegistration(RequestHeader.of(CLINIC), info).toXml());

        assertThat(ReferenceNumberRegistrationResult.from(XmlMessages.read(answer.body()))
                        .processing())
                .isInstanceOf(Processing.Normal.class);
        assertThat(center.evidence(answer))
                .contains("REFERENCE_NUMBER_REGISTERED")
                .doesNotContain("カルテ");
        assertThat(decided(type("1")).details().referenceNumbers()).containsExactly(new ReferenceNumber("カルテ-77"));
    }

    @Test
    @Proves(
            arrows = Arrow.A7,
            clauses = {Clause.C3, Clause.C14})
    void a_bulk_job_is_taken_worked_off_and_handed_out_to_its_own_clinic_alone() throws Exception {
        var request = new BulkQualificationRequest(RequestHeader.of(CLINIC), TODAY);
        var search = new QualificationConfirmSearchInfo(query(key(KYOKAI, "1", "02")), true, Optional.of("own"));
        var message = XmlMessage.of(
                new Elements().all(elements(request.envelope().header())),
                new Elements().block(BulkQualificationRequest.UNIT, search.toElements()));
        isRefused(center.post(otherTerminal, "/bulk/inquiries", message), 403, Reason.WRONG_INSTITUTION);
        isRefused(center.post(kyokai, "/bulk/inquiries", message), 403, Reason.WRONG_ROLE);
        var taken = center.post(terminal, "/bulk/inquiries", message);
        assertThat(center.evidence(taken)).contains("BULK_JOB_TAKEN");
        var number = BulkUploadResult.from(XmlMessages.read(taken.body())).receptionNumber();

        var fetch = new BulkDownloadRequest(RequestHeader.of(CLINIC), number).toXml();
        var result = center.post(terminal, "/bulk/inquiries/result", fetch);
        for (int tries = 0; tries < 600 && isUnderWay(result); tries++) {
            result = center.post(terminal, "/bulk/inquiries/result", fetch);
        }
        assertThat(center.evidence(result)).contains("BULK_RESULT_FETCHED");
        XmlMessage answer = XmlMessages.read(result.body());
        assertThat(BulkResult.from(answer).counts()).contains(new BulkCounts(1, 0));
        var unit = BulkConfirmUnit.from(answer.bodyFields().requiredBlock(BulkConfirmUnit.NAME));
        assertThat(unit.confirmation())
                .isInstanceOfSatisfying(
                        Confirmation.Decided.class,
                        decided -> assertThat(decided.eligibility()).isInstanceOf(Eligibility.Valid.class));

        var others = new BulkDownloadRequest(RequestHeader.of(OTHER_CLINIC), number).toXml();
        var unknown = center.post(otherTerminal, "/bulk/inquiries/result", others);
        isRefused(unknown, 404, Reason.BULK_JOB_UNKNOWN);
        XmlMessage told = XmlMessages.read(unknown.body());
        assertThat(told.headerFields().text("ReceptionNumber")).isPresent();
        assertThat(told.bodyFields().text("ProcessingResultStatus")).contains("2");
        isRefused(center.post(terminal, "/bulk/registrations/result", fetch), 404, Reason.BULK_JOB_UNKNOWN);
    }

    private static Elements elements(List<Element> all) {
        var elements = new Elements();
        all.forEach(elements::element);
        return elements;
    }

    private static boolean isUnderWay(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return BulkResult.from(XmlMessages.read(answer.body())).counts().isEmpty();
    }

    @Test
    @Proves(clauses = Clause.C11)
    void a_parents_new_job_at_noon_shows_at_the_childs_next_check_in() throws Exception {
        register(
                kyokai,
                record(
                        "r1",
                        "child",
                        complete(key(KYOKAI, "1", "02"), Period.between(OPEN.order(), TODAY.minusDays(1)))));
        register(kumiai, record("n1", "child", coverage(key(KUMIAI, "9", "02"), Period.from(TODAY))));

        assertThat(decided(inquire(card)).eligibility().disclosed())
                .flatMap(held -> held.key().whole())
                .contains(key(KUMIAI, "9", "02"));
        Confirmation.Decided typed = decided(type("1"));
        assertThat(typed.eligibility()).isInstanceOf(Eligibility.InvalidNewerExists.class);
        assertThat(typed.eligibility().disclosed())
                .flatMap(held -> held.key().whole())
                .contains(key(KYOKAI, "1", "02"));
        register(kumiai, record("n1", "child", coverage(key(KUMIAI, "9", "02"), Period.from(TODAY.plusYears(50)))));
    }

    @Test
    void an_insurer_cannot_register_for_another() throws Exception {
        var result = register(kumiai, record("x1", "child", coverage(key(KYOKAI, "5", "01"), OPEN)));

        assertThat(result.accepted()).isZero();
        assertThat(result.rejected())
                .singleElement()
                .satisfies(line -> assertThat(line.reason()).isEqualTo(Reason.COVERAGE_OF_ANOTHER_INSURER));
        assertThat(decided(type("5")).eligibility()).isInstanceOf(Eligibility.NotFound.class);
    }

    @Test
    void its_health_is_for_this_machine_alone() throws Exception {
        try (var plain = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(center.operators("/health")).build();
            assertThat(plain.send(request, BodyHandlers.ofString()).body()).contains("UP");
        }
        assertThat(center.post(terminal, "/health", new byte[0]).statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void an_operator_sees_who_calls_how_much_how_fast_and_what_is_on_record() throws Exception {
        inquire(card);
        type("99");
        Instant now = Instant.now(JAPAN);
        new EmergencyFolder(folder.resolve("data/emergency"))
                .open(new Opening(OTHER_CLINIC, now, now.plusSeconds(600), "operator/taro", "call-18"));
        try (var operator = center.operator()) {
            operator.signIn("unyo", RunningCenter.PASSWORD);
            var today = operator.page("/today");
            assertThat(count(today, "[data-act=INQUIRY_BY_CARD] [data-label=答えた]"))
                    .isPositive();
            assertThat(today.select("[data-span=hour] [data-act=INQUIRY_BY_CARD]"))
                    .hasSize(1);
            assertThat(today.select("[data-reason=" + Reason.NO_COVERAGE_FOUND.code() + "]"))
                    .hasSize(1);
            assertThat(today.select("svg .bar")).isNotEmpty();
            operator.submit("/today", "/language", "to", "en", "back", "/today");
            assertThat(operator.page("/today").select("h1").text()).isEqualTo("Today");
            operator.submit("/today", "/language", "to", "ja", "back", "/today");
            var terminalRow =
                    operator.page("/clients").select("[data-kind=terminal][data-code=" + CLINIC.digits() + "]");
            assertThat(terminalRow.attr("data-state")).isEqualTo("VALID");
            assertThat(terminalRow.text()).contains("試験療育センター", "残り");
            assertThat(operator.page("/insurers").select("[data-insurer=" + KYOKAI.digits() + "]"))
                    .isNotEmpty();
            assertThat(operator.page("/evidence").select("#checkpoint").text()).contains("— center ");
            assertThat(operator.page("/emergency").select("#openings [data-code=" + OTHER_CLINIC.digits() + "]"))
                    .hasSize(1);
        }
        assertThat(center.records()).anyMatch(row -> row.contains("SIGNED_IN") && row.contains("unyo"));
    }

    private static long count(Document page, String cell) {
        return Long.parseLong(page.select(cell).text());
    }

    /** Whatever of the register could tell who somebody is, in whatever language the page is. */
    @Test
    void nothing_of_a_patient_stands_on_any_page_of_an_operator() throws Exception {
        inquire(card);
        Coverage patient = complete(key(KYOKAI, "1", "02"), OPEN);
        Pattern personal = Pattern.compile(Stream.of(
                        patient.person().names().name(),
                        "神戸",
                        "ｺｳﾍﾞ",
                        "650-0001",
                        BORN.toString(),
                        BORN.toString().replace("-", ""),
                        patient.insuredName().orElseThrow(),
                        card.certificate().getSerialNumber().toString(16) + "\\b",
                        "(?<![\\w-])r1(?!\\w)",
                        "linkage")
                .collect(Collectors.joining("|")));
        try (var operator = center.operator()) {
            operator.signIn("unyo", RunningCenter.PASSWORD);
            for (String page : List.of("/today", "/clients", "/insurers", "/evidence", "/emergency", "/console")) {
                var answer = operator.get(page);
                assertThat(answer.statusCode()).as(page).isEqualTo(200);
                assertThat(answer.headers()
                                .firstValue("Content-Security-Policy")
                                .orElseThrow())
                        .contains("default-src 'self'");
                assertThat(Jsoup.parse(answer.body()).text()).as(page).doesNotContainPattern(personal);
            }
        }
    }

    @Test
    void a_vendor_sees_the_console_and_nothing_else_and_a_stranger_nothing() throws Exception {
        try (var vendor = center.operator();
                var stranger = center.operator()) {
            assertThat(stranger.get("/clients").uri().getPath()).isEqualTo("/sign-in");
            vendor.signIn("gyosha", RunningCenter.PASSWORD);
            assertThat(vendor.get("/").uri().getPath()).isEqualTo("/console");
            for (String page : List.of("/today", "/clients", "/insurers", "/evidence", "/emergency")) {
                assertThat(vendor.get(page).statusCode()).as(page).isEqualTo(403);
            }
        }
    }

    @Test
    void everybody_is_led_to_all_pages_that_they_may_see_and_to_no_other() throws Exception {
        String own = "GET /,GET /password,POST /language,POST /password,POST /sign-out";
        String console = ",GET /console,POST /console";
        String book = ",GET /accounts";
        assertOffered("gyosha", own + console);
        assertOffered("kansa", own + book);
        assertOffered(
                "kanri",
                own + book
                        + ",POST /accounts,POST /accounts/change,POST /accounts/code,POST /accounts/end,POST /accounts/file");
        assertOffered("unyo", own + console + ",GET /today,GET /clients,GET /insurers,GET /evidence,GET /emergency");
    }

    private static void assertOffered(String name, String offers) throws Exception {
        try (var staff = center.operator()) {
            staff.signIn(name, RunningCenter.PASSWORD);
            assertThat(staff.offered("/")).as(name).containsExactlyInAnyOrder(offers.split(","));
        }
    }

    @Test
    void at_the_door_for_terminals_there_is_no_page() throws Exception {
        for (String page : List.of("/today", "/console", "/sign-in", "/style/center.css")) {
            var request = HttpRequest.newBuilder(center.door(page)).build();
            var answer = otherTerminal.send(request, BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(page).isEqualTo(404);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains(Reason.UNEXPECTED_MESSAGE.code());
        }
    }

    private static String tried(Operator vendor, byte[] message) throws Exception {
        String file = Base64.getEncoder().encodeToString(message);
        var answer = vendor.submit("/console", "/console", "bytes", file);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body()).select("#answer").text();
    }

    private static byte[] asked() {
        var search = new QualificationConfirmSearchInfo(query(key(KYOKAI, "1", "02")), true, Optional.empty());
        return XmlMessages.write(new QualificationConfirmationRequest(RequestHeader.of(CLINIC), TODAY, search).toXml());
    }

    @Test
    void what_is_no_file_is_not_judged_as_one() throws Exception {
        try (var vendor = center.operator()) {
            vendor.signIn("gyosha", RunningCenter.PASSWORD);
            assertThat(vendor.submit("/console", "/console", "bytes", "no base64!")
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    /** Who is in the register is nobody at the console. */
    @Test
    void the_console_answers_from_people_who_do_not_exist_and_never_from_the_register() throws Exception {
        assertThat(decided(type("1")).eligibility()).isInstanceOf(Eligibility.Valid.class);
        try (var vendor = center.operator()) {
            vendor.signIn("gyosha", RunningCenter.PASSWORD);
            assertThat(tried(vendor, asked()))
                    .contains("<QualificationValidity>4<")
                    .doesNotContain("神戸　", "全国健康保険協会");
            String example = vendor.page("/console").select("#message").text();
            var tried = vendor.submit("/console", "/console", "message", example, "example", "ended")
                    .body();
            assertThat(tried).contains("data-stage=\"DECISION\"", "QualificationValidity&gt;1&lt;");
            assertThat(Jsoup.parse(tried).select("#example option[selected]").val())
                    .isEqualTo("ended");
        }
        assertThat(center.records())
                .filteredOn(row -> row.contains("MESSAGE_TRIED"))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(row -> assertThat(row).contains("gyosha").doesNotContain("whom", "試験", "神戸"));
    }

    @Test
    void what_the_console_says_of_a_bad_message_the_door_says_too() throws Exception {
        String good = new String(asked(), StandardCharsets.UTF_8);
        List<String> bad = List.of(
                good.replace("<Birthdate>", "<Birthday>").replace("</Birthdate>", "</Birthday>"),
                good.replaceAll("<InsurerNumber>.*?</", "<InsurerNumber>12345678</"),
                good.replace("</MessageHeader>", ""),
                good.replace("<MessageBody>", "<MessageBody>\u0001"),
                good.replace("UTF-8", "EUC-JP"));
        try (var vendor = center.operator()) {
            vendor.signIn("gyosha", RunningCenter.PASSWORD);
            for (String message : bad) {
                byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
                var door = ErrorResult.in(XmlMessages.read(
                        center.post(terminal, "/inquiries/insured-card", bytes).body()));
                assertThat(tried(vendor, bytes))
                        .contains("<ErrorCode>" + door.orElseThrow().error().code() + "</ErrorCode>");
            }
        }
    }
}
