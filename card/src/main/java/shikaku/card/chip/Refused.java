package shikaku.card.chip;

/** The card declines a command and changes nothing. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private final StatusWord status;

    Refused(StatusWord status) {
        super(status.name(), null, false, false);
        this.status = status;
    }

    static void unless(boolean allowed, StatusWord status) throws Refused {
        if (!allowed) {
            throw new Refused(status);
        }
    }

    StatusWord status() {
        return status;
    }
}
