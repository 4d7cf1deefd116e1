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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void manyAttributesDoNotGetPastTheParser() {
        String attributes =
                IntStream.range(0, 20_000).mapToObj(i -> " a" + i + "=''").collect(Collectors.joining());
        refuses("<XmlMsg><MessageHeader" + attributes + "/></XmlMsg>", Reason.MESSAGE_MALFORMED);
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
