package shikaku.center.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static shikaku.center.sample.Samples.CLINIC;
import static shikaku.center.sample.Samples.KOKUHO;
import static shikaku.center.sample.Samples.OTHER_CLINIC;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shikaku.center.Limits;
import shikaku.center.answer.Checked;
import shikaku.center.answer.Reply;
import shikaku.center.fake.FakeClock;
import shikaku.center.fake.FakeJournal;
import shikaku.center.journal.Purpose;
import shikaku.center.sample.TestSite;
import shikaku.certificate.site.SiteRole;
import shikaku.domain.InstitutionCode;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.evidence.Act;
import shikaku.evidence.Outcome;
import shikaku.message.Reason;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;
import shikaku.message.oqs.ErrorEcho;
import shikaku.message.session.CardSessionRequest;

class CounterTest {
    private static final FakeClock CLOCK = new FakeClock(Instant.parse("2026-11-20T01:00:00Z"));
    private static final TestSite SITE = new TestSite(CLOCK);
    private static final X509Certificate TERMINAL = SITE.client(CLINIC.digits(), SiteRole.TERMINAL);

    private final FakeJournal journal = new FakeJournal();
    private final Set<X509Certificate> withdrawn = new HashSet<>();
    private final Counter counter = new Counter(
            certificate -> withdrawn.contains(certificate) ? Optional.of(Reason.CLIENT_WITHDRAWN) : Optional.empty(),
            refusal -> Optional.of(journal.keep(refusal.row(CLOCK, 1))),
            Timekeeper.NONE);
    private final Operation<InstitutionCode, CardSessionRequest, String> operation = new Operation<>(
            Act.CARD_SESSION_OPENED,
            Purpose.ELIGIBILITY,
            Limits.TERMINAL_MESSAGE_BYTES,
            Callers::terminal,
            CardSessionRequest::from,
            (caller, message) -> Callers.own(caller, message.institution(), message),
            (caller, message) -> new Reply.Given<>("done for " + caller.digits(), journal.keep(record())),
            answer -> new XmlMessage(List.of(), List.of()),
            ErrorEcho::ofOther);

    private static shikaku.evidence.EvidenceRecord record() {
        return Purpose.ELIGIBILITY.done(CLOCK, Act.CARD_SESSION_OPENED, CLINIC);
    }

    private static byte[] request(InstitutionCode institution) {
        return XmlMessages.write(new CardSessionRequest(institution).toXml());
    }

    private void isRefused(X509Certificate client, byte[] body, Reason reason) {
        isRefused(client, most -> Checked.passed(body), reason);
    }

    private void isRefused(X509Certificate client, Counter.Body body, Reason reason) {
        assertThat(counter.answer(operation, Optional.of(client), body))
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
        assertThat(journal.records()).hasSize(1);
        assertThat(journal.last().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(journal.lastReason()).contains(reason.code());
    }

    @Test
    @Proves(clauses = Clause.C14)
    void who_asks_is_who_the_certificate_says() {
        assertThat(counter.answer(operation, Optional.of(TERMINAL), most -> Checked.passed(request(CLINIC))))
                .isInstanceOfSatisfying(
                        Reply.Given.class,
                        given -> assertThat(given.message()).isEqualTo("done for " + CLINIC.digits()));
    }

    @Test
    @Proves(clauses = Clause.C14)
    void a_message_that_names_another_institution_is_refused() {
        isRefused(TERMINAL, request(OTHER_CLINIC), Reason.WRONG_INSTITUTION);
        assertThat(journal.last().who()).isEqualTo("terminal/" + CLINIC.digits());
    }

    @Test
    void an_accounting_system_may_ask_the_center_nothing() {
        isRefused(SITE.client(CLINIC.digits(), SiteRole.ACCOUNTING), request(CLINIC), Reason.WRONG_ROLE);
        assertThat(journal.last().who()).isEqualTo("accounting/" + CLINIC.digits());
    }

    @Test
    void an_insurer_may_not_ask_about_people() {
        isRefused(SITE.client(KOKUHO.digits(), SiteRole.INSURER), request(CLINIC), Reason.WRONG_ROLE);
    }

    @Test
    void a_certificate_without_a_subject_of_ours_is_refused() {
        isRefused(SITE.authority(), request(CLINIC), Reason.NOT_A_CLIENT_CERTIFICATE);
    }

    @Test
    @Proves(clauses = Clause.C14)
    void a_withdrawn_client_is_refused_before_anything_it_says_is_read() {
        withdrawn.add(TERMINAL);
        Counter.Body unread = most -> {
            throw new AssertionError("read");
        };

        isRefused(TERMINAL, unread, Reason.CLIENT_WITHDRAWN);
        assertThat(journal.last().who()).isEqualTo("terminal/" + CLINIC.digits());
    }

    @Test
    void a_certificate_whose_code_is_none_is_refused() {
        isRefused(SITE.client("1234567890", SiteRole.TERMINAL), request(CLINIC), Reason.NOT_A_CLIENT_CERTIFICATE);
    }

    @Test
    void what_is_too_large_is_not_even_read() {
        isRefused(TERMINAL, new byte[Limits.TERMINAL_MESSAGE_BYTES + 1], Reason.MESSAGE_TOO_LARGE);
    }

    @Test
    void what_cannot_be_read_now_is_refused_with_a_row_of_evidence() {
        isRefused(TERMINAL, most -> Checked.refused(Reason.CENTER_BUSY), Reason.CENTER_BUSY);
        assertThat(journal.last().who()).isEqualTo("terminal/" + CLINIC.digits());
    }

    @Test
    void what_is_broken_off_is_refused_with_a_row_of_evidence() {
        Counter.Body brokenOff = most -> {
            throw new IOException("reset by peer");
        };

        isRefused(TERMINAL, brokenOff, Reason.MESSAGE_MALFORMED);
        assertThat(journal.last().who()).isEqualTo("terminal/" + CLINIC.digits());
    }

    @Test
    void what_is_no_xml_is_refused() {
        isRefused(TERMINAL, "<XmlMsg>".getBytes(StandardCharsets.UTF_8), Reason.MESSAGE_MALFORMED);
    }

    @Test
    void what_lacks_an_element_is_refused_and_the_evidence_names_the_element() {
        isRefused(
                TERMINAL,
                "<XmlMsg><MessageHeader/><MessageBody/></XmlMsg>".getBytes(StandardCharsets.UTF_8),
                Reason.ELEMENT_MISSING);
        assertThat(journal.last().items()).containsExactly("MedicalInstitutionCode");
    }

    @Test
    void a_step_that_refused_lets_no_later_step_run() {
        Checked<String> refused = Checked.<String>refused(Reason.SESSION_USED).then(value -> {
            throw new AssertionError();
        });

        assertThat(refused).isEqualTo(Checked.refused(Reason.SESSION_USED));
    }
}
