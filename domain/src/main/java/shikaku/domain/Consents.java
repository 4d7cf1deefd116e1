package shikaku.domain;

/**
 * 提供同意: what the patient, or who answers for them, allows to be shown. Nothing is allowed unless said (C-21).
 *
 * @param limitCertificate 限度額適用認定証提供同意
 * @param specificDisease 特定疾病療養受療証提供同意
 */
public record Consents(boolean limitCertificate, boolean specificDisease) {
    public static final Consents NONE = new Consents(false, false);

    public static final Consents ALL = new Consents(true, true);

    /** With a paper document only 限度額 can be consented to (rules.md §4.2). */
    public Consents withDocument() {
        return new Consents(limitCertificate, false);
    }
}
