package shikaku.reader;

import java.util.List;
import java.util.Optional;
import shikaku.face.LivenessRule;
import shikaku.face.Outcome;
import shikaku.face.Reference;
import shikaku.face.Sighting;
import shikaku.face.Verification;

/** What a visit asks of the face verification (1対1照合). For one thread at a time. */
interface Comparer {
    /** @param photo JPEG 2000 as the chip holds it */
    Reference reference(byte[] photo);

    /** @param jpeg a frame of the camera */
    Sighting look(byte[] jpeg);

    /** The answer, from what was seen. */
    Outcome decide(Reference card, List<Sighting> seen, LivenessRule rule);

    static Comparer of(Verification verification) {
        return new Comparer() {
            @Override
            public Reference reference(byte[] photo) {
                return verification.reference(Optional.of(photo));
            }

            @Override
            public Sighting look(byte[] jpeg) {
                return verification.look(jpeg);
            }

            @Override
            public Outcome decide(Reference card, List<Sighting> seen, LivenessRule rule) {
                return verification.decide(card, seen, rule);
            }
        };
    }
}
