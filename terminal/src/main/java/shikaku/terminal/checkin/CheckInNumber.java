package shikaku.terminal.checkin;

/**
 * 受付の連番: the running number of a check-in at this terminal, from 1, never used twice. It says nothing about the person, so it may
 * stand in evidence, events and addresses of pages.
 */
public record CheckInNumber(long value) {
    public CheckInNumber {
        if (value < 1) {
            throw new IllegalArgumentException("check-ins are counted from 1");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
