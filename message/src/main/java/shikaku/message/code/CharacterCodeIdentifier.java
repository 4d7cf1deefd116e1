package shikaku.message.code;

import shikaku.domain.Coded;

/** 文字コード識別 (OQSCD005); 0 and 1 as the live samples have it (interface.md §2.8). */
public enum CharacterCodeIdentifier implements Coded {
    /** UTF-8: the only one we write. */
    UTF_8("0"),
    /** Shift_JIS. */
    SHIFT_JIS("1");

    private final String code;

    CharacterCodeIdentifier(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
