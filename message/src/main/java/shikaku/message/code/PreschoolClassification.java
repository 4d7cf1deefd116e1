package shikaku.message.code;

import shikaku.domain.Coded;

/** 未就学区分 (OQSCD015). One source knows 2 就学中 as well; whoever is at school has no such element (interface.md §2.8). */
public enum PreschoolClassification implements Coded {
    /** 未就学該当. */
    PRESCHOOL("1");

    private final String code;

    PreschoolClassification(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
