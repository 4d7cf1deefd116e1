package shikaku.town.demo;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import shikaku.town.pcsc.PcscNeeds;

/** How the demo's terminals read cards. */
enum ReaderKind {
    /** A slot of the reader process's own. */
    DIRECT,
    /** A private pcscd in each clinic. */
    PCSC;

    /**
     * The kind that {@code --reader} asks for; with {@code auto} the real thing wherever it is possible, and a line that says which.
     *
     * @throws IllegalArgumentException in one sentence
     */
    static ReaderKind of(String word, PrintStream progress) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "direct" -> DIRECT;
            case "pcsc" -> demanded(PcscNeeds.missing());
            case "auto" -> possible(PcscNeeds.missing(), progress);
            default -> throw new IllegalArgumentException("--reader: auto, pcsc, direct");
        };
    }

    private static ReaderKind demanded(Optional<String> missing) {
        if (missing.isPresent()) {
            throw new IllegalArgumentException("--reader pcsc: " + missing.get());
        }
        return PCSC;
    }

    private static ReaderKind possible(Optional<String> missing, PrintStream progress) {
        progress.println(missing.map(why -> "カードの読み方 / reader: direct（" + why + "）")
                .orElse("カードの読み方 / reader: pcsc（診療所ごとのpcscd / a pcscd in each clinic）"));
        return missing.isPresent() ? DIRECT : PCSC;
    }
}
