package shikaku.town.demo;

import java.io.PrintStream;

/**
 * Says how far the start is, a line for each step: on a slow machine a start takes longer than people like to look at nothing.
 *
 * @param out where the lines are read
 */
record Progress(PrintStream out) {
    /** A step begins. */
    void begins(String japanese, String english) {
        out.println(japanese + " / " + english);
    }

    /** @param place of a program that serves now, such as {@code terminal-higashi} */
    void ready(String place) {
        out.println("ready " + place);
    }
}
