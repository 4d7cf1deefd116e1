package shikaku.message.code;

import java.util.Arrays;
import java.util.Optional;

/** 二要素認証の方式 (OQSCD042): its code means something only beside the code of its factor (OQSCD041). */
public enum AuthenticationMethod {
    /** 利用者IDとパスワード. */
    PASSWORD(AuthenticationFactor.KNOWLEDGE, "01"),
    /** 暗証番号. */
    PIN(AuthenticationFactor.KNOWLEDGE, "02"),
    /** 秘密の質問. */
    SECRET_QUESTION(AuthenticationFactor.KNOWLEDGE, "03"),
    /** 指紋. */
    FINGERPRINT(AuthenticationFactor.BIOMETRIC, "01"),
    /** 顔. */
    FACE(AuthenticationFactor.BIOMETRIC, "02"),
    /** 音声. */
    VOICE(AuthenticationFactor.BIOMETRIC, "03"),
    /** 静脈. */
    VEIN(AuthenticationFactor.BIOMETRIC, "04"),
    /** 虹彩. */
    IRIS(AuthenticationFactor.BIOMETRIC, "05"),
    /** ICカード. */
    IC_CARD(AuthenticationFactor.POSSESSION, "01"),
    /** ワンタイムパスワード. */
    ONE_TIME_PASSWORD(AuthenticationFactor.POSSESSION, "02"),
    /** その他. */
    OTHER(AuthenticationFactor.POSSESSION, "03");

    private final AuthenticationFactor factor;
    private final String code;

    AuthenticationMethod(AuthenticationFactor factor, String code) {
        this.factor = factor;
        this.code = code;
    }

    public AuthenticationFactor factor() {
        return factor;
    }

    /** The code as written on the wire, beside the factor's. */
    public String code() {
        return code;
    }

    /** The method that is written {@code code} beside {@code factor}, if the table has it. */
    public static Optional<AuthenticationMethod> find(AuthenticationFactor factor, String code) {
        return Arrays.stream(values())
                .filter(method -> method.factor == factor && method.code.equals(code))
                .findFirst();
    }
}
