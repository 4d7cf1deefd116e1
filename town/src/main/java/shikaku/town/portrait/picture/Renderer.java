package shikaku.town.portrait.picture;

import java.awt.image.BufferedImage;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import shikaku.town.portrait.trait.PortraitParameters;

/**
 * Draws people. One ray a pixel, and three more where neighbours differ: edges are what the eye sees.
 *
 * @param threads how many work at once: 1 or 2, others want the machine, too
 */
public record Renderer(int threads) {
    /** Goes up whenever the same person would be drawn differently: kept pictures are drawn anew then. */
    public static final int VERSION = 3;

    private static final float EDGE = .045f;
    private static final int MOST_THREADS = 2;

    public Renderer {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException("a renderer has one or two threads");
        }
    }

    /** The same person in the same capture is the same picture to the pixel, with any number of threads. */
    public BufferedImage draw(PortraitParameters person, Capture capture) {
        Sitting sitting = new Sitting(person, capture);
        Framing framing = capture.framing();
        Film film = new Film(framing.width(), framing.height());
        Film smooth = new Film(framing.width(), framing.height());
        rows(framing.height(), row -> first(sitting, film, framing.width(), row));
        rows(framing.height(), row -> second(sitting, film, smooth, framing.width(), row));
        return smooth.developed(capture.sensor(), capture.grain());
    }

    /** The same place with nobody there, before lens and sensor. */
    public BufferedImage empty(Capture capture) {
        Backdrop backdrop = new Backdrop(capture);
        Framing framing = capture.framing();
        Film film = new Film(framing.width(), framing.height());
        rows(framing.height(), row -> {
            for (int column = 0; column < framing.width(); column++) {
                film.set(column, row, backdrop.at((column + .5) / framing.width(), (row + .5) / framing.height()));
            }
        });
        return film.developed(Sensor.PERFECT, 0);
    }

    /** A scene that was put together otherwise, through this capture's lens and sensor. */
    public BufferedImage exposed(BufferedImage scene, Capture capture) {
        return Film.of(scene).developed(capture.sensor(), capture.grain());
    }

    private static void first(Sitting sitting, Film film, int width, int row) {
        for (int column = 0; column < width; column++) {
            film.set(column, row, sitting.at(column + .5, row + .5));
        }
    }

    private static void second(Sitting sitting, Film film, Film smooth, int width, int row) {
        for (int column = 0; column < width; column++) {
            if (film.contrast(column, row) < EDGE) {
                smooth.take(film, column, row);
            } else {
                smooth.set(
                        column,
                        row,
                        sitting.at(column + .25, row + .25),
                        sitting.at(column + .75, row + .25),
                        sitting.at(column + .25, row + .75),
                        sitting.at(column + .75, row + .75));
            }
        }
    }

    /** Threads take turns row by row, so that both have their share of the face. */
    private void rows(int height, IntConsumer row) {
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            IntStream.range(0, threads)
                    .mapToObj(first -> CompletableFuture.runAsync(
                            () -> {
                                for (int at = first; at < height; at += threads) {
                                    row.accept(at);
                                }
                            },
                            workers))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
    }
}
