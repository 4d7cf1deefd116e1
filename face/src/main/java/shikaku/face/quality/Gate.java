package shikaku.face.quality;

/**
 * Why a frame is not compared (撮り直しの理由). None of them is a failure of the person: a kiosk that shows one offers PIN and 目視 beside it.
 */
public sealed interface Gate {
    /** What the kiosk says. */
    Word word();

    /** Nobody is seen. */
    record NoFace() implements Gate {
        @Override
        public Word word() {
            return new Word("カメラにお顔を向けてください。", "Please look towards the camera.");
        }
    }

    /** Somebody else is as near as the patient: a parent's face must not answer for a child's. */
    record TwoFaces(int faces) implements Gate {
        @Override
        public Word word() {
            return new Word(
                    "カードのご本人だけが映るように、少し離れてお待ちください。",
                    "Only the holder of the card, please; everybody else a step aside.");
        }
    }

    /** @param eyeDistance in pixels */
    record TooSmall(double eyeDistance) implements Gate {
        @Override
        public Word word() {
            return new Word("もう少しカメラに近づいてください。", "Please come a little closer.");
        }
    }

    /** @param luminance of the face, from 0 to 255 */
    record TooDark(double luminance) implements Gate {
        @Override
        public Word word() {
            return new Word("お顔が暗く映っています。明るいほうを向いてください。", "Your face is in the dark. Please turn towards the light.");
        }
    }

    /** @param sharpness see {@link Sharpness} */
    record TooBlurred(double sharpness) implements Gate {
        @Override
        public Word word() {
            return new Word("ぼやけています。少しのあいだ、そのままでいてください。", "The picture is blurred. Please keep still for a moment.");
        }
    }

    /** @param degrees by how much the head is turned, raised or lowered */
    record TurnedAway(double degrees) implements Gate {
        @Override
        public Word word() {
            return new Word("カメラをまっすぐ見てください。", "Please look straight at the camera.");
        }
    }

    /** @param opening of the wider eye: its height by its width */
    record EyesClosed(double opening) implements Gate {
        @Override
        public Word word() {
            return new Word("目を開けて、カメラを見てください。", "Please open your eyes and look at the camera.");
        }
    }

    /** Something covers mouth and nose, as far as colours can tell: see {@link Mask}. */
    record MaskWorn() implements Gate {
        @Override
        public Word word() {
            return new Word(
                    "マスクをしていると確かめられないことがあります。外しにくいときは、暗証番号か職員の確認を選べます。",
                    "A mask hides too much. If you would rather keep it on, choose the PIN or a member of staff.");
        }
    }
}
