package shikaku.terminal.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shikaku.domain.CheckDigit;
import shikaku.domain.InstitutionCode;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.evidence.Hash;
import shikaku.evidence.Receipt;
import shikaku.message.Reason;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;
import shikaku.message.bulk.BulkDownloadRequest;
import shikaku.message.bulk.BulkUploadResult;
import shikaku.message.bulk.ReceptionNumber;
import shikaku.message.bulk.RequestKey;
import shikaku.message.item.ItemAllowList;
import shikaku.message.oqs.RequestHeader;
import shikaku.message.oqs.ResultHeader;
import shikaku.terminal.checkin.CheckInEnded;
import shikaku.terminal.store.OpenStore;

/** 一括 on its way to the center and back: only listed items cross, in either direction, and nothing stays where it was written between. */
@Proves(clauses = Clause.C21)
class BulkMessagesTest {
    private static final InstitutionCode CLINIC = new InstitutionCode(CheckDigit.append("281000001"));
    private static final String OTHER = CheckDigit.append("281000002");
    private static final ReceptionNumber NUMBER = new ReceptionNumber("20261124-1");
    private static final BulkDownloadRequest FETCH = new BulkDownloadRequest(RequestHeader.of(CLINIC), NUMBER);
    private static final RequestKey NAME = new RequestKey("7a4c1b7e-0000-4000-8000-000000000001");
    private static final Receipt RECEIPT = new Receipt(6, 7, Hash.of(new byte[Hash.LENGTH]));

    @TempDir
    private Path root;

    private final FakeWire wire = new FakeWire();
    private OpenStore store;
    private BulkMessages messages;

    @BeforeEach
    void open() throws Exception {
        store = new OpenStore(root.resolve("store"), "2026-11-24T10:00");
        var items = new AllowedItems(ItemAllowList.kobe(), store.ledger());
        messages = BulkMessages.open(wire, CLINIC, new BulkItems(items), items, root.resolve("bulk"));
    }

    @AfterEach
    void nothingStays() throws Exception {
        try (Stream<Path> left = Files.list(root.resolve("bulk"))) {
            assertThat(left).isEmpty();
        }
        store.close();
    }

    @Test
    void whatTheListDoesNotNameNeverLeavesAndThatIsOnRecordOnce() throws Exception {
        Path request = Files.writeString(root.resolve("request.xml"), asking(CLINIC.digits(), "<Phone>078</Phone>"));
        BulkLine.Taken taken = messages.send(BulkKind.INQUIRIES, request, NAME);

        assertThat(taken.result().receptionNumber()).isEqualTo(NUMBER);
        assertThat(taken.receipt()).isEqualTo(RECEIPT);
        assertThat(wire.path).isEqualTo("/bulk/inquiries");
        assertThat(wire.names).containsExactly(NAME);
        assertThat(wire.heard).contains("<Birthdate>20150401</Birthdate>").doesNotContain("Phone", "078");
        assertThat(store.words("REQUEST_REFUSED")).containsExactly("taken out");
    }

    @Test
    void whatTheListDoesNotNameNeverArrives() throws Exception {
        Path answer = root.resolve("answer.xml");
        wire.says = answering(CLINIC.digits(), NUMBER.value(), "<Tattoo>heart</Tattoo>");
        assertThat(messages.fetch(BulkKind.INQUIRIES, FETCH, answer)).isEqualTo(RECEIPT);

        assertThat(wire.path).isEqualTo("/bulk/inquiries/result");
        assertThat(Files.readString(answer))
                .contains("<NumberOfProcessingResult>1</NumberOfProcessingResult>", "<Name>神戸　花子</Name>")
                .doesNotContain("Tattoo", "heart");
        assertThat(store.words("REQUEST_REFUSED")).containsExactly("taken out");
    }

    /** Both are listed, for a card's session, an emergency search or somebody who consented. */
    @Test
    void whatIsListedForAnotherMessageCrossesInNoBulkOne() throws Exception {
        String others = "<HolderCertificate>AAAA</HolderCertificate><EmergencySearchInfo><Name>神戸　花子</Name>"
                + "</EmergencySearchInfo></MessageBody>";
        Path request = Files.writeString(
                root.resolve("request.xml"), asking(CLINIC.digits(), "").replace("</MessageBody>", others));
        messages.send(BulkKind.INQUIRIES, request, NAME);
        assertThat(wire.heard)
                .contains("<Birthdate>20150401</Birthdate>")
                .doesNotContain("HolderCertificate", "EmergencySearchInfo", "花子");
        wire.says = answering(
                        CLINIC.digits(),
                        NUMBER.value(),
                        "<LimitApplicationCertificateRelatedInfo><LimitApplicationCertificateClassificationFlag>A02"
                                + "</LimitApplicationCertificateClassificationFlag></LimitApplicationCertificateRelatedInfo>")
                .replace("</MessageBody>", others);
        Path answer = root.resolve("answer.xml");
        messages.fetch(BulkKind.INQUIRIES, FETCH, answer);
        assertThat(Files.readString(answer))
                .contains("<Name>神戸　花子</Name>")
                .doesNotContain("HolderCertificate", "EmergencySearchInfo", "A02");
    }

    /** The center takes one message of an institution at a time, and what it refuses the folder answers for good. */
    @Test
    void jobsThatComeTogetherGoOneAfterAnother() throws Exception {
        Path request = Files.writeString(root.resolve("request.xml"), asking(CLINIC.digits(), ""));
        try (var hands = Executors.newFixedThreadPool(3)) {
            List<Callable<BulkLine.Taken>> jobs =
                    Collections.nCopies(3, () -> messages.send(BulkKind.INQUIRIES, request, NAME));
            for (Future<BulkLine.Taken> job : hands.invokeAll(jobs)) {
                assertThat(job.get().result().receptionNumber()).isEqualTo(NUMBER);
            }
        }
        assertThat(wire.most).hasValue(1);
    }

