package shikaku.card.chip;

import java.util.regex.Pattern;

/** What a reference value (暗証番号・照合番号) looks like, and whether its holder may change it. */
public enum PinForm {
    /** 利用者証明用パスワード and 券面事項入力補助用パスワード. */
    FOUR_DIGITS("[0-9]{4}", true),
    /** 署名用パスワード: 6 to 16 capital letters and digits, at least one of each. */
    PASSWORD("(?=.*[A-Z])(?=.*[0-9])[A-Z0-9]{6,16}", true),
    /** 生年月日: YYMMDD. */
    BIRTHDATE("[0-9]{6}", false),
    /** 照合番号A: 個人番号. */
    NUMBER_A("[0-9]{12}", false),
    /** 照合番号B: 生年月日 YYMMDD, 有効期限の西暦, セキュリティコード. */
    NUMBER_B("[0-9]{14}", false);

    private final Pattern pattern;
    private final boolean changeable;

    PinForm(String pattern, boolean changeable) {
        this.pattern = Pattern.compile(pattern);
        this.changeable = changeable;
    }

    /** Whether {@code value} has this form. */
    public boolean fits(String value) {
        return pattern.matcher(value).matches();
    }

    boolean changeable() {
        return changeable;
    }
}
