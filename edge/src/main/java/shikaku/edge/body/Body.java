package shikaku.edge.body;

/** How the reading of a body ended. */
public sealed interface Body {
    /** It is there, or as much of it as was asked for. */
    record Read(byte[] bytes) implements Body {}

    /** It is not there. */
    sealed interface Missing extends Body {}

    /** It was not there in time. */
    record TooSlow() implements Missing {}

    /** Other bodies of the same client have the places that one client may have. */
    record ShareTaken() implements Missing {}

    /** Bodies of others have all places. */
    record NoPlace() implements Missing {}
}
