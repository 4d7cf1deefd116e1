package shikaku.town.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import shikaku.domain.InstitutionCode;
import shikaku.message.BulkReading;
import shikaku.message.XmlMessage;
import shikaku.message.XmlMessages;
import shikaku.message.bulk.BulkConfirmUnit;
import shikaku.message.bulk.BulkCounts;
import shikaku.message.bulk.BulkDownloadRequest;
import shikaku.message.bulk.BulkRegistrationUnit;
import shikaku.message.bulk.BulkResult;
import shikaku.message.bulk.BulkUploadResult;
import shikaku.message.bulk.ReceptionNumber;
import shikaku.message.oqs.ErrorResult;
import shikaku.message.oqs.RequestHeader;

/** One bulk job by way of the folders: sent, asked about once a second how far it is, its result fetched and read. */
final class BulkRun {
    private final ExchangeFolder folders;
    private final Path drafts;
    private final InstitutionCode clinic;
    private final PrintStream progress;
    private int asked;

    /**
     * @param drafts where requests are written before they are moved in, on the same disk
     * @param progress told n of N, as whoever sent the job is told by its status
     */
    BulkRun(ExchangeFolder folders, Path drafts, InstitutionCode clinic, PrintStream progress) {
        this.folders = folders;
        this.drafts = drafts;
        this.clinic = clinic;
        this.progress = progress;
    }

    /** 一括処理の種類, by the names of its files and of its people. */
    enum Kind {
        INQUIRY("OQSmuquc", "一括照会 / inquiries", BulkConfirmUnit.NAME),
        REGISTRATION("OQSmuimm", "照会番号一括登録 / registrations", BulkRegistrationUnit.NAME);

        private final String prefix;
        private final String words;
        private final String unit;

        Kind(String prefix, String words, String unit) {
            this.prefix = prefix;
            this.words = words;
            this.unit = unit;
        }
    }

    /**
     * How it went.
     *
     * @param taken seconds from the request in the folder to its reception number there
     * @param decided seconds from then to the status that says it is finished and its result in the folder
     * @param steps different counts that were told on the way, neither none nor all
     * @param megabytes of the last answer's file
     */
    record Course(
            ReceptionNumber number,
            int people,
            double taken,
            double decided,
            Set<Integer> steps,
            double megabytes,
            boolean zipped) {
        Course {
            steps = Set.copyOf(steps);
        }

        /** From folder to folder. */
        double perSecond() {
            return people / (taken + decided);
        }
    }

    /** @param people that stand in the request */
    Course go(Kind kind, Path request, int people) throws IOException, InterruptedException {
        progress.printf("%s: %,d 人 / people…%n", kind.words, people);
        long start = System.nanoTime();
        ReceptionNumber number;
        try (var answer = folders.ask(request, kind.prefix + "01req_" + ++asked + ".xml")) {
            XmlMessage taken = XmlMessages.read(Files.readAllBytes(answer.file()));
            requireNoError(taken);
            number = BulkUploadResult.from(taken).receptionNumber();
        }
        double taken = seconds(start);
        Set<Integer> steps = new TreeSet<>();
        long sent = System.nanoTime();
        while (true) {
            try (var answer = folders.ask(status(number), kind.prefix + "02req_" + ++asked + ".xml")) {
                double decided = seconds(sent);
                if (told(kind, answer, people, steps) == people) {
                    return new Course(number, people, taken, decided, steps, answer.megabytes(), answer.zipped());
                }
            }
            TimeUnit.MILLISECONDS.sleep(Limits.BULK_STATUS.toMillis());
        }
    }

    private Path status(ReceptionNumber number) throws IOException {
        var request = new BulkDownloadRequest(RequestHeader.of(clinic), number);
        return Files.write(drafts.resolve("status.xml"), XmlMessages.write(request.toXml()));
    }

    /** How many people stand in a finished result; none in any other, of which the count is kept. */
    private int told(Kind kind, ExchangeFolder.Answer answer, int people, Set<Integer> steps) throws IOException {
        var reading = new BulkReading(answer::open, kind.unit);
        int[] read = {0};
        reading.each(_ -> read[0]++);
        XmlMessage envelope = reading.envelope();
        requireNoError(envelope);
        BulkResult result = BulkResult.from(envelope);
        result.soFar().map(BulkCounts::all).ifPresent(done -> {
            progress.printf("%s %,d / %,d%n", kind.words, done, people);
            if (done > 0) {
                steps.add(done);
            }
        });
        if (result.counts()
                .filter(counts -> counts.normal() != people || read[0] != people)
                .isPresent()) {
            throw new IOException("全員の結果ではありません / the result is not everybody's: "
                    + result.counts().get());
        }
        return read[0];
    }

    private static void requireNoError(XmlMessage message) throws IOException {
        var error = ErrorResult.in(message);
        if (error.isPresent()) {
            throw new IOException("断られました / refused: " + error.get().error().code() + " "
                    + error.get().error().message());
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
