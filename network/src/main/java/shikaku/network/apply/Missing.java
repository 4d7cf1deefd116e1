package shikaku.network.apply;

import java.io.IOException;

/** 道具がない: the program to be run is not on this machine. */
final class Missing extends IOException {
    private static final long serialVersionUID = 1L;

    Missing(String program) {
        super("%s がありません / %s is not there".formatted(program, program));
    }
}
