package shikaku.terminal.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import shikaku.certificate.profile.SerialSource;
import shikaku.certificate.site.SiteAuthority;
import shikaku.certificate.site.SiteClient;
import shikaku.certificate.site.SiteRole;
import shikaku.domain.CheckDigit;
import shikaku.domain.InstitutionCode;
import shikaku.edge.body.Bodies;
import shikaku.edge.body.BodyLimits;
import shikaku.edge.refusal.Gatherings;
import shikaku.edge.time.BusinessClock;
import shikaku.evidence.Hash;
import shikaku.evidence.Receipt;
import shikaku.message.Reason;
import shikaku.message.XmlMessages;
import shikaku.message.bulk.BulkDownloadRequest;
import shikaku.message.bulk.BulkUploadResult;
import shikaku.message.bulk.ReceptionNumber;
import shikaku.message.bulk.RequestKey;
import shikaku.message.oqs.RequestHeader;
import shikaku.message.oqs.ResultHeader;
import shikaku.terminal.Limits;
import shikaku.terminal.center.BulkKind;
import shikaku.terminal.center.BulkLine;
import shikaku.terminal.store.Deed;
import shikaku.terminal.store.Deeds;

/** 一括 by the door: a hundred thousand people go through as they come, both ways, and nothing of them stays. */
class BulkControllerTest {
    private static final InstitutionCode INSTITUTION = new InstitutionCode(CheckDigit.append("131234567"));
    private static final SiteClient ACCOUNTING = new SiteClient(INSTITUTION.digits(), SiteRole.ACCOUNTING);
    private static final ReceptionNumber JOB = new ReceptionNumber("20261124-0001");
    private static final Receipt RECEIPT = new Receipt(6, 7, Hash.of(new byte[Hash.LENGTH]));
    /** Bytes of a hundred thousand people. */
    private static final long MANY = 50_000_000;

    private static final byte[] DOWNLOAD =
            XmlMessages.write(new BulkDownloadRequest(RequestHeader.of(INSTITUTION), JOB).toXml());

    @TempDir
    private Path folder;

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T10:00:00+09:00"), BusinessClock.JAPAN);
    private final Deeds deeds = new Deeds();
    private final Center center = new Center();
    private X509Certificate shown;
    private BulkController controller;

    @BeforeEach
    void open() throws Exception {
        var keys = KeyPairGenerator.getInstance("EC").generateKeyPair();
        shown = SiteAuthority.found(keys, "test", clock, SerialSource.random(new SecureRandom()))
                .certificate();
        controller = new BulkController(
                new BulkByDoor(center, deeds, folder),
                new DoorCounter(
                        INSTITUTION,
                        verified -> Optional.empty(),
                        new Bodies(new BodyLimits(0, 2, 1, Limits.BULK_DOOR_BODY_WAIT), clock),
                        new Refusals(INSTITUTION, new BusinessClock(clock), deeds, new Gatherings(clock))));
    }

    @Test
    void aHundredThousandPeopleAreTakenAsTheyCome() throws Exception {
        var answer = controller.registrations(ACCOUNTING, shown, request(MANY));
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(text(answer)).contains("<ReceptionNumber>" + JOB.value() + "</");
        assertThat(center).returns(MANY, it -> it.length).returns(BulkKind.REGISTRATIONS, it -> it.kind);
        assertThat(left()).isEmpty();
        assertThat(deeds.written).extracting(Deed::word).containsExactly("by door");
        assertThat(controller
                        .inquiries(ACCOUNTING, shown, request(1))
                        .getStatusCode()
                        .value())
                .as("its place is free again")
                .isEqualTo(200);
        assertThat(center.kind).isEqualTo(BulkKind.INQUIRIES);
    }

