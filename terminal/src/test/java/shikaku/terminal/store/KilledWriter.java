package shikaku.terminal.store;

import java.nio.file.Path;

/** A program that holds one answer after the other, says each number once it is held, and waits to be killed. */
final class KilledWriter {
    private KilledWriter() {}

    public static void main(String[] args) throws Exception {
        try (OpenStore store = new OpenStore(Path.of(args[0]), "2026-11-24T10:00")) {
            while (true) {
                System.out.println(store.answered("somebody"));
            }
        }
    }
}
