package shikaku.network.lab;

import java.util.function.Consumer;
import shikaku.network.Router;
import shikaku.network.Zone;

/**
 * 門: where a router takes packets from a zone, before its rules and its kernel have an opinion of them. What never came here shows nothing when it does
 * not arrive.
 */
record Gate(Zone zone, Router router, Wire wire) implements AutoCloseable {

    static Gate open(Lab lab, Zone zone, Router router) throws Exception {
        String port = router.towards(zone).orElseThrow().name();
        return new Gate(zone, router, lab.at(router).run(() -> Wire.open(port)));
    }

    /** Whether a probe is to come in here. */
    boolean isFor(Probe probe) {
        return probe.by().equals(router) && probe.from().zone().equals(zone);
    }

    void drain(Consumer<byte[]> packets) {
        wire.drain(packets);
    }

    @Override
    public void close() {
        wire.close();
    }
}
