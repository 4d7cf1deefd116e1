package shikaku.network.apply;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Another run of the program: has the turn until it is killed. */
final class HoldsTheTurn {
    private HoldsTheTurn() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        try (StateFolder.Turn _ = StateFolder.at(Path.of(args[0])).turn()) {
            IO.println("mine");
            new CountDownLatch(1).await();
        }
    }
}
