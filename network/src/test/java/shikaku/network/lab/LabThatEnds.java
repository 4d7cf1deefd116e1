package shikaku.network.lab;

import java.nio.file.Path;

/** A process that takes down the labs under a folder of journals, and says how many there were. */
final class LabThatEnds {
    private LabThatEnds() {}

    public static void main(String[] args) {
        System.out.println(Lab.down(Path.of(args[0])));
    }
}
