package shikaku.town.pages;

import java.util.Comparator;

/**
 * 道: one thing that a program's pages answer to.
 *
 * @param program the module that serves it
 * @param method of HTTP
 * @param pattern of paths, as the framework reads it
 */
record Route(String program, String method, String pattern) implements Comparable<Route> {
    private static final Comparator<Route> BY_NAME = Comparator.comparing(Route::toString);

    @Override
    public int compareTo(Route other) {
        return BY_NAME.compare(this, other);
    }

    @Override
    public String toString() {
        return program + " " + method + " " + pattern;
    }
}
