package shikaku.center.counter;

import shikaku.evidence.Act;

/** 計時: hears how long the center took over each request, its evidence included, the wait for the request's body not. */
public interface Timekeeper {
    /** Nobody cares. */
    Timekeeper NONE = new Timekeeper() {
        @Override
        public long nanos() {
            return 0;
        }

        @Override
        public void took(Act act, long nanos) {}
    };

    /** A running watch, in nanoseconds since any moment. */
    long nanos();

    /** Something that was asked for has been answered or refused. */
    void took(Act act, long nanos);
}
