package shikaku.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import shikaku.certificate.site.SiteRole;
import shikaku.domain.Eligibility;
import shikaku.domain.InsuredCardKey;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.InsuredNumber;
import shikaku.domain.InsurerNumber;
import shikaku.domain.ReferenceNumber;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.edge.tls.MutualTlsClient;
import shikaku.evidence.Merkle;
import shikaku.evidence.SeenHead;
import shikaku.message.BulkWriting;
import shikaku.message.Elements;
import shikaku.message.Reason;
import shikaku.message.XmlMessages;
import shikaku.message.bulk.BulkConfirmUnit;
import shikaku.message.bulk.BulkCounts;
import shikaku.message.bulk.BulkDownloadRequest;
import shikaku.message.bulk.BulkQualificationRequest;
import shikaku.message.bulk.BulkRegistrationRequest;
import shikaku.message.bulk.BulkResult;
import shikaku.message.bulk.Echo;
import shikaku.message.oqs.Confirmation;
import shikaku.message.oqs.ErrorResult;
import shikaku.message.oqs.QualificationConfirmSearchInfo;
import shikaku.message.oqs.QualificationConfirmationRequest;
import shikaku.message.oqs.QualificationConfirmationResult;
import shikaku.message.oqs.ReferenceNumberRegistration;
import shikaku.message.oqs.ReferenceNumberRegistrationInfo;
import shikaku.message.oqs.Remark;
import shikaku.message.oqs.RequestHeader;

/** Accounting's door of the whole program, under mutual TLS. */
@ExtendWith(SharedTerminal.class)
class AccountingDoorTest {
    private static final int TURNS = 1_000;

    private final RunningTerminal terminal;
    private final Browser desk;

    AccountingDoorTest(RunningTerminal terminal) {
        this.terminal = terminal;
        this.desk = terminal.desk;
    }

