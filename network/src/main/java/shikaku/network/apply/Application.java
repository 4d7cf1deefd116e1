package shikaku.network.apply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import shikaku.network.Reachability;

/**
 * 規則の適用: nft looks at the new rules and at the old ones first; then the new take the place of the old in one transaction, and connections that
 * they no longer permit end; and unless somebody confirms in time that the router still does what it should, the old ones are there again, whatever has become of this
 * process. Only one exchange goes on at a time, and one that was not settled is settled by the next run.
 */
public final class Application {
    private final Nft nft;
    private final Connections connections;
    private final Machine machine;
    private final StateFolder folder;
    private final InstantSource clock;
    private final String boot;

    /** @param boot what tells this start of the machine from others, as {@code /proc/sys/kernel/random/boot_id} does */
    public Application(
            Nft nft, Connections connections, Machine machine, StateFolder folder, InstantSource clock, String boot) {
        this.nft = nft;
        this.connections = connections;
        this.machine = machine;
        this.folder = folder;
        this.clock = clock;
        this.boot = boot;
    }

    /** 立ち会う人: whoever applies, and looks whether everything still works. */
    public interface Witness {
        /** An earlier run had left something to be settled. */
        void told(Settled earlier);

        /** The former rules do not guard what is forwarded: with them nothing is. */
        void forwardingEnded();

        /** Whether it was confirmed before the time was over; never later than that. */
        boolean confirms(Duration time, Connections.Outcome ended) throws InterruptedException;
    }

    /** 前の適用の後始末. */
    public enum Settled {
        /** Nobody had confirmed; the rules from before it are there again. */
        TAKEN_BACK,
        /** Nobody had confirmed, and the router was started anew since; its rules are those of its start. */
        GONE_WITH_A_RESTART
    }

    /** 結果. */
    public enum Ended {
        /** The new rules stand. */
        APPLIED,
        /** Nobody confirmed; the previous ones are there again. */
        TAKEN_BACK,
        /** Nobody confirmed, and the previous ones could not be loaded; they are in the file. */
        NOT_TAKEN_BACK
    }

    /**
     * @param permitted the table that the rules were made from: connections it does not permit end when the rules are loaded
     * @param time until the former rules come back, to the millisecond
     * @throws NotNow when another exchange is going on, or this one could not be taken back; then nothing has changed
     * @throws Refused when nft refuses the new rules; then nothing has changed
     */
    public Ended apply(String rules, Reachability permitted, Duration time, Witness witness)
            throws IOException, InterruptedException {
        try (StateFolder.Turn _ = folder.turn()) {
            settle(witness).ifPresent(witness::told);
            Path fresh = Files.writeString(folder.fresh(), rules);
            nft.check(fresh);
            keepPrevious();
            return exchange(fresh, permitted, time, witness);
        }
    }

    private Optional<Settled> settle(Witness witness) throws IOException {
        Optional<Mark> left = Mark.left(folder.path());
        return left.isEmpty() ? Optional.empty() : Optional.of(settle(left.get(), witness));
    }

    private Settled settle(Mark left, Witness witness) throws IOException {
        if (!left.isOf(boot)) {
            left.settled();
            return Settled.GONE_WITH_A_RESTART;
        }
        if (left.watched()) {
            throw NotNow.unconfirmed(left.until());
        }
        try {
            goBack(witness);
        } catch (IOException failed) {
            throw NotNow.notSettled(folder.previous(), left.standing(), failed);
        }
        connections.endAll();
        left.settled();
        return Settled.TAKEN_BACK;
    }

    private Former former() {
        return new Former(folder.previous());
    }

    /** Forwarding first: what the new rules kept out must not come through once they are gone. */
    private void goBack(Witness witness) throws IOException {
        if (!former().guard()) {
            machine.endForwarding();
            witness.forwardingEnded();
        }
        nft.load(folder.previous());
    }

    private void keepPrevious() throws IOException {
        Path previous = Files.writeString(folder.previous(), "flush ruleset\n" + nft.list());
        try {
            nft.check(previous);
        } catch (Refused refused) {
            throw NotNow.notToBePutBack(previous, refused);
        }
    }

    private Ended exchange(Path fresh, Reachability permitted, Duration time, Witness witness)
            throws IOException, InterruptedException {
        Mark mark = Mark.begin(folder.path(), boot, clock.instant().plus(time));
        TakenBack takenBack = TakenBack.after(time, mark, former(), nft.before());
        try {
            nft.load(fresh);
        } catch (Refused refused) {
            mark.settled();
            takenBack.stop();
            throw refused;
        } catch (IOException unknown) {
            throw new IOException(
                    "%1$s。%2$sに元の規則へ戻ります / %1$s; the former rules come back at %2$s"
                            .formatted(unknown.getMessage(), mark.until()),
                    unknown);
        }
        if (witness.confirms(time, connections.endAllBut(permitted)) && mark.confirmed()) {
            takenBack.stop();
            return Ended.APPLIED;
        }
        takenBack.awaitEnd();
        return takenBack(mark, witness);
    }

    /** Once more, though the clock has done it: it may have been killed, and we may have been stopped between being watched and loading. */
    private Ended takenBack(Mark mark, Witness witness) throws IOException {
        try {
            goBack(witness);
        } catch (IOException failed) {
            return Ended.NOT_TAKEN_BACK;
        }
        connections.endAll();
        mark.settled();
        return Ended.TAKEN_BACK;
    }
}
