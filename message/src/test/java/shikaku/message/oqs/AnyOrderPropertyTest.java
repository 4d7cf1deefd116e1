package shikaku.message.oqs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import shikaku.message.Schemas;
import shikaku.message.Shuffled;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;

/** Whatever stands in a message and in whatever order it comes: what is read is what was written, and what is written is what the schema says. */
class AnyOrderPropertyTest {

    private static final Schemas SCHEMAS = new Schemas();

    @Property(tries = 200)
    void oqsIf002(@ForAll("results") QualificationConfirmationResult result, @ForAll Random random) {
        holds(
                "OQSsiquc01res",
                result,
                QualificationConfirmationResult::toXml,
                QualificationConfirmationResult::from,
                random);
    }

    @Property(tries = 100)
    void oqsIf001(@ForAll("requests") QualificationConfirmationRequest request, @ForAll Random random) {
        holds(
                "OQSsiquc01req",
                request,
                QualificationConfirmationRequest::toXml,
                QualificationConfirmationRequest::from,
                random);
    }

    @Property(tries = 100)
    void oqsIf003(@ForAll("registrations") ReferenceNumberRegistration registration, @ForAll Random random) {
        holds(
                "OQSsiimm01req",
                registration,
                ReferenceNumberRegistration::toXml,
                ReferenceNumberRegistration::from,
                random);
    }

    @Property(tries = 100)
    void oqsIf004(@ForAll("registered") ReferenceNumberRegistrationResult result, @ForAll Random random) {
        holds(
                "OQSsiimm01res",
                result,
                ReferenceNumberRegistrationResult::toXml,
                ReferenceNumberRegistrationResult::from,
                random);
    }

    @Property(tries = 100)
    void unknownElementsSurviveAReadAndAWrite(
            @ForAll("results") QualificationConfirmationResult result, @ForAll Random random) {
        XmlMessage message = Shuffled.of(result.toXml(), random);
        assertThat(XmlMessages.read(XmlMessages.write(message))).isEqualTo(message);
    }

    private static <T> void holds(
            String schema, T value, Function<T, XmlMessage> toXml, Function<XmlMessage, T> from, Random random) {
        byte[] wire = XmlMessages.write(toXml.apply(value));
        SCHEMAS.accept(schema, wire);
        assertThat(from.apply(XmlMessages.read(wire))).isEqualTo(value);
        byte[] shuffled = XmlMessages.write(Shuffled.of(toXml.apply(value), random));
        assertThat(from.apply(XmlMessages.read(shuffled))).isEqualTo(value);
    }

    @Provide
    Arbitrary<QualificationConfirmationResult> results() {
        return AnyMessage.results();
    }

    @Provide
    Arbitrary<QualificationConfirmationRequest> requests() {
        return AnyMessage.requests();
    }

    @Provide
    Arbitrary<ReferenceNumberRegistration> registrations() {
        return AnyMessage.registrations();
    }

    @Provide
    Arbitrary<ReferenceNumberRegistrationResult> registered() {
        return AnyMessage.registered();
    }
}
