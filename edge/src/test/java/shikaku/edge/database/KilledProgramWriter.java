package shikaku.edge.database;

import java.time.Instant;
import java.util.concurrent.Executors;
import shikaku.evidence.Act;
import shikaku.evidence.EvidenceLog;
import shikaku.evidence.EvidenceRecord;
import shikaku.evidence.Outcome;
import shikaku.evidence.Receipt;

/** A program with its evidence in PostgreSQL that writes under load until it is killed. */
final class KilledProgramWriter {
    static final int CALLERS = 16;

    private KilledProgramWriter() {}

    /** Prints the receipt of each record that was acknowledged. The password comes by standard input. */
    public static void main(String[] args) throws Exception {
        String password = new String(System.in.readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
        EvidenceLog log = EvidenceLog.open(TestLog.source(args[0], args[1], password));
        var threads = Executors.newFixedThreadPool(CALLERS);
        for (int caller = 0; caller < CALLERS; caller++) {
            threads.submit(() -> {
                while (true) {
                    acknowledge(log.append(record()));
                }
            });
        }
        Thread.currentThread().join();
    }

    static EvidenceRecord record() {
        return EvidenceRecord.of(
                Instant.EPOCH, Act.INQUIRY_BY_CARD, "2810000001", "center", "eligibility", Outcome.DONE);
    }

    private static void acknowledge(Receipt receipt) {
        synchronized (KilledProgramWriter.class) {
            System.out.println(receipt.text());
            System.out.flush();
        }
    }
}
