package shikaku.certificate.site;

import java.util.Arrays;
import java.util.Optional;

/** In which role a client connects; the organizational unit of its certificate. Our profile. */
public enum SiteRole {
    /** 資格確認端末 */
    TERMINAL("terminal"),
    /** 医事会計システム */
    ACCOUNTING("accounting"),
    /** 保険者 */
    INSURER("insurer"),
    /** 市区町村窓口 */
    MUNICIPALITY("municipality"),
    /** 検証機関, the center as client of JPKI: alone may order a certificate that opens cards */
    VERIFIER("verifier");

    private final String unit;

    SiteRole(String unit) {
        this.unit = unit;
    }

    /** As written in the certificate. */
    public String unit() {
        return unit;
    }

    static Optional<SiteRole> ofUnit(String unit) {
        return Arrays.stream(values()).filter(role -> role.unit.equals(unit)).findFirst();
    }
}
