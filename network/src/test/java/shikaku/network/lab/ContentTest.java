package shikaku.network.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shikaku.network.Address;
import shikaku.network.Family;
import shikaku.network.lab.Content.Echo;
import shikaku.network.lab.Content.Question;
import shikaku.network.lab.Content.Segment;
import shikaku.network.lab.Content.Upper;
import shikaku.network.lab.Disguise.Extended;
import shikaku.network.lab.Disguise.OnlyPart;
import shikaku.network.lab.Disguise.Options;
import shikaku.network.lab.Disguise.Other;
import shikaku.network.lab.Disguise.Part;
import shikaku.network.lab.Disguise.Parts;
import shikaku.network.lab.Transport.Tcp;

/** What is put on the cable byte by byte is what it is meant to be: a router would refuse a broken packet for another reason. */
class ContentTest {
    private static final int NUMBER = 4711;
    private static final Ends FOUR = new Ends(Address.parse("10.21.1.10"), Address.parse("10.30.1.10"));
    private static final Ends SIX = new Ends(Address.parse("fd53:21:1::10"), Address.parse("fd53:30:1::10"));
    private static final Segment SYN = new Segment(8443, Tcp.SYN);

    @Test
    void every_packet_bears_its_mark_at_its_end() {
        Stream<Content> all = Stream.of(
                SYN,
                new Question(123),
                new Echo(),
                new Part(SYN, true),
                new Part(SYN, false),
                new OnlyPart(SYN),
                new Extended("", 60, new byte[] {0, 1, 4, 0, 0, 0, 0}, SYN),
                new Other(47));
        all.forEach(
                each -> assertThat(Mark.in(each.packets(SIX, NUMBER).getLast())).hasValue(NUMBER));
        assertThat(Mark.in(
                        new Options("", new byte[4], SYN).packets(FOUR, NUMBER).getLast()))
                .hasValue(NUMBER);
        assertThat(Mark.in(new byte[] {1, 2})).isEqualTo(OptionalInt.empty());
    }

    @Test
    void lengths_and_checksums_are_right_in_both_families() {
        for (Ends ends : List.of(FOUR, SIX)) {
            for (Upper upper : List.of(SYN, new Question(123), new Echo())) {
                byte[] packet = upper.packets(ends, NUMBER).getFirst();
                int header = ends.family() == Family.IPV4 ? 20 : 40;
                byte[] payload = Arrays.copyOfRange(packet, header, packet.length);
                assertThat(lengthIn(packet, ends.family())).isEqualTo(packet.length);
                assertThat(Checksum.of(pseudo(ends, upper, payload.length), payload))
                        .isZero();
            }
        }
        assertThat(Checksum.of(0, Arrays.copyOf(SYN.packets(FOUR, NUMBER).getFirst(), 20)))
                .isZero();
    }

    private static int lengthIn(byte[] packet, Family family) {
        return family == Family.IPV4
                ? ByteBuffer.wrap(packet).getShort(2)
                : 40 + ByteBuffer.wrap(packet).getShort(4);
    }

    private static int pseudo(Ends ends, Upper upper, int length) {
        int protocol = upper.protocol(ends.family());
        return protocol == Transport.ICMP ? 0 : Checksum.add(0, ends.bytes()) + protocol + length;
    }

    @Test
    void two_fragments_put_together_are_the_whole() {
        List<byte[]> parts = new Parts(SYN).packets(FOUR, NUMBER);
        byte[] whole = SYN.payload(FOUR, NUMBER);
        assertThat(Arrays.copyOfRange(parts.getFirst(), 20, parts.getFirst().length))
                .isEqualTo(Arrays.copyOf(whole, 8));
        assertThat(Arrays.copyOfRange(parts.getLast(), 20, parts.getLast().length))
                .isEqualTo(Arrays.copyOfRange(whole, 8, whole.length));
        assertThat(ByteBuffer.wrap(parts.getFirst()).getShort(6)).isEqualTo((short) 0x2000);
        assertThat(ByteBuffer.wrap(parts.getLast()).getShort(6)).isEqualTo((short) 1);
    }

    @Test
    void no_probe_comes_from_a_port_that_an_answer_was_forged_for() {
        for (int number = 0; number < 70_000; number += 7) {
            assertThat(Fresh.port(number)).isBetween(10_000, 65_000);
            assertThat(Fresh.unused(number)).isBetween(1_024, 8_000);
        }
    }
}
