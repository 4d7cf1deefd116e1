package shikaku.message.insurer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.domain.Coverage;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Proves;
import shikaku.message.MalformedMessage;
import shikaku.message.Reason;
import shikaku.message.Samples;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;

@Proves(clauses = Clause.C11)
class CoverageRegistrationTest {

    @Test
    void aRegistrationComesBackAsItWasSent() {
        var registration =
                new CoverageRegistration(List.of(line("line-1", Samples.full()), line("line-2", Samples.least())));
        XmlMessage arrived = XmlMessages.read(XmlMessages.write(registration.toXml()));
        assertThat(CoverageRegistration.from(arrived)).isEqualTo(registration);
        assertThat(CoverageRegistration.read(arrived))
                .isEqualTo(new CoverageRegistration.Reading(registration, List.of()));
    }

    @Test
    void oneBadLineDoesNotKeepTheOthersOut() {
        var registration =
                new CoverageRegistration(List.of(line("good", Samples.least()), line("bad", Samples.full())));
        XmlMessage arrived = edited(registration, "<Sex1>3</Sex1>", "<Sex1>9</Sex1>");
        var reading = CoverageRegistration.read(arrived);
        assertThat(reading.registration().records())
                .extracting(CoverageRecord::recordId)
                .containsExactly("good");
        assertThat(reading.rejected()).containsExactly(new RejectedRecord("bad", Reason.VALUE_NOT_ALLOWED, "Sex1"));
        assertThatExceptionOfType(MalformedMessage.class).isThrownBy(() -> CoverageRegistration.from(arrived));
    }

    @ParameterizedTest
    @ValueSource(strings = {"InsurerNumber", "InsuredIdentificationNumber"})
    void aLineWithoutAWholeKeyIsRefusedThoughAResultMayLackIt(String name) {
        var registration = new CoverageRegistration(List.of(line("bad", Samples.least())));
        String xml = new String(XmlMessages.write(registration.toXml()), StandardCharsets.UTF_8);
        var arrived = XmlMessages.read(
                xml.replaceAll("<" + name + ">[^<]*</" + name + ">", "").getBytes(StandardCharsets.UTF_8));
        assertThat(CoverageRegistration.read(arrived).rejected())
                .containsExactly(new RejectedRecord("bad", Reason.ELEMENT_MISSING, name));
    }

    @Test
    void aLineWithoutANameCannotBeAnswered() {
        var registration = new CoverageRegistration(List.of(line("x", Samples.least())));
        XmlMessage arrived = edited(registration, "<RecordIdentifier>x</RecordIdentifier>", "");
        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> CoverageRegistration.read(arrived))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.ELEMENT_MISSING));
    }

    @Test
    void moreLinesThanTheLimitAreRefused() {
        var line = line("x", Samples.least());
        var lines = new XmlMessage(
                List.of(),
                Stream.generate(() -> new CoverageRegistration(List.of(line))
                                .toXml()
                                .body()
                                .getFirst())
                        .limit(1_001)
                        .toList());
        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> CoverageRegistration.read(lines))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.MESSAGE_TOO_LARGE));
    }

    @Test
    void aThousandFullLinesFitIntoOneMessage() {
        var lines = Stream.generate(() -> line("x".repeat(64), Samples.full()))
                .limit(1_000)
                .toList();
        byte[] written = XmlMessages.write(new CoverageRegistration(lines).toXml());
        assertThat(CoverageRegistration.from(XmlMessages.read(written)).records())
                .hasSize(1_000);
    }

    @Test
    void theResultNamesTheRefusedLines() {
        var result = new CoverageRegistrationResult(
                7, List.of(new RejectedRecord("bad", Reason.COVERAGE_OF_ANOTHER_INSURER, "InsurerNumber")));
        assertThat(CoverageRegistrationResult.from(XmlMessages.read(XmlMessages.write(result.toXml()))))
                .isEqualTo(result);
    }

    @Test
    void printingALineShowsNoPersonAndNoSerialNumber() {
        assertThat(line("line-1", Samples.full()).toString()).doesNotContain("0a", "髙橋", "0001234");
    }

    private static CoverageRecord line(String recordId, Coverage coverage) {
        return new CoverageRecord(
                recordId,
                "person-4711",
                true,
                List.of(new CertificateSerial("7f0a"), new CertificateSerial("1")),
                coverage);
    }

    private static XmlMessage edited(CoverageRegistration registration, String part, String other) {
        String xml = new String(XmlMessages.write(registration.toXml()), StandardCharsets.UTF_8);
        assertThat(xml).contains(part);
        return XmlMessages.read(xml.replace(part, other).getBytes(StandardCharsets.UTF_8));
    }
}