    @Test
    void anotherClinicsJobIsNotSent() throws Exception {
        Path request = Files.writeString(root.resolve("request.xml"), asking(OTHER, ""));
        isRefused(() -> messages.send(BulkKind.INQUIRIES, request, NAME), Reason.WRONG_INSTITUTION);
        assertThat(wire.heard).isEmpty();
    }

    @Test
    void anAnswerOfAnotherJobOrThatBreaksOffOrHasNoReceiptIsNone() {
        Path answer = root.resolve("answer.xml");
        wire.says = answering(OTHER, NUMBER.value(), "");
        isRefused(() -> messages.fetch(BulkKind.INQUIRIES, FETCH, answer), Reason.WRONG_INSTITUTION);
        wire.says = answering(CLINIC.digits(), "another", "");
        isRefused(() -> messages.fetch(BulkKind.INQUIRIES, FETCH, answer), Reason.UNEXPECTED_MESSAGE);
        wire.says = answering(CLINIC.digits(), NUMBER.value(), "").replace("</MessageBody></XmlMsg>", "");
        isRefused(() -> messages.fetch(BulkKind.INQUIRIES, FETCH, answer), Reason.MESSAGE_MALFORMED);
        wire.says = answering(CLINIC.digits(), NUMBER.value(), "");
        wire.receipt = Optional.empty();
        isRefused(() -> messages.fetch(BulkKind.INQUIRIES, FETCH, answer), Reason.RECEIPT_MISSING);
        assertThat(answer).doesNotExist();
    }

    @Test
    void whatACrashLeftIsRemovedAtTheNextStart() throws IOException {
        Path left = Files.writeString(root.resolve("bulk").resolve("answer1.xml"), "somebody");
        BulkMessages.open(
                wire,
                CLINIC,
                new BulkItems(new AllowedItems(ItemAllowList.kobe(), store.ledger())),
                message -> message,
                root.resolve("bulk"));
        assertThat(left).doesNotExist();
    }

    private static void isRefused(ThrowingCallable asking, Reason reason) {
        assertThatThrownBy(asking)
                .isInstanceOfSatisfying(
                        CheckInEnded.class, ended -> assertThat(ended.reason()).isEqualTo(reason));
    }

    private static String asking(String clinic, String more) {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="no"?>
                <XmlMsg><MessageHeader><QualificationConfirmationDate>%s</QualificationConfirmationDate>\
                <MedicalInstitutionCode>%s</MedicalInstitutionCode></MessageHeader><MessageBody>\
                <QualificationConfirmSearchInfo><Birthdate>20150401</Birthdate>%s</QualificationConfirmSearchInfo>\
                <QualificationConfirmSearchInfo><Birthdate>20150402</Birthdate>%s</QualificationConfirmSearchInfo>\
                </MessageBody></XmlMsg>""".formatted(LocalDate.of(2026, 11, 24).toString().replace("-", ""), clinic, more, more);
    }

    private static String answering(String clinic, String number, String more) {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="no"?>
                <XmlMsg><MessageHeader><ProcessExecutionTime>20261124100000</ProcessExecutionTime>\
                <MedicalInstitutionCode>%s</MedicalInstitutionCode><ReceptionNumber>%s</ReceptionNumber>\
                <SegmentOfResult>1</SegmentOfResult><NumberOfProcessingResult>1</NumberOfProcessingResult>\
                <NumberOfNormalProcessing>1</NumberOfNormalProcessing><NumberOfError>0</NumberOfError>\
                </MessageHeader><MessageBody><BulkConfirmUnit><ProcessingResultStatus>1</ProcessingResultStatus>\
                <ResultOfQualificationConfirmation><Name>神戸　花子</Name>%s</ResultOfQualificationConfirmation>\
                </BulkConfirmUnit></MessageBody></XmlMsg>""".formatted(clinic, number, more);
    }

    /** A center that keeps what it hears and says what it is told to. */
    private static final class FakeWire implements BulkWire {
        final List<RequestKey> names = new CopyOnWriteArrayList<>();
        final Semaphore others = new Semaphore(0);
        final AtomicInteger atOnce = new AtomicInteger();
        final AtomicInteger most = new AtomicInteger();
        String path = "";
        String heard = "";
        String says = "";
        Optional<Receipt> receipt = Optional.of(RECEIPT);

        @Override
        public CenterWire.Heard send(String to, Path question, RequestKey name) throws IOException {
            meetOthers();
            path = to;
            names.add(name);
            heard = Files.readString(question);
            var header = new ResultHeader(LocalDateTime.of(2026, 11, 24, 10, 0), RequestHeader.of(CLINIC));
            return new CenterWire.Heard(new BulkUploadResult(header, NUMBER).toXml(), receipt);
        }

        /** Stays a moment, so that who comes meanwhile is seen. */
        private void meetOthers() throws IOException {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            try {
                others.tryAcquire(50, TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            } finally {
                atOnce.decrementAndGet();
            }
        }

        @Override
        public Optional<Receipt> fetch(String to, XmlMessage question, Path into) throws IOException {
            path = to;
            assertThat(List.of(XmlMessages.write(question))).isNotEmpty();
            Files.writeString(into, says);
            return receipt;
        }
    }
}
