package shikaku.network;

import shikaku.message.Sentence;

/** 構成ファイルの誤り: one mistake in a site file, as one sentence that names the line, the key and what is allowed. */
public final class WrongSite extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String key;
    private final transient Sentence sentence;

    /**
     * @param line counted from 1
     * @param key such as {@code clinics[0].terminal-zone.ipv4}
     */
    WrongSite(int line, String key, Sentence what) {
        this(
                line,
                key,
                what,
                new Sentence(
                        "%d行目 %s: %s".formatted(line, key, what.japanese()),
                        "line %d, %s: %s".formatted(line, key, what.english())));
    }

    private WrongSite(int line, String key, Sentence what, Sentence whole) {
        super(whole.inBoth());
        this.line = line;
        this.key = key;
        this.sentence = whole;
    }

    public int line() {
        return line;
    }

    public String key() {
        return key;
    }

    public Sentence sentence() {
        return sentence;
    }
}
