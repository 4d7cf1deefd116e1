package shikaku.center.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shikaku.center.Limits;
import shikaku.center.console.Step.How;
import shikaku.center.console.Step.Stage;
import shikaku.message.Reason;

class ConsoleTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneId.of("Asia/Tokyo"));

    private final Console console = new Console(NOON, Period.ofYears(5), Period.ofDays(31));

    private String example(String name) {
        return console.examples().stream()
                .filter(example -> example.name().equals(name))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private Findings valid(String part, String replacement) {
        String text = example("valid");
        assertThat(text).contains(part);
        return console.look(text.replace(part, replacement));
    }

    private static Step step(Findings findings, Stage stage) {
        return findings.steps().stream()
                .filter(step -> step.stage() == stage)
                .findFirst()
                .orElseThrow();
    }

    private static void endsAt(Findings findings, Stage stage, Reason reason, String said) {
        assertThat(step(findings, stage).how()).isEqualTo(How.STOP);
        assertThat(step(findings, stage).says()).anySatisfy(sentence -> {
            assertThat(sentence.japanese()).contains(said);
            assertThat(sentence.english()).contains(said);
        });
        assertThat(findings.reason()).contains(reason);
        assertThat(findings.answer()).contains("<ErrorCode>" + reason.code() + "</ErrorCode>");
    }

    /** Each of them shows what it is called after. */
    @ParameterizedTest
    @CsvSource({"valid,1", "ended,2", "newer,3", "nobody,4", "several,5", "ticket,6", "elder,1"})
    void the_examples_get_each_validity_with_the_rule_that_led_there(String name, String validity) {
        Findings findings = console.look(example(name));
        assertThat(findings.answer()).contains("<QualificationValidity>" + validity + "</QualificationValidity>");
        assertThat(findings.steps()).allSatisfy(step -> assertThat(step.how()).isEqualTo(How.GOOD));
        assertThat(step(findings, Stage.DECISION).says().getFirst().japanese()).contains("資格有効性 " + validity);
    }

    @Test
    void somebody_under_check_gets_no_validity_and_a_reason() {
        Findings findings = console.look(example("blocked"));
        assertThat(findings.answer()).doesNotContain("QualificationValidity", "試験　");
        assertThat(findings.reason()).contains(Reason.BLOCKED_PENDING_IDENTITY_CHECK);
    }

    @Test
    void a_registration_of_a_number_is_tried_and_not_kept() {
        Findings first = console.look(example("registration"));
        assertThat(first.reason()).isEmpty();
        assertThat(first.answer()).contains("<ReferenceNumber>P0001</ReferenceNumber>");
        assertThat(console.look(example("valid")).answer()).doesNotContain("P0001");
    }

    @Test
    void shift_jis_is_read_as_it_was_declared_and_other_bytes_are_told() {
        String text = example("valid").replace("UTF-8", "Shift_JIS");
        Findings read = console.look(text.getBytes(Charset.forName("windows-31j")));
        assertThat(read.answer()).contains("<QualificationValidity>1<");
        assertThat(step(read, Stage.ENCODING).says().getFirst().english()).contains("Shift_JIS");

        Findings other = console.look(example("valid").getBytes(Charset.forName("windows-31j")));
        endsAt(other, Stage.ENCODING, Reason.FORBIDDEN_CHARACTER, "UTF-8");
    }

    @Test
    void what_was_pasted_is_of_the_encoding_that_it_declares() {
        String text = example("valid").replace("UTF-8", "Shift_JIS");
        assertThat(console.look(text).answer()).contains("<QualificationValidity>1<");
        Findings other = console.look(text.replace("試験", "한국"));
        assertThat(step(other, Stage.ENCODING).how()).isEqualTo(How.STOP);
        assertThat(other.reason()).contains(Reason.FORBIDDEN_CHARACTER);
    }

    @Test
    void an_encoding_that_nobody_reads_is_named() {
        endsAt(valid("UTF-8", "EUC-JP"), Stage.ENCODING, Reason.MESSAGE_MALFORMED, "EUC-JP");
    }

    @Test
    void too_large_broken_and_dangerous_messages_end_where_the_center_ends_them() {
        assertThat(console.look(new byte[Limits.TERMINAL_MESSAGE_BYTES + 1]).reason())
                .contains(Reason.MESSAGE_TOO_LARGE);
        endsAt(valid("</MessageBody>", ""), Stage.FORM, Reason.MESSAGE_MALFORMED, "XmlMsg");
        Findings entity = valid("<XmlMsg>", "<!DOCTYPE XmlMsg [<!ENTITY a \"b\">]><XmlMsg>");
        assertThat(step(entity, Stage.FORM).how()).isEqualTo(How.STOP);
        assertThat(entity.steps()).noneMatch(step -> step.stage() == Stage.DECISION);
    }

    @Test
    void every_missing_repeated_and_unknown_element_is_named_at_once() {
        String text = example("valid")
                .replaceAll("<Birthdate>.*</Birthdate>", "")
                .replaceAll("<InsurerNumber>.*</InsurerNumber>", "")
                .replaceAll("(<InsuredBranchNumber>.*</InsuredBranchNumber>)", "$1$1<Colour>red</Colour>");
        Findings findings = console.look(text);
        assertThat(step(findings, Stage.ELEMENTS).how()).isEqualTo(How.STOP);
        assertThat(step(findings, Stage.ELEMENTS).says().stream()
                        .map(sentence -> sentence.english())
                        .collect(Collectors.joining()))
                .contains("Birthdate", "InsurerNumber", "InsuredBranchNumber", "Colour");
        assertThat(step(findings, Stage.LISTED).says().getFirst().english())
                .contains("QualificationConfirmSearchInfo/Colour");
        assertThat(findings.answer()).doesNotContain("QualificationValidity");
    }

    @Test
    void an_unknown_element_alone_ends_nothing() {
        Findings findings = valid("</MessageBody>", "<Colour>red</Colour></MessageBody>");
        assertThat(step(findings, Stage.ELEMENTS).how()).isEqualTo(How.CARE);
        assertThat(findings.answer()).contains("<QualificationValidity>1<");
    }

    @ParameterizedTest
    @CsvSource({
        "QualificationConfirmationDate,20260230",
        "Birthdate,2021/05/03",
        "LimitApplicationCertificateRelatedConsFlg,2",
        "InsuredBranchNumber,1",
        "InsurerNumber,12",
        "MedicalInstitutionCode,12345"
    })
    void a_value_out_of_its_form_is_named_with_the_right_form(String element, String value) {
        String text = example("valid").replaceAll("<" + element + ">.*</", "<" + element + ">" + value + "</");
        endsAt(console.look(text), Stage.VALUES, Reason.VALUE_NOT_ALLOWED, element);
    }

    @Test
    void a_check_digit_that_does_not_fit_is_told_with_the_one_that_would() {
        String text = example("valid");
        String right = text.replaceAll("(?s).*<InsurerNumber>(.*)</InsurerNumber>.*", "$1");
        char digit = right.charAt(7);
        String wrong = right.substring(0, 7) + (char) ('0' + (digit - '0' + 1) % 10);
        endsAt(valid(right, wrong), Stage.DIGITS, Reason.VALUE_NOT_ALLOWED, String.valueOf(digit));
    }

    @Test
    void six_digits_without_their_two_spaces_are_read_and_remarked_upon() {
        Findings findings = console.look(example("valid").replaceAll("<InsurerNumber>.*</", "<InsurerNumber>138057</"));
        assertThat(step(findings, Stage.DIGITS).how()).isEqualTo(How.CARE);
        assertThat(findings.answer()).contains("<QualificationValidity>4<");
    }

    @Test
    void a_day_out_of_bounds_is_an_answer_without_a_verdict() {
        Findings findings = valid("20261120", "20361120");
        assertThat(step(findings, Stage.DECISION).how()).isEqualTo(How.STOP);
        assertThat(findings.reason()).contains(Reason.COVERAGE_DATE_OUT_OF_BOUNDS);
        assertThat(findings.answer()).contains("<ProcessingResultStatus>2<");
    }

    @Test
    void a_message_of_another_kind_is_said_to_be_none_of_these() {
        Findings findings = console.look(
                "<XmlMsg><MessageHeader/><MessageBody><ReceptionNumber>1</ReceptionNumber></MessageBody></XmlMsg>"
                        .getBytes(StandardCharsets.UTF_8));
        endsAt(findings, Stage.KIND, Reason.UNEXPECTED_MESSAGE, "OQS-IF-001");
    }

    @Test
    void nobody_of_the_examples_can_be_anybody() {
        Map<String, String> texts = console.examples().stream().collect(Collectors.toMap(Example::name, Example::text));
        assertThat(texts)
                .hasSize(9)
                .allSatisfy((name, text) -> assertThat(text)
                        .containsPattern("<MedicalInstitutionCode>00")
                        .containsPattern("<InsurerNumber>\\d\\d00"));
    }
}
