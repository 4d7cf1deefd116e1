package shikaku.town.bench;

/** Something that can be done again and again, with its times. */
interface Measurement {
    /**
     * Does it once.
     *
     * @param run running number from 0, the warm-up included
     * @param laps takes the times
     */
    void once(int run, Laps laps) throws Exception;
}
