package shikaku.network.lab;

import shikaku.message.Sentence;

/** 違い: a packet that arrived though the table denies it, or did not though it is permitted. */
record Difference(Probe probe, boolean arrived) {

    Sentence sentence() {
        String what = "%s %s → %s (%s, %s)"
                .formatted(
                        probe.from(),
                        probe.ends().from(),
                        probe.ends().to(),
                        ProbeWords.of(probe.content()),
                        probe.by());
        return arrived
                ? new Sentence("表が拒むのに届いた: " + what, "arrived though the table denies it: " + what)
                : new Sentence("表が許すのに届かない: " + what, "did not arrive though the table permits it: " + what);
    }
}
