package shikaku.network.lab;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** TUNデバイスの端: where a process reads what the kernel sends out of an interface, and writes what comes in; see tuntap.rst of Linux. */
record Tunnel(int file) {
    private static final long TUNSETIFF = 0x400454caL;
    private static final short IFF_TUN = 0x0001;
    private static final short IFF_NO_PI = 0x1000;
    private static final int NAME = 16;
    private static final int REQUEST = 40;

    /** To be called in the namespace, where the device is already. */
    static Tunnel attach(String port) {
        int file = Kernel.open("/dev/net/tun", Kernel.O_RDWR);
        ByteBuffer request = ByteBuffer.allocate(REQUEST).order(ByteOrder.nativeOrder());
        request.put(port.getBytes(StandardCharsets.US_ASCII)).position(NAME).putShort((short) (IFF_TUN | IFF_NO_PI));
        Kernel.control(file, TUNSETIFF, request.array());
        return new Tunnel(file);
    }

    /** Waits for the next packet. */
    byte[] read() {
        return Kernel.read(file, Limits.PACKET);
    }

    void write(byte[] packet) {
        Kernel.write(file, packet);
    }
}
