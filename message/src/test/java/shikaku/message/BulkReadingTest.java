package shikaku.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A bulk message is read in the memory of one person, however many it holds and wherever its header stands. */
class BulkReadingTest {

    private static final String PERSON = "<Person><Name>山田</Name></Person>";

    @Test
    void theHeaderMayStandBehindThePeople() throws IOException {
        var reading = reading("<XmlMsg><MessageBody>" + PERSON + "<ReceptionNumber>R1</ReceptionNumber>" + PERSON
                + "</MessageBody><MessageHeader><Who>1</Who></MessageHeader></XmlMsg>");
        XmlMessage envelope = reading.envelope();
        assertThat(envelope.headerFields().text("Who")).contains("1");
        assertThat(envelope.body()).containsExactly(new Element.Leaf("ReceptionNumber", "R1"));
        assertThat(names(reading)).containsExactly("山田", "山田");
    }

    @Test
    void windowsWritesShiftJisAndItIsRead() throws IOException {
        byte[] bytes = ("<?xml version=\"1.0\" encoding=\"Shift_JIS\" standalone=\"no\"?>"
                        + message("<Person><Name>髙橋①</Name></Person>"))
                .getBytes(Charset.forName("windows-31j"));
        assertThat(names(new BulkReading(() -> new ByteArrayInputStream(bytes), "Person")))
                .containsExactly("髙橋①");
    }

    @Test
    void peopleMayStandOnLinesOfTheirOwnWithARemarkToEach() throws IOException {
        String line = "\n    <!-- " + "one of many ".repeat(20) + "-->\n    " + PERSON;
        assertThat(names(reading(message(line.repeat(5_000))))).hasSize(5_000);
    }

    @Test
    void onlyPeopleRightBelowTheBodyAreTaken() throws IOException {
        var reading = reading("<XmlMsg><MessageHeader>" + PERSON + "</MessageHeader><MessageBody><Group>" + PERSON
                + "</Group></MessageBody></XmlMsg>");
        assertThat(names(reading)).isEmpty();
        assertThat(reading.envelope().body()).hasSize(1);
    }

    @Test
    void aHundredThousandPeopleAreReadInTheMemoryOfOne() throws IOException {
        int people = 100_000;
        BulkReading.Source source = () -> repeated(people);
        long before = used();
        var seen = new int[1];
        long[] most = {0};
        new BulkReading(source, "Person").each(_ -> {
            seen[0]++;
            if (seen[0] % 20_000 == 0) {
                most[0] = Math.max(most[0], used() - before);
            }
        });
        assertThat(seen[0]).isEqualTo(people);
        assertThat(most[0]).isLessThan(8L * 1024 * 1024);
    }

    @Test
    void morePeopleThanTheLimitAreRefused() {
        refuses(() -> repeated(Limits.BULK_UNITS + 1), Reason.MESSAGE_TOO_LARGE);
    }

    @Test
    void aPersonWithoutEndIsRefused() {
        String many = "<Person>" + "<a/>".repeat(Limits.BULK_UNIT_ELEMENTS) + "</Person>";
        refuses(
                () -> new ByteArrayInputStream(message(many).getBytes(StandardCharsets.UTF_8)),
                Reason.MESSAGE_TOO_LARGE);
    }

    @Test
    void whatBreaksOffBetweenTwoPeopleIsNoMessage() {
        String broken = "<XmlMsg><MessageHeader/><MessageBody>" + PERSON;
        refuses(() -> new ByteArrayInputStream(broken.getBytes(StandardCharsets.UTF_8)), Reason.MESSAGE_MALFORMED);
    }

    @Test
    void aStreamOverTheLimitIsNotReadToItsEnd() {
        var endless = new LimitedStream(
                new InputStream() {
                    @Override
                    public int read() {
                        return 'x';
                    }
                },
                1_000);
        assertThatExceptionOfType(MalformedMessage.class).isThrownBy(endless::readAllBytes);
    }

    @Test
    void aDiskThatFailsIsNoFaultOfTheMessage() {
        BulkReading.Source failing = () -> new SequenceInputStream(
                new ByteArrayInputStream("<XmlMsg><MessageHeader/>".getBytes(StandardCharsets.UTF_8)),
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the disk failed");
                    }
                });
        assertThatIOException()
                .isThrownBy(() -> new BulkReading(failing, "Person").envelope())
                .withMessage("the disk failed");
    }

    @Test
    void whatWasNotClosedIsReadByNobody() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writing = new BulkWriting(bytes, XmlMessage.of(new Elements(), new Elements()));
        writing.unit("Person", new Elements().text("Name", "<山田>"));
        writing.close();
        byte[] whole = bytes.toByteArray();
        assertThat(names(new BulkReading(() -> new ByteArrayInputStream(whole), "Person")))
                .containsExactly("<山田>");
        refuses(() -> new ByteArrayInputStream(whole, 0, whole.length - 30), Reason.MESSAGE_MALFORMED);
    }

    private static void refuses(BulkReading.Source source, Reason reason) {
        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> new BulkReading(source, "Person").envelope())
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static List<String> names(BulkReading reading) throws IOException {
        var names = new ArrayList<String>();
        reading.each(fields -> names.add(fields.text("Name").orElse("")));
        return names;
    }

    private static BulkReading reading(String xml) {
        return new BulkReading(() -> new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "Person");
    }

    private static String message(String people) {
        return "<XmlMsg><MessageHeader/><MessageBody>" + people + "</MessageBody></XmlMsg>";
    }

    /** Made while it is read, so that the message itself takes no memory. */
    private static InputStream repeated(int people) {
        byte[] person = PERSON.getBytes(StandardCharsets.UTF_8);
        List<InputStream> parts = new ArrayList<>();
        parts.add(new ByteArrayInputStream("<XmlMsg><MessageHeader/><MessageBody>".getBytes(StandardCharsets.UTF_8)));
        IntStream.range(0, people).forEach(_ -> parts.add(new ByteArrayInputStream(person)));
        parts.add(new ByteArrayInputStream("</MessageBody></XmlMsg>".getBytes(StandardCharsets.UTF_8)));
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
