package shikaku.town.page;

import shikaku.domain.figure.Arrow;

/** The arrows in English, beside the words of the figure. */
final class ArrowWords {
    private ArrowWords() {}

    static String english(Arrow arrow) {
        return switch (arrow) {
            case A1 -> "card and camera → reader: the chip's photo and the picture taken";
            case A2 -> "reader → terminal: how the two pictures compare (neither ① nor ② with a PIN or by eye)";
            case A3 -> "terminal → center: asks for a certificate";
            case A4 -> "center → terminal → card: authenticates by the verifier's certificate";
            case A4_CHECK -> "card: checks the verifier's certificate";
            case A5 -> "terminal → card: asks for the user's certificate";
            case A5_PROOF -> "card → terminal → center: authenticates by the user's certificate";
            case A6 -> "center ↔ JPKI: is the certificate revoked?";
            case A7 -> "center → terminal: the coverage";
            case A8 -> "terminal → accounting, over a connection that accounting opened: the coverage";
            case A9 -> "accounting → terminal, for a new patient: clinic and reference number";
            case A10 -> "terminal → center: registers clinic and reference number";
        };
    }
}
