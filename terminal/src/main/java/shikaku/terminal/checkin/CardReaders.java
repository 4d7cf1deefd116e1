package shikaku.terminal.checkin;

/** カードリーダー: gives every patient a reader of their own. */
public interface CardReaders {
    /**
     * A reader that has served nobody yet.
     *
     * @throws CheckInEnded when none can be started
     */
    CardReader next() throws CheckInEnded;
}
