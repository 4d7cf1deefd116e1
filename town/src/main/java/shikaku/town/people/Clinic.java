package shikaku.town.people;

import shikaku.domain.InstitutionCode;

/**
 * 医療機関: one of the town's 療育センター.
 *
 * @param id short name, part of host names: small letters and digits
 * @param name its name
 * @param nameEnglish its name in English
 * @param code 医療機関コード
 */
public record Clinic(String id, String name, String nameEnglish, InstitutionCode code) {
    public Clinic {
        if (!id.matches("[a-z][a-z0-9]{0,15}")) {
            throw new IllegalArgumentException("a clinic's short name is 1 to 16 small letters and digits");
        }
    }
}
