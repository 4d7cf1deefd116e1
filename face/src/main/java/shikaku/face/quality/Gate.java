package shikaku.face.quality;

import static shikaku.face.quality.FaceWords.WORDS;

import shikaku.message.Sentence;

/**
 * Why a frame is not compared (撮り直しの理由). None of them is a failure of the person: a kiosk that shows one offers PIN and 目視 beside it.
 */
public sealed interface Gate {
    /** What to do, in plain words, never whose fault it is. */
    Sentence word();

    /** Nobody is seen. */
    record NoFace() implements Gate {
        @Override
        public Sentence word() {
            return WORDS.sentence("gate.no-face");
        }
    }

    /** Somebody else is as near as the patient: a parent's face must not answer for a child's. */
    record TwoFaces(int faces) implements Gate {
        @Override
        public Sentence word() {
            return WORDS.sentence("gate.two-faces");
        }
    }

    /** @param eyeDistance in pixels */
    record TooSmall(double eyeDistance) implements Gate {
        @Override
        public Sentence word() {
            return WORDS.sentence("gate.too-small");
        }
    }

    /** @param luminance of the face, from 0 to 255 */
    record TooDark(double luminance) implements Gate {
        @Override
        public Sentence word() {
            return WORDS.sentence("gate.too-dark");
        }
    }

    /** @param sharpness see {@link Sharpness} */
    record TooBlurred(double sharpness) implements Gate {
        @Override
        public Sentence word() {
            return WORDS.sentence("gate.too-blurred");
        }
    }

    /** @param degrees by how much the head is turned, raised or lowered */
    record TurnedAway(double degrees) implements Gate {
        @Override
        public Sentence word() {
            return WORDS.sentence("gate.turned-away");
        }
    }

    /** @param opening of the wider eye: its height by its width */
    record EyesClosed(double opening) implements Gate {
        @Override
        public Sentence word() {
            return WORDS.sentence("gate.eyes-closed");
        }
    }

    /** Something covers mouth and nose, as far as colours can tell: see {@link Mask}. */
    record MaskWorn() implements Gate {
        @Override
        public Sentence word() {
            return WORDS.sentence("gate.mask-worn");
        }
    }
}
