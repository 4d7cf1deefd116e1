package shikaku.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shikaku.message.Reason;
import shikaku.message.SessionIdentifier;

class HostileCardTest {
    private static final int READ_BINARY = 0xB0;
    private static final int VERIFY = 0x20;
    private static final SessionIdentifier SESSION = new SessionIdentifier("session-0123456789abcdef");

    @Test
    void aCardWithoutTheApplicationIsNoMyNumberCard() {
        fails(() -> MyNumberCard.select(new ScriptedChannel(_ -> hex("6A82"))), Reason.NOT_A_MY_NUMBER_CARD);
    }

    @Test
    void aBrokenLineIsACardThatCannotBeRead() {
        fails(() -> MyNumberCard.select(new ScriptedChannel(_ -> new byte[0])), Reason.CARD_NOT_READABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3082FFFF9000", "308200009000", "308220009000", "040001009000", "000000009000"})
    void aCertificateOfAnImpossibleLengthOrFormIsNotRead(String head) throws CardFailure {
        MyNumberCard card = card(READ_BINARY, head);
        fails(card::authenticationCertificate, Reason.CERTIFICATE_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9000", "30829000", "308204009000AA9000", "6982"})
    void anAnswerOfAnotherLengthThanAskedIsNotTaken(String answer) throws CardFailure {
        MyNumberCard card = card(READ_BINARY, answer);
        fails(card::authenticationCertificate, Reason.CARD_NOT_READABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"63CF", "63C4", "6300", "6D00", "FFFF"})
    void aCounterThatCannotBeIsNotBelieved(String status) throws CardFailure {
        MyNumberCard card = card(VERIFY, status);
        fails(card::pinState, Reason.CARD_NOT_READABLE);
        fails(() -> card.verifyPin(pin()), Reason.CARD_NOT_READABLE);
    }

    @Test
    void anOversizeAnswerToAPinIsNotTaken() throws CardFailure {
        MyNumberCard card = card(VERIFY, "00".repeat(1_000) + "9000");
        fails(() -> card.verifyPin(pin()), Reason.CARD_NOT_READABLE);
    }

    @Property(tries = 300)
    void whateverACardAnswersThereIsAReason(@ForAll("answers") List<byte[]> answers) {
        Iterator<byte[]> next = answers.iterator();
        ScriptedChannel channel = new ScriptedChannel(_ -> next.hasNext() ? next.next() : hex("9000"));
        try {
            MyNumberCard card = MyNumberCard.select(channel);
            card.tokenInformation();
            card.pinState();
            card.verifyPin(pin());
            card.prove(new byte[32], SESSION);
        } catch (CardFailure failure) {
            assertThat(failure.reason()).isNotNull();
        }
    }

    @Provide
    Arbitrary<List<byte[]>> answers() {
        Arbitrary<byte[]> wild = Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
        Arbitrary<byte[]> likely =
                Arbitraries.of("9000", "63C3", "6982", "308204009000", "6984").map(HostileCardTest::hex);
        return Arbitraries.oneOf(likely, wild).list().ofMaxSize(20);
    }

    /** A card that says yes to everything but one instruction. */
    private static MyNumberCard card(int instruction, String answer) throws CardFailure {
        UnaryOperator<byte[]> author = command -> hex((command[1] & 0xFF) == instruction ? answer : "9000");
        return MyNumberCard.select(new ScriptedChannel(author));
    }

    private static void fails(ThrowingCallable what, Reason reason) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        CardFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(reason));
    }

    private static byte[] pin() {
        return "1234".getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
