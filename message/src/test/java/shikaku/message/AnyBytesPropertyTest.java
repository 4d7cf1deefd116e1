package shikaku.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import shikaku.domain.InsuredCardQuery;
import shikaku.domain.ReferenceNumber;
import shikaku.message.insurer.CoverageRegistration;
import shikaku.message.oqs.ErrorResult;
import shikaku.message.oqs.QualificationConfirmSearchInfo;
import shikaku.message.oqs.QualificationConfirmationRequest;
import shikaku.message.oqs.QualificationConfirmationResult;
import shikaku.message.oqs.ReferenceNumberRegistration;
import shikaku.message.oqs.ReferenceNumberRegistrationInfo;
import shikaku.message.oqs.RequestHeader;
import shikaku.message.reader.ReaderWire;
import shikaku.message.session.CardInquiry;
import shikaku.message.session.CardSessionOpened;

/** Whatever arrives is a message or a {@link MalformedMessage}; nothing else is ever thrown at a program. */
class AnyBytesPropertyTest {

    private static final RequestHeader HEADER = new RequestHeader(Samples.CLINIC, Optional.of("202611240001"));

    private static final List<byte[]> GOOD = List.of(
            XmlMessages.write(new QualificationConfirmationRequest(
                            HEADER,
                            Samples.TODAY,
                            new QualificationConfirmSearchInfo(
                                    new InsuredCardQuery(Samples.KEY, Samples.TODAY), true, Optional.empty()))
                    .toXml()),
            XmlMessages.write(new ReferenceNumberRegistration(
                            HEADER, new ReferenceNumberRegistrationInfo(new ReferenceNumber("K-0017"), Samples.KEY))
                    .toXml()));

    private static final List<Function<XmlMessage, Object>> READERS = List.of(
            QualificationConfirmationRequest::from,
            QualificationConfirmationResult::from,
            ReferenceNumberRegistration::from,
            ErrorResult::in,
            CardSessionOpened::from,
            CardInquiry::from,
            CoverageRegistration::read);

    @Property(tries = 500)
    void noiseIsRefusedInAnOrderlyWay(@ForAll @Size(max = 300) byte[] noise) {
        reads(noise);
    }

    @Property(tries = 2_000)
    void aDamagedMessageIsReadOrRefusedInAnOrderlyWay(
            @ForAll @IntRange(max = 1) int which, @ForAll @IntRange(max = 2_000) int at, @ForAll byte damage) {
        byte[] message = GOOD.get(which).clone();
        message[at % message.length] = damage;
        reads(message);
    }

    @Property(tries = 500)
    void aTruncatedMessageIsRefused(@ForAll @IntRange(max = 1) int which, @ForAll @IntRange(max = 2_000) int length) {
        byte[] whole = GOOD.get(which);
        // The last byte is the line feed behind the root.
        byte[] part = Arrays.copyOf(whole, length % (whole.length - 1));
        assertThat(reads(part)).isEmpty();
    }

    @Property(tries = 500)
    void anyLineOfThePipeIsOneOfOursOrRefused(@ForAll String line) {
        for (var reader : List.<Function<String, Object>>of(ReaderWire::readCommand, ReaderWire::readAnswer)) {
            attempt(() -> reader.apply(line));
        }
    }

    private static Optional<XmlMessage> reads(byte[] bytes) {
        Optional<XmlMessage> message = attempt(() -> XmlMessages.read(bytes));
        message.ifPresent(tree -> {
            READERS.forEach(reader -> attempt(() -> reader.apply(tree)));
            assertThat(XmlMessages.read(XmlMessages.write(tree))).isNotNull();
        });
        return message;
    }

    private static <T> Optional<T> attempt(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (MalformedMessage refused) {
            assertThat(refused.getCause()).isNull();
            assertThat(refused.where().getBytes(UTF_8)).hasSizeLessThanOrEqualTo(Limits.NAME_LENGTH * 3);
            return Optional.empty();
        }
    }
}
