package shikaku.edge.web;

/** A body is larger than the program accepts. Not an IOException: the framework would answer that the body is not readable. */
public final class BodyTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BodyTooLarge() {
        super("body larger than the limit");
    }
}
