package shikaku.network.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import shikaku.network.check.Bucket.Draw;

/**
 * 桶の割り当て: which bucket of the rules serves which purpose of the table. That is seen with the first packet that draws from it; from then on the
 * purpose has no other one, and the bucket no other purpose. So there is not a second bucket where a limit should count everything together, and
 * none that something else empties.
 */
final class Buckets {
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, String> purposes = new HashMap<>();

    /** Whether the rules drew, on a packet's way, as the table would. */
    boolean serve(List<Draw> expected, List<Draw> actual) {
        return expected.size() == actual.size()
                && IntStream.range(0, actual.size()).allMatch(i -> serves(expected.get(i), actual.get(i)));
    }

    private boolean serves(Draw expected, Draw actual) {
        String purpose = expected.bucket().place();
        String place = actual.bucket().place();
        return expected.left() == actual.left()
                && expected.bucket().rate().equals(actual.bucket().rate())
                && places.computeIfAbsent(purpose, first -> place).equals(place)
                && purposes.computeIfAbsent(place, first -> purpose).equals(purpose);
    }

    /** For people: what is drawn from, with where that is kept as far as it is known. */
    List<Draw> kept(List<Draw> expected) {
        return expected.stream()
                .map(each -> new Draw(kept(each.bucket()), each.left()))
                .toList();
    }

    private Bucket kept(Bucket purpose) {
        String place = places.get(purpose.place());
        return place == null ? purpose : new Bucket(purpose.place() + " = " + place, purpose.rate());
    }
}
