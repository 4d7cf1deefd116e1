package shikaku.evidence;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Executors;

/** A program under load that ends without any warning between the work and the commit of one record. */
final class KilledWriter {
    private static final int KILLED = 137;

    private KilledWriter() {}

    /** Prints the position of each record that was acknowledged. */
    public static void main(String[] args) throws SQLException {
        EvidenceLog log = EvidenceLog.open(new SqliteFile(Path.of(args[0])).source());
        int last = Integer.parseInt(args[1]);
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        for (int caller = 0; caller < 8; caller++) {
            threads.submit(() -> {
                while (true) {
                    acknowledge(log.append(Samples.record("p")));
                }
            });
        }
        for (int i = 0; i < last; i++) {
            acknowledge(log.append(Samples.record("p-" + i)));
        }
        log.append(Samples.record("killed"), connection -> {
            connection.createStatement().execute("insert into work values ('half done')");
            Runtime.getRuntime().halt(KILLED);
        });
    }

    private static void acknowledge(Receipt receipt) {
        synchronized (KilledWriter.class) {
            System.out.println(receipt.text());
            System.out.flush();
        }
    }
}
