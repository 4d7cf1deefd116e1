package shikaku.network.apply;

import java.time.Duration;

/** 上限: of what tools of a router may take. */
final class Limits {
    /** Until a tool's answer is no longer waited for: a full hub's rules load in less than one second. */
    static final Duration TOOL = Duration.ofSeconds(60);

    /** Characters of one answer: 262,144 connections, which is what a kernel of 2 GiB remembers, are 60 million. */
    static final int ANSWER = 128 * 1024 * 1024;

    private Limits() {}
}
