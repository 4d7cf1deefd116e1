package shikaku.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import shikaku.domain.Sex;
import shikaku.message.Element.Block;
import shikaku.message.Element.Leaf;

class FieldsTest {

    private static final Fields FIELDS = new Fields(
            "Here",
            List.of(
                    new Leaf("Blank", "  "),
                    new Leaf("Sex1", "2"),
                    new Leaf("Day", "20260229"),
                    new Leaf("Two", "1"),
                    new Leaf("Two", "2"),
                    new Block("Block", List.of(new Leaf("Inner", "x")))));

    @Test
    void anEmptyElementIsAnAbsentOne() {
        assertThat(FIELDS.text("Blank")).isEmpty();
        refused(() -> FIELDS.required("Blank", text -> text), Reason.ELEMENT_MISSING, "Blank");
        assertThat(FIELDS.requiredBlock("Blank").elements()).isEmpty();
    }

    @Test
    void aCodeIsReadFromItsTable() {
        assertThat(FIELDS.required("Sex1", Formats.code(Sex.class))).isEqualTo(Sex.FEMALE);
        refused(() -> FIELDS.required("Two", Formats.code(Sex.class)), Reason.ELEMENT_REPEATED, "Two");
    }

    @Test
    void aDayThatDoesNotExistIsNoDate() {
        refused(() -> FIELDS.optional("Day", Formats::date), Reason.VALUE_NOT_ALLOWED, "Day");
    }

    @Test
    void whatMayRepeatIsReadUpToItsLimit() {
        assertThat(FIELDS.repeated("Two", 2, Formats::number)).containsExactly(1, 2);
        refused(() -> FIELDS.repeated("Two", 1, Formats::number), Reason.MESSAGE_TOO_LARGE, "Two");
    }

    @Test
    void aBlockIsNoTextAndATextIsNoBlock() {
        refused(() -> FIELDS.text("Block"), Reason.VALUE_NOT_ALLOWED, "Block");
        refused(() -> FIELDS.block("Sex1"), Reason.VALUE_NOT_ALLOWED, "Sex1");
        assertThat(FIELDS.requiredBlock("Block").text("Inner")).contains("x");
    }

    @Test
    void whatAConstructorRefusesIsTheFaultOfItsBlock() {
        refused(
                () -> FIELDS.build(() -> {
                    throw new IllegalArgumentException("山田 is no number");
                }),
                Reason.VALUE_NOT_ALLOWED,
                "Here");
    }

    private static void refused(Runnable reading, Reason reason, String where) {
        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(reading::run)
                .withNoCause()
                .withMessage(reason.code() + " at " + where);
    }
}