    @Test
    @Proves(
            arrows = {Arrow.A9, Arrow.A10},
            clauses = {Clause.C14, Clause.C17})
    void accountingRegistersAReferenceNumberAndNobodyElseGetsThroughTheDoor() throws Exception {
        byte[] document = registration("P-1");
        assertThat(terminal.hand(document).statusCode()).isEqualTo(200);
        assertThat(terminal.hand("<XmlMsg>".getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(400);
        terminal.center.trouble(Optional.of(Reason.CENTER_BUSY));
        byte[] another = registration("P-2");
        assertThat(terminal.hand(another).body()).contains(Reason.REGISTRATION_QUEUED.code());
        terminal.center.trouble(Optional.empty());
        assertThat(terminal.hand(another).body())
                .contains("<ProcessingResultStatus>1</")
                .doesNotContain(Reason.REGISTRATION_QUEUED.code());
        try (HttpClient other = client(SiteRole.TERMINAL)) {
            assertThat(terminal.door(other, "/results?after=0", HttpRequest.Builder::GET)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(terminal.refused())
                .contains("terminal/" + RunningTerminal.INSTITUTION.digits() + " " + Reason.WRONG_ROLE.code());
    }

    private static byte[] registration(String number) {
        return XmlMessages.write(new ReferenceNumberRegistration(
                        RequestHeader.of(RunningTerminal.INSTITUTION),
                        new ReferenceNumberRegistrationInfo(
                                new ReferenceNumber(number),
                                new InsuredCardKey(
                                        new InsurerNumber("138057"),
                                        Optional.empty(),
                                        new InsuredNumber("567"),
                                        Optional.empty())))
                .toXml());
    }

    @Test
    @Proves(arrows = Arrow.A8, clauses = Clause.C17)
    void aNumberOfAnotherStoreIsRefusedWithTheNameOfThisOneAndAcknowledgesNothing() throws Exception {
        terminal.checkInByPin();
        var first = terminal.results(terminal.before().delivery(), 0);
        String store = first.headers().firstValue("Shikaku-Store").orElseThrow();
        var stranger = resultsOf("old", terminal.before().delivery() + 1);
        assertThat(stranger.statusCode()).isEqualTo(409);
        assertThat(stranger.body()).contains(Reason.DELIVERIES_BEGIN_ANEW.code());
        assertThat(stranger.headers().firstValue("Shikaku-Store")).contains(store);
        var tooFar = resultsOf(store, terminal.before().delivery() + 7);
        assertThat(tooFar.statusCode()).isEqualTo(400);
        assertThat(tooFar.body()).contains(Reason.DELIVERY_NEVER_OFFERED.code());
        assertThat(terminal.refused())
                .containsExactly(
                        "accounting " + Reason.DELIVERIES_BEGIN_ANEW.code(),
                        "accounting " + Reason.DELIVERY_NEVER_OFFERED.code());
        assertThat(terminal.evidence("RESULT_DELIVERED", "record ->> '$.why'")).containsExactly("offered");
    }

    @Test
    @Proves(clauses = Clause.C3)
    void accountingAsksByDocumentAndGetsTheCentersAnswerWithItsReceipt() throws Exception {
        var request = new QualificationConfirmationRequest(
                new RequestHeader(RunningTerminal.INSTITUTION, Optional.of("202611240001")),
                LocalDate.of(2026, 11, 24),
                new QualificationConfirmSearchInfo(known(), false, Optional.empty()));
        var answer = terminal.hand("/inquiries", XmlMessages.write(request.toXml()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Shikaku-Receipt")).contains(CenterDouble.RECEIPT);
        var result = QualificationConfirmationResult.from(
                XmlMessages.read(answer.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(((Confirmation.Decided) result.confirmation()).eligibility()).isInstanceOf(Eligibility.Valid.class);
        assertThat(answer.body()).doesNotContain("Receipt");
        assertThat(terminal.evidence("INQUIRY_BY_INSURED_CARD", "record ->> '$.why'"))
                .containsExactly("by door");
    }

    @Test
    @Proves(clauses = Clause.C17)
    void theTerminalTellsItsOwnHeadAndKeepsTheCentersInItsNextRecord() throws Exception {
        String root = Merkle.EMPTY.base64();
        try {
            terminal.center.receipt(Optional.of("70 71 " + root));
            terminal.center.heads.clear();
            terminal.checkInByPin();
        } finally {
            terminal.center.receipt(Optional.of(CenterDouble.RECEIPT));
        }
        assertThat(terminal.center.heads)
                .isNotEmpty()
                .allSatisfy(head -> assertThat(SeenHead.parse(head)).isPresent());
        assertThat(terminal.seen()).contains("center 71 " + root);
    }

    @Test
    void ofWhomAccountingCouldNotAskTheDeskReadsTheNumberTheBirthdateAndWhy() throws Exception {
        var day = Optional.of(terminal.today());
        var counts = Optional.of(new BulkCounts(0, 1));
        RequestHeader header = RequestHeader.of(RunningTerminal.INSTITUTION);
        var said = new BulkResult(terminal.today().atTime(7, 0), header, day, CenterDouble.JOB, counts);
        var person = new Elements().text("Birthdate", "20150401").text("ArbitraryIdentifier", "00000043");
        var keyless = new Confirmation.NotDecided(Remark.of(Reason.NO_KEY_TO_ASK_WITH));
        var document = new ByteArrayOutputStream();
        try (var writing = new BulkWriting(document, said.envelope())) {
            writing.unit(
                    BulkConfirmUnit.NAME, new BulkConfirmUnit(Echo.of(person), keyless, Optional.empty()).toElements());
        }
        assertThat(terminal.hand("/bulk/inquiries/left-out", document.toByteArray())
                        .statusCode())
                .isEqualTo(200);
        desk.signIn("hanako", "himitsu");
        desk.get("/desk");
        assertThat(desk.page.select("#ahead tr[data-patient=00000043]").text())
                .contains(
                        "平成27年(2015年)4月1日",
                        Reason.NO_KEY_TO_ASK_WITH.reception().japanese());
    }

    @Test
    @Proves(clauses = {Clause.C1, Clause.C17})
    void whomAccountingAskedAboutInAdvanceAndWhoseCoverageWillNotHoldStandsOnTopOfTheDesksList() throws Exception {
        LocalDate today = terminal.today();
        var person = new QualificationConfirmSearchInfo(known(), false, Optional.of("00000042")).toElements();
        terminal.center.bulk(today, person);
        terminal.center.verdict(Eligibility.Invalid::new);
        var job = new ByteArrayOutputStream();
        var envelope = new BulkQualificationRequest(RequestHeader.of(RunningTerminal.INSTITUTION), today).envelope();
        try (var writing = new BulkWriting(job, envelope)) {
            writing.unit(BulkQualificationRequest.UNIT, person);
        }
        assertThat(terminal.hand("/bulk/inquiries", job.toByteArray()).body())
                .contains("<ReceptionNumber>" + CenterDouble.JOB.value() + "</ReceptionNumber>");
        byte[] fetch = XmlMessages.write(
                new BulkDownloadRequest(RequestHeader.of(RunningTerminal.INSTITUTION), CenterDouble.JOB).toXml());
        var answer = terminal.hand("/bulk/inquiries/result", fetch);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<BulkConfirmUnit>", "<QualificationValidity>2<");

        desk.signIn("hanako", "himitsu");
        desk.get("/desk");
        assertThat(desk.page.select("#ahead tbody tr[data-patient=00000042]")).hasSize(1);
        assertThat(desk.page.select("#ahead tbody tr[data-patient=00000042]").text())
                .contains(
                        "無効",
                        CenterDouble.NAME,
                        Reason.COVERAGE_ENDED.reception().japanese());
        assertThat(terminal.evidence("PATIENT_VIEWED", "record ->> '$.items'"))
                .anySatisfy(items -> assertThat(items).contains("in-advance/"));

        terminal.center.verdict(Eligibility.Valid::new);
        terminal.hand("/bulk/inquiries/result", fetch);
        desk.get("/desk");
        assertThat(desk.page.select("#ahead tr[data-patient=00000042]"))
                .as("settled since")
                .isEmpty();
        assertThat(terminal.evidence("BULK_RESULT_FETCHED", "record ->> '$.why'"))
                .containsExactly("by door", "by door");
        assertThat(terminal.hand("/bulk/inquiries", "<XmlMsg/>".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void twoThousandNumbersAreRegisteredInBulkByTheDoorToo() throws Exception {
        var job = new ByteArrayOutputStream();
        var header = RequestHeader.of(RunningTerminal.INSTITUTION);
        try (var writing = new BulkWriting(job, new BulkRegistrationRequest(header).envelope())) {
            for (int person = 0; person < 2_000; person++) {
                writing.unit(
                        BulkRegistrationRequest.UNIT,
                        new ReferenceNumberRegistrationInfo(new ReferenceNumber("P-" + person), known().key())
                                .toElements());
            }
        }
        assertThat(job.size()).isGreaterThan(256 * 1024);
        var taken = terminal.hand("/bulk/registrations", job.toByteArray());
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).contains("<ReceptionNumber>" + CenterDouble.JOB.value() + "</ReceptionNumber>");
        byte[] fetch = XmlMessages.write(new BulkDownloadRequest(header, CenterDouble.JOB).toXml());
        var answer = terminal.hand("/bulk/registrations/result", fetch);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/xml");
        assertThat(answer.body())
                .contains("<ReceptionNumber>" + CenterDouble.JOB.value() + "</ReceptionNumber>")
                .endsWith("</XmlMsg>\n");
    }

    private static InsuredCardQuery known() {
        return new InsuredCardQuery(
                new InsuredCardKey(
                        new InsurerNumber("138057"),
                        Optional.empty(),
                        new InsuredNumber(CenterDouble.KNOWN),
                        Optional.empty()),
                LocalDate.of(2020, 4, 1));
    }

    @Test
    void theDoorSaysToProgramsWhatItDoes() throws Exception {
        var document = terminal.knock("/openapi.yaml");
        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.body()).startsWith("openapi: 3.1.0").contains("/inquiries:");
    }

    @Test
    @Proves(clauses = Clause.C17)
    void whatTheFrameworkRefusesAtTheDoorHasAReasonAndIsOnRecord() throws Exception {
        refusedAs(Reason.VALUE_NOT_ALLOWED, 400, terminal.knock("/results?after=x"));
        refusedAs(Reason.UNEXPECTED_MESSAGE, 405, terminal.knock("/reference-numbers"));
        refusedAs(Reason.UNEXPECTED_MESSAGE, 403, terminal.knock("/desk"));
        refusedAs(Reason.MESSAGE_TOO_LARGE, 413, terminal.hand(new byte[300 * 1024]));
        refusedAs(Reason.MESSAGE_TOO_LARGE, 413, terminal.hand(new byte[Limits.DOOR_BYTES + 1]));
        refusedAs(Reason.UNEXPECTED_MESSAGE, 400, terminal.knock("/a%2fb"));
        assertThat(terminal.refused()).hasSize(6).allMatch(row -> row.startsWith("accounting "));
        assertThat(desk.get("/nowhere")).as("pages stay pages").isEqualTo(302);
    }

    @Test
    @Proves(clauses = Clause.C17)
    void aBodyThatBreaksOffLeavesOneRow() throws Exception {
        Path accounting = terminal.site.client(RunningTerminal.INSTITUTION.digits(), SiteRole.ACCOUNTING);
        try (Socket half = terminal.site
                .keys(accounting)
                .context()
                .getSocketFactory()
                .createSocket("localhost", terminal.door("/").getPort())) {
            half.getOutputStream().write("""
                    POST /reference-numbers HTTP/1.1
                    Host: localhost
                    Content-Length: 100
                    Expect: 100-continue

                    """.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            assertThat(half.getInputStream().read())
                    .as("the body is waited for")
                    .isEqualTo('H');
        }
        for (int turns = 0; terminal.refused().isEmpty() && turns < TURNS; turns++) {
            terminal.knock("/results?after=" + terminal.before().delivery());
        }
        terminal.knock("/nowhere");

        assertThat(terminal.refused())
                .containsExactly(
                        "accounting " + Reason.MESSAGE_MALFORMED.code(),
                        "accounting " + Reason.UNEXPECTED_MESSAGE.code());
    }

    @Test
    @Proves(clauses = {Clause.C14, Clause.C17})
    void aWithdrawnAccountingSystemIsRefusedAndAListThatIsBrokenLetsNobodyIn() throws Exception {
        Path lost = terminal.site.client(RunningTerminal.INSTITUTION.digits(), SiteRole.ACCOUNTING);
        try (HttpClient client = MutualTlsClient.of(terminal.site.keys(lost))) {
            URI results = terminal.door("/results?after=" + terminal.before().delivery());
            HttpRequest asked = HttpRequest.newBuilder(results).build();
            assertThat(client.send(asked, BodyHandlers.ofString()).statusCode()).isEqualTo(204);
            Path list = terminal.site.withdrawals(lost);
            refusedAs(Reason.CLIENT_WITHDRAWN, 403, client.send(asked, BodyHandlers.ofString()));

            Files.write(list, new byte[] {1});
            refusedAs(Reason.CLIENT_STATE_UNKNOWN, 503, client.send(asked, BodyHandlers.ofString()));
        }
        assertThat(terminal.knock("/results?after=" + terminal.before().delivery())
                        .statusCode())
                .isEqualTo(503);
        assertThat(terminal.refused()).hasSize(3);
    }

    @AfterEach
    void aListThatCanBeReadAgain() throws Exception {
        terminal.site.withdrawals();
    }

    @Test
    @Proves(clauses = {Clause.C14, Clause.C17})
    void whoKnocksAtTheDoorWithACertificateForSomethingElseIsOnRecord() throws Exception {
        URI uri = terminal.door("/results?after=0");
        try (HttpClient client = MutualTlsClient.of(terminal.site.keys(terminal.site.server("other.p12")))) {
            assertThatThrownBy(() -> client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }

        assertThat(terminal.refused()).isNotEmpty().containsOnly("unknown M0201");
    }

    private HttpResponse<String> resultsOf(String store, long after) throws Exception {
        try (HttpClient accounting = client(SiteRole.ACCOUNTING)) {
            return terminal.door(
                    accounting, "/results?after=" + after, request -> request.header("Shikaku-Store", store));
        }
    }

    private HttpClient client(SiteRole role) throws Exception {
        return MutualTlsClient.of(terminal.site.keys(terminal.site.client(RunningTerminal.INSTITUTION.digits(), role)));
    }

    private static void refusedAs(Reason reason, int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(ErrorResult.in(XmlMessages.read(answer.body().getBytes(StandardCharsets.UTF_8)))
                        .orElseThrow()
                        .error()
                        .reason())
                .contains(reason);
    }
}
