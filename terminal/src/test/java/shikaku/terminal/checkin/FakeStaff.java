package shikaku.terminal.checkin;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Staff who decide at once. */
final class FakeStaff implements Staff {
    boolean same = true;
    final List<CheckInNumber> called = new ArrayList<>();
    final List<CheckInNumber> released = new ArrayList<>();

    @Override
    public CompletableFuture<Boolean> compare(CheckInNumber number) {
        called.add(number);
        return CompletableFuture.completedFuture(same);
    }

    @Override
    public void noLongerWaiting(CheckInNumber number) {
        released.add(number);
    }
}
