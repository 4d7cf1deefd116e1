package shikaku.edge.evidence;

/** 証跡の名前, under which other programs know the log; a program that says nothing calls it as itself. */
public record LogName(String text) {}
