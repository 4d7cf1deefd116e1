package shikaku.evidence;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Executors;

/** A program under load that writes until it is killed. */
final class KilledWriter {
    private static final int CALLERS = 8;

    private KilledWriter() {}

    /** Prints the receipt of each record that was acknowledged. Each record comes with work, which belongs to it. */
    public static void main(String[] args) throws SQLException, InterruptedException {
        EvidenceLog log = EvidenceLog.open(new SqliteFile(Path.of(args[0])).source());
        var threads = Executors.newFixedThreadPool(CALLERS);
        for (int caller = 0; caller < CALLERS; caller++) {
            String own = args[1] + "-" + caller + "-";
            threads.submit(() -> {
                for (int number = 0; true; number++) {
                    String word = own + number;
                    acknowledge(log.append(Samples.record(word), connection -> {
                        try (var work = connection.prepareStatement("insert into work values (?)")) {
                            work.setString(1, word);
                            work.execute();
                        }
                    }));
                }
            });
        }
        Thread.currentThread().join();
    }

    private static void acknowledge(Receipt receipt) {
        synchronized (KilledWriter.class) {
            System.out.println(receipt.text());
            System.out.flush();
        }
    }
}
