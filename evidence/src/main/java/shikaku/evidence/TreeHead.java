package shikaku.evidence;

/** A tree at one moment: its size and its root. */
public record TreeHead(long size, Hash root) {}
