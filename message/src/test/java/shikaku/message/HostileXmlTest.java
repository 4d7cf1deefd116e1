package shikaku.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody sends who wants the terminal or the center to fall over, or to read a file for them. */
class HostileXmlTest {

    private static final long MEMORY = 20L * 1024 * 1024;

    @Test
    void anEntityBombIsRefusedUnexploded() {
        String entities = IntStream.range(1, 20)
                .mapToObj(i -> "<!ENTITY e" + i + " \"" + ("&e" + (i - 1) + ";").repeat(10) + "\">")
                .reduce("<!ENTITY e0 \"boom\">", String::concat);
        refuses(
                "<!DOCTYPE XmlMsg [" + entities + "]><XmlMsg><MessageHeader><a>&e19;</a></MessageHeader></XmlMsg>",
                Reason.FORBIDDEN_XML);
    }

    @Test
    void aFileOfTheMachineIsNotReadForASender(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "geheim");
        refuses(
                "<!DOCTYPE XmlMsg [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                        + "<XmlMsg><MessageHeader><a>&x;</a></MessageHeader></XmlMsg>",
                Reason.FORBIDDEN_XML);
    }

    @Test
    void aDocumentTypeAloneIsRefused() {
        refuses(
                "<!DOCTYPE XmlMsg SYSTEM \"http://127.0.0.1:9/x.dtd\"><XmlMsg><MessageHeader/></XmlMsg>",
                Reason.FORBIDDEN_XML);
    }

    @Test
    void aMillionNestedElementsAreRefused() {
        refuses("<XmlMsg><MessageHeader>" + "<a>".repeat(1_000_000), Reason.MESSAGE_TOO_LARGE);
    }

    @Test
    void tooManyElementsAreRefused() {
        refuses("<XmlMsg><MessageHeader>" + "<a/>".repeat(Limits.ELEMENTS), Reason.MESSAGE_TOO_LARGE);
    }

    @Test
    void aTextOverTheLimitIsRefused() {
        refuses("<XmlMsg><MessageHeader><a>" + "x".repeat(Limits.TEXT_LENGTH + 1) + "</a>", Reason.MESSAGE_TOO_LARGE);
    }

    @Test
    void aNameOverTheLimitIsRefused() {
        refuses("<XmlMsg><MessageHeader><" + "a".repeat(Limits.NAME_LENGTH + 1) + "/>", Reason.MESSAGE_TOO_LARGE);
    }

    /** An element may be called after somebody; where a message is wrong ends in logs and in evidence, of which nothing is ever removed. */
    @ParameterizedTest
    @ValueSource(strings = {"loose <a/>", "<a/> loose", "TOO LONG"})
    void howASenderCallsAnElementIsNotToldOn(String content) {
        String text = content.replace("TOO LONG", "x".repeat(Limits.TEXT_LENGTH + 1));
        String xml =
                "<XmlMsg><MessageHeader/><MessageBody><山田太郎19800101>" + text + "</山田太郎19800101></MessageBody></XmlMsg>";
        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> XmlMessages.read(xml.getBytes(UTF_8)))
                .withMessageNotContaining("山田")
                .satisfies(refused -> assertThat(refused.where()).isEqualTo(XmlMessage.ROOT));
    }

    @Test
    void manyAttributesDoNotGetPastTheParser() {
        String attributes =
                IntStream.range(0, 20_000).mapToObj(i -> " a" + i + "=''").collect(Collectors.joining());
        refuses("<XmlMsg><MessageHeader" + attributes + "/></XmlMsg>", Reason.MESSAGE_MALFORMED);
    }

    /** What a parser would gather whole before it tells anything of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!--",
                "<XmlMsg><MessageBody><!--",
                "<XmlMsg><MessageBody><Person><Name><!--",
                "<XmlMsg><MessageHeader/><MessageBody/></XmlMsg><!--",
                "<XmlMsg a='",
                "<XmlMsg><MessageBody><Person a=\"",
                "<XmlMsg a",
                "<XmlMsg xmlns:a='",
                "<XmlMsg><MessageBody><Person><![CDATA[",
                "<XmlMsg><MessageBody><?p ",
                "<?p ",
                "<?p",
                "<?xml version='1.0' ",
                "<?xml version='1.0' encoding='",
                "<!DOCTYPE XmlMsg [",
                "<!DOCTYPE XmlMsg SYSTEM '",
                "<!DOCTYPE x",
                "<!DOCTYPE XmlMsg [<!ENTITY e '",
                "<XmlMsg><MessageBody><Person><a",
                "<XmlMsg><MessageBody></MessageBody",
                "<XmlMsg><MessageBody><Person><Name>&",
                "<XmlMsg><MessageBody><Person><Name>&#",
                "<XmlMsg><MessageBody><Person><Name>"
            })
    void whatHasNoEndIsRefusedBeforeItIsGathered(String beginning) {
        endless(beginning, "x");
        endless(beginning, "1");
        endless(beginning, " ");
        endless(beginning, "]");
        refusesSoon(
                beginning,
                () -> " x1]".repeat(1_000),
                source -> XmlMessages.read(source.open().readNBytes(Limits.MESSAGE_BYTES)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!---->", "<!--x--> ", "<?p?>", "<![CDATA[]]>", "&amp;", "&#65;", "\n"})
    void piecesWithoutEndBetweenTwoElementsAreRefused(String piece) {
        endless("<XmlMsg><MessageBody><Person><Name>", piece);
        endless("<XmlMsg><MessageBody>", piece);
    }

    /** Of people nothing is kept; of whatever else stands among them, and within one of them, everything. */
    @Test
    void textsWithoutEndAreRefused() {
        String text = "x".repeat(Limits.TEXT_LENGTH - 1);
        String leaf = "<Other>" + text + "</Other>";
        Stream.of("<XmlMsg><MessageHeader>", "<XmlMsg><MessageBody>", "<XmlMsg><MessageBody><Person>")
                .forEach(beginning -> endless(beginning, () -> leaf));
        endless("<XmlMsg><MessageBody><Person>" + text, () -> "<Other/>");
    }

    @Test
    void namesWithoutEndAreRefused() {
        numbered(number -> "<Person><a" + number + "/></Person>");
        numbered(number -> "<Person a" + number + "='1'/>");
        numbered(number -> "<Person xmlns:a" + number + "='b'/>");
        numbered(number -> "<Person xmlns:a='b" + number + "'/>");
        numbered(number -> "<?a" + number + "?><Person/>");
    }

    private static void numbered(IntFunction<String> piece) {
        var number = new AtomicInteger();
        endless("<XmlMsg><MessageHeader/><MessageBody>", () -> piece.apply(number.getAndIncrement()));
    }

    private static void endless(String beginning, String piece) {
        String pieces = piece.repeat(1_000);
        endless(beginning, () -> pieces);
    }

    private static void endless(String beginning, Supplier<String> pieces) {
        refusesSoon(beginning, pieces, source -> new BulkReading(source, "Person").envelope());
    }

    /** Whoever reads a few megabytes of a hundred, and takes no memory for the rest, needs no hundred milliseconds. */
    private static void refusesSoon(String beginning, Supplier<String> pieces, Reading reading) {
        var endless = new Endless(beginning, pieces);
        long before = allocated();
        assertThatExceptionOfType(MalformedMessage.class).isThrownBy(() -> reading.of(() -> endless));
        assertThat(allocated() - before).isLessThan(MEMORY);
        assertThat(endless.taken).isLessThanOrEqualTo(Limits.MESSAGE_BYTES);
    }

    @FunctionalInterface
    private interface Reading {
        void of(BulkReading.Source source) throws IOException;
    }

    /** A hundred megabytes, made while they are read. */
    private static final class Endless extends InputStream {
        private static final int LENGTH = 100 * 1024 * 1024;

        private final Supplier<String> pieces;
        private byte[] piece;
        private int next;
        private int taken;

        private Endless(String beginning, Supplier<String> pieces) {
            this.pieces = pieces;
            this.piece = beginning.getBytes(UTF_8);
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (taken >= LENGTH) {
                return -1;
            }
            if (next == piece.length) {
                piece = pieces.get().getBytes(UTF_8);
                next = 0;
            }
            int more = Math.min(length, piece.length - next);
            System.arraycopy(piece, next, into, offset, more);
            next += more;
            taken += more;
            return more;
        }
    }

    @Test
    void ofAnEndlessStreamOnlyTheLimitIsTaken() {
        var taken = new InputStream() {
            private int count;

            @Override
            public int read() {
                count++;
                return ' ';
            }
        };
        assertThatExceptionOfType(MalformedMessage.class).isThrownBy(() -> XmlMessages.read(taken));
        assertThat(taken.count).isEqualTo(Limits.MESSAGE_BYTES + 1);
    }

    @Test
    void aFileOfAHundredMegabytesIsRefusedInTwentyOfMemory() {
        var file = new InputStream() {
            private int left = 100 * 1024 * 1024;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }
        };
        long before = allocated();
        assertThatExceptionOfType(MalformedMessage.class).isThrownBy(() -> XmlMessages.read(file));
        assertThat(allocated() - before).isLessThan(MEMORY);
    }

    private static void refuses(String xml, Reason reason) {
        byte[] bytes = xml.getBytes(UTF_8);
        long before = allocated();
        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> XmlMessages.read(bytes))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
        assertThat(allocated() - before).isLessThan(MEMORY);
    }

    /** Bytes this thread has ever taken: what a message costs, whatever the collector does meanwhile. */
    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
