package shikaku.network.lab;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** 遅れて届くもの: one direction of a slow link. */
final class Delayed {
    private final Tunnel from;
    private final Tunnel to;
    private final AtomicLong delay;
    private final BlockingQueue<Packet> underway = new ArrayBlockingQueue<>(Limits.UNDERWAY);

    private Delayed(Tunnel from, Tunnel to, AtomicLong delay) {
        this.from = from;
        this.to = to;
        this.delay = delay;
    }

    private record Packet(byte[] bytes, long due) {}

    /** Goes on until the process ends. @param delay nanoseconds, as it stands when a packet comes */
    static void carry(Tunnel from, Tunnel to, AtomicLong delay) {
        Delayed direction = new Delayed(from, to, delay);
        Thread.ofPlatform().daemon().start(direction::in);
        Thread.ofPlatform().daemon().start(direction::out);
    }

    /** A link that holds all it can drops what comes then, as any does. */
    private void in() {
        while (true) {
            byte[] packet = from.read();
            boolean ignored = underway.offer(new Packet(packet, System.nanoTime() + delay.get()));
        }
    }

    private void out() {
        while (true) {
            try {
                Packet next = underway.take();
                for (long left = next.due() - System.nanoTime(); left > 0; left = next.due() - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                to.write(next.bytes());
            } catch (InterruptedException end) {
                return;
            }
        }
    }
}
