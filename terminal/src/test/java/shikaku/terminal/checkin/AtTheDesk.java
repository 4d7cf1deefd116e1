package shikaku.terminal.checkin;

import java.util.Optional;
import shikaku.domain.Eligibility;
import shikaku.terminal.CenterDouble;

/** The check-in by document as the desk's pages use it, with a center that knows everybody or nobody. */
public final class AtTheDesk {
    private final FakeCenter center = new FakeCenter();
    private final CheckIn checkIn =
            new CheckIn(new FakeReader(), center, new FakeStaff(), new FakeCards(), new FakeResults(), arrow -> {});

    public CheckIn checkIn() {
        return checkIn;
    }

    public void knowsNobody() {
        center.eligibility = new Eligibility.NotFound();
    }

    public void knowsEverybody() {
        center.eligibility = new Eligibility.Valid(CenterDouble.coverage());
    }

    public void isUnreachable() {
        center.failsAt = Optional.of("inquireByDocument");
    }
}
