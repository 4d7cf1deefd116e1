package shikaku.certificate.profile;

/**
 * The municipality that handed the card out (市区町村), in Latin letters: it names the part of the revocation list.
 *
 * @param prefecture such as {@code Hyogo-ken}, 1 to 64 characters
 * @param city such as {@code Kobe-shi}, 1 to 64 characters
 */
public record Municipality(String prefecture, String city) {
    private static final String LATIN = "[A-Za-z][A-Za-z0-9 .'-]{0,63}";

    public Municipality {
        if (!prefecture.matches(LATIN) || !city.matches(LATIN)) {
            throw new IllegalArgumentException("a municipality is written in 1 to 64 Latin letters");
        }
    }
}
