package shikaku.face.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import shikaku.face.Embedding;
import shikaku.face.OperatingPoint;
import shikaku.face.Sight;
import shikaku.face.geometry.FaceBox;
import shikaku.face.picture.Picture;
import shikaku.face.quality.FaceView;
import shikaku.face.quality.Gates;

/**
 * Looks at everybody's pictures once, keeps the embeddings, and compares every picture with every other one of the same half.
 *
 * @param sight the nets
 * @param point what is shipped: its figures are reported beside the chosen ones
 */
public record FaceBench(Sight sight, OperatingPoint point) {
    /** Of the time, roughly, goes into looking; the rest into comparing. */
    private static final double LOOKING = 0.9;

    /** @param person their place in the list */
    private record Sample(int person, Half half, Embedding embedding) {}

    /**
     * @throws IOException when a folder or file cannot be read
     * @throws IllegalArgumentException with one sentence, when the folder does not hold people
     */
    public FaceMeasurement measure(PeopleFolder folder, Progress progress) throws IOException {
        List<PeopleFolder.Person> people = folder.people();
        int images = people.stream().mapToInt(person -> person.images().size()).sum();
        Tally tally = new Tally();
        List<Sample> samples = new ArrayList<>();
        for (int person = 0; person < people.size(); person++) {
            for (Path image : people.get(person).images()) {
                Optional<Embedding> embedding = look(image, tally);
                if (embedding.isPresent()) {
                    samples.add(new Sample(person, people.get(person).half(), embedding.get()));
                }
                progress.at(LOOKING * tally.images / images, tally.images);
            }
        }
        double middle = (1 + LOOKING) / 2;
        return new FaceMeasurement(
                people.size(),
                tally.counts(),
                compared(samples, Half.CHOSEN_ON, share -> progress.at(between(LOOKING, middle, share), images)),
                compared(samples, Half.REPORTED_ON, share -> progress.at(between(middle, 1, share), images)),
                point);
    }

    private Optional<Embedding> look(Path file, Tally tally) throws IOException {
        tally.images++;
        Optional<Picture> read = Photograph.read(file);
        if (read.isEmpty()) {
            tally.unreadable++;
            return Optional.empty();
        }
        return look(read.get(), tally);
    }

    private Optional<Embedding> look(Picture picture, Tally tally) {
        List<FaceBox> faces = sight.faces(picture);
        Optional<FaceBox> face =
                faces.stream().max(Comparator.comparingDouble(each -> each.box().height()));
        if (face.isEmpty()) {
            tally.nobody++;
            return Optional.empty();
        }
        FaceView view = new FaceView(face.get(), sight.points(picture, face.get()));
        Gates gates = new Gates(point.gates());
        if (gates.count(picture, faces).or(() -> gates.check(picture, view)).isPresent()) {
            tally.gated++;
        }
        return Optional.of(sight.embedding(picture, view.points()));
    }

    /** Every pair within a half; nobody is compared across, or the halves would know of each other. */
    private static DetCurve compared(List<Sample> all, Half half, DoubleConsumer progress) {
        List<Sample> samples = all.stream().filter(each -> each.half() == half).toList();
        Distances distances = Distances.none();
        for (int i = 0; i < samples.size(); i++) {
            Sample one = samples.get(i);
            for (Sample other : samples.subList(0, i)) {
                distances.add(one.person() == other.person(), one.embedding().distance(other.embedding()));
            }
            double share = (i + 1.0) / samples.size();
            progress.accept(share * share);
        }
        return DetCurve.of(distances);
    }

    private static double between(double from, double to, double share) {
        return from + (to - from) * share;
    }

    /** Counts while it looks. */
    private static final class Tally {
        private int images;
        private int unreadable;
        private int nobody;
        private int gated;

        private FaceMeasurement.Counts counts() {
            return new FaceMeasurement.Counts(images, unreadable, nobody, gated);
        }
    }
}
