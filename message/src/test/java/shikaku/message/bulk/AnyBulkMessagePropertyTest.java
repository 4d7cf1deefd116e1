package shikaku.message.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import shikaku.message.BulkReading;
import shikaku.message.BulkWriting;
import shikaku.message.Elements;
import shikaku.message.Samples;
import shikaku.message.Schemas;
import shikaku.message.Shuffled;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;
import shikaku.message.code.LimitCertificateChange;
import shikaku.message.oqs.AnyMessage;
import shikaku.message.oqs.Confirmation;
import shikaku.message.oqs.QualificationConfirmSearchInfo;
import shikaku.message.oqs.ReferenceNumberRegistrationInfo;
import shikaku.message.oqs.RequestHeader;

/** Whoever the people of a bulk job are and in whatever order its elements come: what is read is what was written, person by person. */
class AnyBulkMessagePropertyTest {

    private static final Schemas SCHEMAS = new Schemas();

    @Property(tries = 50)
    void oqsIf005(@ForAll("searches") List<QualificationConfirmSearchInfo> searches, @ForAll Random random)
            throws IOException {
        var request = new BulkQualificationRequest(
                new RequestHeader(Samples.CLINIC, Optional.of("202611240001")), Samples.TODAY);
        List<Elements> units = searches.stream()
                .map(QualificationConfirmSearchInfo::toElements)
                .toList();
        byte[] wire = written(request.envelope(), BulkQualificationRequest.UNIT, units);
        SCHEMAS.accept("OQSmuquc01req", wire);
        for (byte[] bytes : List.of(wire, shuffled(wire, random))) {
            var reading = new BulkReading(() -> new ByteArrayInputStream(bytes), BulkQualificationRequest.UNIT);
            assertThat(BulkQualificationRequest.from(reading.envelope())).isEqualTo(request);
            var read = new ArrayList<QualificationConfirmSearchInfo>();
            reading.each(fields -> read.add(QualificationConfirmSearchInfo.from(fields)));
            assertThat(read).isEqualTo(searches);
        }
    }

    @Property(tries = 50)
    void oqsIf008(@ForAll("units") List<BulkConfirmUnit> units, @ForAll Random random) throws IOException {
        var result = new BulkResult(
                Samples.NOW,
                new RequestHeader(Samples.CLINIC, Optional.empty()),
                Optional.of(Samples.TODAY),
                new ReceptionNumber("20261124-0001"),
                Optional.of(new BulkCounts(units.size(), 0)));
        byte[] wire = written(
                result.envelope(),
                BulkConfirmUnit.NAME,
                units.stream().map(BulkConfirmUnit::toElements).toList());
        SCHEMAS.accept("OQSmuquc02res", wire);
        var reading = new BulkReading(() -> new ByteArrayInputStream(wire), BulkConfirmUnit.NAME);
        assertThat(BulkResult.from(reading.envelope())).isEqualTo(result);
        var read = new ArrayList<BulkConfirmUnit>();
        reading.each(fields -> read.add(BulkConfirmUnit.from(fields)));
        assertThat(read).isEqualTo(units);
    }

    @Property(tries = 20)
    void oqsIf008OfAJobThatIsUnderWay(@ForAll boolean tells, @ForAll @IntRange(max = 100_000) int done)
            throws IOException {
        var result = new BulkResult(
                Samples.NOW,
                new RequestHeader(Samples.CLINIC, Optional.empty()),
                Optional.of(Samples.TODAY),
                new ReceptionNumber("20261124-0001"),
                Optional.empty(),
                Optional.of(new BulkCounts(done, 1)).filter(_ -> tells));
        byte[] wire = written(result.envelope(), BulkConfirmUnit.NAME, List.of());
        SCHEMAS.accept("OQSmuquc02res", wire);
        var reading = new BulkReading(() -> new ByteArrayInputStream(wire), BulkConfirmUnit.NAME);
        assertThat(BulkResult.from(reading.envelope())).isEqualTo(result);
    }

    @Property(tries = 50)
    void oqsIf012(@ForAll("registered") List<BulkRegistrationUnit> units) throws IOException {
        var result = new BulkResult(
                Samples.NOW,
                new RequestHeader(Samples.CLINIC, Optional.empty()),
                Optional.empty(),
                new ReceptionNumber("R1"),
                Optional.of(new BulkCounts(0, units.size())));
        byte[] wire = written(
                result.envelope(),
                BulkRegistrationUnit.NAME,
                units.stream().map(BulkRegistrationUnit::toElements).toList());
        SCHEMAS.accept("OQSmuimm02res", wire);
        var reading = new BulkReading(() -> new ByteArrayInputStream(wire), BulkRegistrationUnit.NAME);
        assertThat(BulkResult.from(reading.envelope())).isEqualTo(result);
        var read = new ArrayList<BulkRegistrationUnit>();
        reading.each(fields -> read.add(BulkRegistrationUnit.from(fields)));
        assertThat(read).isEqualTo(units);
    }

    private static byte[] written(XmlMessage envelope, String unit, List<Elements> units) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var writing = new BulkWriting(bytes, envelope)) {
            for (Elements elements : units) {
                writing.unit(unit, elements);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] shuffled(byte[] wire, Random random) {
        return XmlMessages.write(Shuffled.of(XmlMessages.read(wire), random));
    }

    @Provide
    Arbitrary<List<QualificationConfirmSearchInfo>> searches() {
        return AnyMessage.searches().list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<BulkConfirmUnit>> units() {
        var echoes = AnyMessage.searches()
                .map(QualificationConfirmSearchInfo::toElements)
                .map(Echo::of);
        return Combinators.combine(
                        echoes,
                        AnyMessage.confirmations(),
                        Arbitraries.of(LimitCertificateChange.class).optional())
                .as((echo, confirmation, change) ->
                        new BulkConfirmUnit(echo, confirmation, change.filter(_ -> discloses(confirmation))))
                .list()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<BulkRegistrationUnit>> registered() {
        var echoes = AnyMessage.infos()
                .map(ReferenceNumberRegistrationInfo::toElements)
                .map(Echo::of);
        return Combinators.combine(echoes, AnyMessage.processings())
                .as(BulkRegistrationUnit::new)
                .list()
                .ofMaxSize(4);
    }

    private static boolean discloses(Confirmation confirmation) {
        return confirmation instanceof Confirmation.Decided decided
                && decided.eligibility().disclosed().isPresent();
    }
}