    @Test
    void aResultOfAHundredThousandPeopleIsHandedOutAsItIsReadAndLiesNowhereMeanwhile() throws Exception {
        for (BulkKind kind : BulkKind.values()) {
            var answer = asked(kind, DOWNLOAD);
            assertThat(answer.getHeaders().getContentLength()).isEqualTo(MANY);
            assertThat(center.kind).isEqualTo(kind);
            assertThat(left()).isEmpty();
            try (var stream = ((InputStreamResource) Objects.requireNonNull(answer.getBody())).getInputStream()) {
                assertThat(stream.transferTo(OutputStream.nullOutputStream())).isEqualTo(MANY);
            }
        }
    }

    @Test
    void whatIsTooLargeOrBreaksOffOrIsNoRequestIsRefusedAndLeavesNothing() throws Exception {
        refusedAs(
                413,
                Reason.MESSAGE_TOO_LARGE,
                controller.inquiries(ACCOUNTING, shown, request(Limits.BULK_DOOR_BYTES + 1)));
        refusedAs(400, Reason.MESSAGE_MALFORMED, controller.inquiries(ACCOUNTING, shown, request(-1)));
        byte[] nothing = "<XmlMsg/>".getBytes(StandardCharsets.UTF_8);
        assertThat(asked(BulkKind.REGISTRATIONS, nothing).getStatusCode().value())
                .isEqualTo(400);
        assertThat(center.length).isZero();
        assertThat(left()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short-1", "with_underscore_0001"})
    void aRequestUnderWhatIsNoNameIsRefusedBecauseSentAgainItWouldBeTwoJobs(String name) throws Exception {
        var unnamed = controller.registrations(ACCOUNTING, shown, request(new Bytes(1), name));
        refusedAs(400, Reason.REQUEST_NAME_NOT_ALLOWED, unnamed);
        assertThat(center.length).as("nothing was sent").isZero();
        assertThat(left()).isEmpty();
    }

    @Test
    void aRequestGoesToTheCenterUnderItsName() throws Exception {
        controller.registrations(ACCOUNTING, shown, request(new Bytes(1), "numbers-20261124-0001"));
        assertThat(center.name).isEqualTo("numbers-20261124-0001");
    }

    private void refusedAs(int status, Reason reason, ResponseEntity<?> answer) {
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(text(answer)).contains(reason.code());
        assertThat(deeds.written.getLast().reason()).contains(reason);
    }

    private static String text(ResponseEntity<?> answer) {
        return new String((byte[]) Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
    }

    private ResponseEntity<?> asked(BulkKind kind, byte[] document) throws SQLException {
        HttpServletRequest request = request(new Bytes(document.length) {
            private int next;

            @Override
            protected int one() {
                return document[next++];
            }
        });
        return switch (kind) {
            case INQUIRIES -> controller.inquired(ACCOUNTING, shown, request);
            case REGISTRATIONS -> controller.registered(ACCOUNTING, shown, request);
        };
    }

    private List<Path> left() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static HttpServletRequest request(long length) {
        return request(new Bytes(length));
    }

    private static HttpServletRequest request(Bytes body) {
        return request(body, null);
    }

    private static HttpServletRequest request(Bytes body, @Nullable String name) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getInputStream" -> body;
                    case "getHeader" -> name;
                    default -> null;
                });
    }

    /** A center that counts what it gets and gives much. */
    private static final class Center implements BulkLine {
        private long length;
        private String name = "";
        private BulkKind kind = BulkKind.INQUIRIES;

        @Override
        public Taken send(BulkKind asked, Path request, RequestKey name) throws IOException {
            kind = asked;
            this.name = name.value();
            length = Files.size(request);
            var header = new ResultHeader(LocalDateTime.of(2026, 11, 24, 10, 0), RequestHeader.of(INSTITUTION));
            return new Taken(new BulkUploadResult(header, JOB), RECEIPT);
        }

        @Override
        public Receipt fetch(BulkKind asked, BulkDownloadRequest request, Path into) throws IOException {
            kind = asked;
            try (var file = Files.newOutputStream(into);
                    var many = new Bytes(MANY)) {
                many.transferTo(file);
            }
            return RECEIPT;
        }
    }
}
