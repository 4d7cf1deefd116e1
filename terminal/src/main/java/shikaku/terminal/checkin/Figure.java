package shikaku.terminal.checkin;

import shikaku.domain.figure.Arrow;

/** The figure on the wall: told of every arrow when it really happened, and of nothing personal. */
@FunctionalInterface
public interface Figure {
    void lit(Arrow arrow);
}
