package shikaku.domain;

/** 限度額の適用区分 (OQSCD012): A under 70, B from 70. */
public enum LimitCategory implements Coded {
    /** ア */
    A01("A01"),
    /** イ */
    A02("A02"),
    /** ウ */
    A03("A03"),
    /** エ */
    A04("A04"),
    /** オ */
    A05("A05"),
    /** オ（境） */
    A06("A06"),
    /** 現役並みⅢ */
    B01("B01"),
    /** 現役並みⅡ */
    B02("B02"),
    /** 現役並みⅠ */
    B03("B03"),
    /** 一般（70–74） */
    B04("B04"),
    /** 低所得Ⅱ */
    B05("B05"),
    /** 低所得Ⅰ */
    B06("B06"),
    /** 低所得Ⅰ（老福） */
    B07("B07"),
    /** 低所得Ⅰ（境） */
    B08("B08"),
    /** 一般Ⅱ（後期） */
    B09("B09"),
    /** 一般Ⅰ（後期） */
    B10("B10");

    private final String code;

    LimitCategory(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
