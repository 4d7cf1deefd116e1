package shikaku.network.lab;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import shikaku.network.Address;
import shikaku.network.Family;
import shikaku.network.IpsecTunnel;

/** IKEのポート: where a router of the lab has no strongSwan, this listens in its place, and speaks as it would. */
final class IkePort implements AutoCloseable {
    private static final int WORD = 28;

    private final DatagramChannel channel;

    private IkePort(DatagramChannel channel) {
        this.channel = channel;
    }

    static IkePort open(Namespace at, Address own) throws Exception {
        return at.run(() -> {
            DatagramChannel channel = DatagramChannel.open(
                    own.family() == Family.IPV4 ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6);
            channel.bind(at(own)).configureBlocking(false);
            return new IkePort(channel);
        });
    }

    private static InetSocketAddress at(Address address) {
        return new InetSocketAddress(InetAddress.ofLiteral(address.toString()), IpsecTunnel.IKE);
    }

    void say(Address to) throws IOException {
        channel.send(ByteBuffer.allocate(WORD), at(to));
    }

    /** How many words have come in since the last call. */
    int heard() throws IOException {
        int words = 0;
        while (channel.receive(ByteBuffer.allocate(WORD)) != null) {
            words++;
        }
        return words;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
