package shikaku.town.nobody;

import java.util.random.RandomGenerator;

/**
 * What only a card's holder would know.
 *
 * @param pin 利用者証明用暗証番号, four digits
 * @param password 署名用パスワード, 6 to 16 capital letters and digits, at least one of each
 * @param inputPin 券面事項入力補助用暗証番号, four digits
 * @param securityCode セキュリティコード, four digits: the end of 照合番号B
 */
public record Secrets(String pin, String password, String inputPin, String securityCode) {
    private static final String PIN = "[0-9]{4}";
    private static final String PASSWORD = "(?=.*[A-Z])(?=.*[0-9])[A-Z0-9]{6,16}";

    /** @throws IllegalArgumentException in one sentence that says what is allowed and quotes nothing */
    public Secrets {
        require(pin.matches(PIN), "--pin: 数字4桁 / four digits");
        require(
                password.matches(PASSWORD),
                "--password: 英大文字と数字を混ぜて6〜16文字 / 6 to 16 capital letters and digits, at least one of each");
        require(inputPin.matches(PIN) && securityCode.matches(PIN), "数字4桁 / four digits");
    }

    /** Drawn by lot. */
    public static Secrets random(RandomGenerator random) {
        String letters = random.ints(4, 'A', 'Z' + 1)
                .collect(StringBuilder::new, (all, each) -> all.append((char) each), StringBuilder::append)
                .toString();
        return new Secrets(digits(random), letters + digits(random), digits(random), digits(random));
    }

    public Secrets withPin(String other) {
        return new Secrets(other, password, inputPin, securityCode);
    }

    public Secrets withPassword(String other) {
        return new Secrets(pin, other, inputPin, securityCode);
    }

    private static String digits(RandomGenerator random) {
        return "%04d".formatted(random.nextInt(10_000));
    }

    private static void require(boolean kept, String otherwise) {
        if (!kept) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Never prints them. */
    @Override
    public String toString() {
        return "Secrets[…]";
    }
}
