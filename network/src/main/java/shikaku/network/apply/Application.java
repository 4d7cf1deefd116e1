package shikaku.network.apply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * 規則の適用: nft looks at the new rules first; then they take the place of the old ones in one transaction; and unless somebody confirms in time
 * that the router still does what it should, the old ones are there again, whatever has become of this process.
 */
public final class Application {
    private static final String NEW = "new.nft";
    private static final String PREVIOUS = "previous.nft";

    private final Nft nft;
    private final Path folder;

    /** @param folder where both the new and the previous rules are kept as files; its owner's only */
    public Application(Nft nft, Path folder) {
        this.nft = nft;
        this.folder = folder;
    }

    /** 確認: whoever looks whether everything still works. */
    @FunctionalInterface
    public interface Confirmation {
        /** Whether it was confirmed before the time was over; never later than that. */
        boolean within(Duration time) throws InterruptedException;
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

    public Path previous() {
        return folder.resolve(PREVIOUS);
    }

    /** @throws IOException when nft refuses the new rules; then nothing has changed */
    public Ended apply(String rules, Duration time, Confirmation confirmation)
            throws IOException, InterruptedException {
        Path fresh = Files.writeString(folder.resolve(NEW), rules);
        nft.check(fresh);
        Files.writeString(previous(), "flush ruleset\n" + nft.list());
        TakenBack takenBack = TakenBack.after(time, nft, previous());
        try {
            nft.load(fresh);
        } catch (IOException refused) {
            takenBack.stop();
            throw refused;
        }
        if (confirmation.within(time) && takenBack.stop()) {
            return Ended.APPLIED;
        }
        return takenBack.done() ? Ended.TAKEN_BACK : Ended.NOT_TAKEN_BACK;
    }
}
