package shikaku.network.lab;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import shikaku.network.Family;
import shikaku.network.Permission;
import shikaku.network.Zone;

/**
 * 本物の会話: programs' own sockets at both ends, for what the table permits: whoever may open a connection gets whole answers through it, long
 * ones too, though the VPN takes smaller packets than the cables on both sides.
 */
final class Conversations {
    /** Some fifty packets in each direction, bytes. */
    private static final int LONG = 64 * 1024;

    private static final int SHORT = 48;

    private final Lab lab;

    Conversations(Lab lab) {
        this.lab = lab;
    }

    /** Whether all went there and came back. */
    boolean hold(Zone from, Zone to, Permission permission, Family family) throws Exception {
        InetSocketAddress service = service(permission, family);
        try {
            return switch (permission.service().protocol()) {
                case TCP -> stream(lab.at(from), lab.at(to), service);
                case UDP -> datagrams(lab.at(from), lab.at(to), service);
                // The matrix has seen the question arrive.
                case ECHO -> true;
            };
        } catch (IOException refused) {
            return false;
        }
    }

    /** What is done while a connection stands. */
    interface Work<T> {
        /** @param port that it was opened from */
        T with(int port) throws Exception;
    }

    /** @throws IOException where no connection comes about */
    <T> T during(Zone from, Zone to, Permission permission, Family family, Work<T> work) throws Exception {
        InetSocketAddress service = service(permission, family);
        try (ServerSocket door = lab.at(to).run(() -> new ServerSocket(service.getPort(), 1, service.getAddress()));
                Socket asking = lab.at(from).run(() -> connected(service))) {
            return work.with(asking.getLocalPort());
        }
    }

    private static InetSocketAddress service(Permission permission, Family family) {
        InetAddress address =
                InetAddress.ofLiteral(permission.to().addresses().of(family).toString());
        return new InetSocketAddress(address, permission.service().port());
    }

    private static boolean stream(Namespace from, Namespace to, InetSocketAddress service) throws Exception {
        try (ServerSocket door = to.run(() -> new ServerSocket(service.getPort(), 1, service.getAddress()));
                Socket asking = from.run(() -> connected(service))) {
            door.setSoTimeout(Limits.CONVERSATION_MILLIS);
            try (Socket answering = door.accept()) {
                answering.setSoTimeout(Limits.CONVERSATION_MILLIS);
                return passes(asking, answering) && passes(answering, asking);
            }
        }
    }

    /** A socket belongs to the network in which it is connected. */
    private static Socket connected(InetSocketAddress service) throws IOException {
        Socket socket = new Socket();
        socket.connect(service, Limits.CONVERSATION_MILLIS);
        socket.setSoTimeout(Limits.CONVERSATION_MILLIS);
        return socket;
    }

    private static boolean passes(Socket one, Socket other) throws IOException {
        byte[] words = new byte[LONG];
        for (int i = 0; i < words.length; i++) {
            words[i] = (byte) (i * 31 + i / 251);
        }
        CompletableFuture<Void> speaking = CompletableFuture.runAsync(() -> {
            try {
                one.getOutputStream().write(words);
            } catch (IOException broken) {
                throw new java.io.UncheckedIOException(broken);
            }
        });
        boolean whole = Arrays.equals(words, other.getInputStream().readNBytes(LONG));
        speaking.join();
        return whole;
    }

    private static boolean datagrams(Namespace from, Namespace to, InetSocketAddress service) throws Exception {
        try (DatagramSocket answering = to.run(() -> new DatagramSocket(service));
                DatagramSocket asking = from.run(() -> new DatagramSocket())) {
            answering.setSoTimeout(Limits.CONVERSATION_MILLIS);
            asking.setSoTimeout(Limits.CONVERSATION_MILLIS);
            asking.send(new DatagramPacket(new byte[SHORT], SHORT, service));
            DatagramPacket question = new DatagramPacket(new byte[SHORT], SHORT);
            answering.receive(question);
            answering.send(question);
            asking.receive(question);
            return question.getLength() == SHORT;
        }
    }
}
