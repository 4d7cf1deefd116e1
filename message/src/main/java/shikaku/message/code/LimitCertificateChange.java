package shikaku.message.code;

import shikaku.domain.Coded;

/** 限度額情報変更有無 (OQSCD014); stands in bulk results, which never carry the certificate itself. */
public enum LimitCertificateChange implements Coded {
    /** 変更なし. */
    UNCHANGED("0"),
    /** 変更あり又は判定不能. */
    CHANGED_OR_UNKNOWN("1");

    private final String code;

    LimitCertificateChange(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
