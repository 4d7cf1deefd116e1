package shikaku.town.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import shikaku.message.reader.ReaderAnswer;
import shikaku.message.reader.ReaderCommand;
import shikaku.town.demo.MeasuredReader;
import shikaku.town.pocket.InsertedCard;

/**
 * Patients who show their face, each to a reader process of their own that was warm before they came: one comparison a process, as in life.
 *
 * @param root of the repository, built
 * @param place where their card is put
 * @param card image of one drawn person's card
 * @param issuers file of the key of who signed that card's front
 * @param numberB 照合番号B on its front
 * @param frames of the same person, JPEG
 */
record FaceVisits(Path root, CardPlace place, Path card, Path issuers, String numberB, List<byte[]> frames, Peaks peaks)
        implements Measurement {
    private static final double MEDIAN_MS = 400;
    private static final double SLOW_MS = 800;
    private static final double PLACED_MS = 200;
    private static final double MEGABYTES = 350;

    /** The highest memory and the processor time to face-ready, over all visits. */
    static final class Peaks {
        private double megabytes;
        private double seconds;
    }

    @Override
    public void once(int run, Laps laps) throws Exception {
        try (MeasuredReader reader = MeasuredReader.start(root, issuers, place.words(), place.environment())) {
            laps.time(Lap.FACE_WARM, () -> reader.await(ReaderAnswer.FaceReady.class));
            peaks.seconds = Math.max(peaks.seconds, reader.worked().toMillis() / 1e3);
            reader.tell(new ReaderCommand.Hold());
            try (InsertedCard _ = place.put(card, laps, () -> reader.await(ReaderAnswer.CardPresent.class))) {
                compare(reader, laps);
            }
            peaks.megabytes = Math.max(peaks.megabytes, reader.megabytes());
        }
    }

    private void compare(MeasuredReader reader, Laps laps) throws Exception {
        reader.tell(new ReaderCommand.AcceptNumber());
        laps.time(Lap.FACE_PHOTO, () -> {
            reader.post("/number", numberB.getBytes(StandardCharsets.US_ASCII));
            return reader.await(ReaderAnswer.PhotoRead.class);
        });
        reader.tell(new ReaderCommand.Compare(Set.of()));
        for (byte[] frame : frames.subList(0, frames.size() - 1)) {
            untilSeen(reader, frame);
        }
        laps.time(Lap.FACE_ANSWER, () -> last(reader));
    }

    /** The terminal's word and the page's pictures come by different ways: until the word is there, a picture is sent again. */
    private static void untilSeen(MeasuredReader reader, byte[] frame) throws IOException, InterruptedException {
        for (int times = 0; times < Limits.FRAME_TIMES; times++) {
            if (reader.post("/frame/drawn", frame).contains("go-on")) {
                return;
            }
        }
        throw new IOException("the reader does not take the picture of a face");
    }

    private ReaderAnswer.Matched last(MeasuredReader reader) throws IOException, InterruptedException {
        reader.post("/frame/drawn", frames.getLast());
        return reader.await(ReaderAnswer.Matched.class);
    }

    SequencedMap<String, Double> figures(Map<Lap, Distribution> measured) {
        SequencedMap<String, Double> figures = Figures.of(measured);
        figures.put(
                "machine_load_average",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        figures.put("face_reader_megabytes_max", peaks.megabytes);
        figures.put("face_reader_cpu_s_to_ready_max", peaks.seconds);
        return figures;
    }

    static List<Goal> goals(Map<String, Double> figures) {
        return List.of(
                goal(figures, Figures.name(Lap.FACE_ANSWER, 50), MEDIAN_MS),
                goal(figures, Figures.name(Lap.FACE_ANSWER, 99), SLOW_MS),
                goal(figures, Figures.name(Lap.FACE_CARD_PLACED, 50), PLACED_MS),
                goal(figures, "face_reader_megabytes_max", MEGABYTES));
    }

    private static Goal goal(Map<String, Double> figures, String name, double limit) {
        return new Goal(name, limit, Optional.ofNullable(figures.get(name)).orElseThrow());
    }
}
