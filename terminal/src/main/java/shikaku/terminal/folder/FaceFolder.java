package shikaku.terminal.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import shikaku.domain.InstitutionCode;
import shikaku.domain.figure.Arrow;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.edge.time.BusinessClock;
import shikaku.terminal.checkin.Figure;
import shikaku.terminal.folder.AnswerTray.Published;
import shikaku.terminal.store.Deliveries;
import shikaku.terminal.store.Deliveries.Delivery;

/**
 * 結果フォルダ {@code face}: ⑧ for a site that takes results as files, each once, in the order of the deliveries. Like a request's answer a
 * result is prepared, marked and moved in, so that a kill at any point neither loses nor doubles one; it counts as fetched when it lies there.
 */
public final class FaceFolder {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    /** Of a delivery; what else is marked is somebody else's. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private static final int RANDOM_BYTES = 10;

    private final AnswerTray tray;
    private final Deliveries deliveries;
    private final InstitutionCode institution;
    private final BusinessClock clock;
    private final RandomGenerator random;
    private final Figure figure;
    private long after;

    public FaceFolder(
            AnswerTray tray,
            Deliveries deliveries,
            InstitutionCode institution,
            BusinessClock clock,
            RandomGenerator random,
            Figure figure) {
        this.tray = tray;
        this.deliveries = deliveries;
        this.institution = institution;
        this.clock = clock;
        this.random = random;
        this.figure = figure;
    }

    /** Moves in what has come since, after what a crash left half done. */
    @Realizes(arrows = Arrow.A8, clauses = Clause.C9)
    void look() throws IOException, SQLException {
        for (String id : tray.marked()) {
            if (NUMBER.matcher(id).matches()) {
                publish(id);
            }
        }
        after = Math.max(after, deliveries.acknowledged());
        for (Optional<Delivery> next = deliveries.offer(after); next.isPresent(); next = deliveries.offer(after)) {
            String id = Long.toString(next.get().number());
            byte[] message = next.get().message().toByteArray();
            tray.prepare(id, name(), file -> Files.write(file, message));
            tray.mark(id);
            publish(id);
        }
    }

    private void publish(String id) throws IOException, SQLException {
        while (tray.isPrepared(id) && tray.publish(id, name()) != Published.MOVED_IN) {
            // Somebody's file of the same ten random bytes: another name is as good.
        }
        deliveries.acknowledge(Long.parseLong(id)).forEach(_ -> figure.lit(Arrow.A8));
        after = Math.max(after, Long.parseLong(id));
        tray.unmark(id);
    }

    /** interface.md §2.2: the institution, about twenty hexadecimal characters that say nothing, and the time. */
    private FileName name() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return new FileName(
                "OQSsiquc01res_face_" + institution.digits() + HexFormat.of().formatHex(bytes) + "_"
                        + TIME.format(LocalDateTime.ofInstant(clock.instant(), BusinessClock.JAPAN)) + ".xml");
    }
}
