package shikaku.town.demo;

import static shikaku.town.page.TownWords.TOWN;

import shikaku.town.page.Said;

/**
 * A demo account of the staff.
 *
 * @param place program, such as {@code terminal-higashi}
 * @param name what is typed at sign-in
 * @param password minted for this demo, printed at its start
 * @param role as the program calls it
 */
record Account(String place, String name, String password, String role) {
    /** The role in words. */
    Said work() {
        return switch (role) {
            case Staffing.RECEPTION -> Said.of(TOWN.sentence("accounts.reception"));
            case Staffing.ADMINISTRATOR -> Said.of(TOWN.sentence(administers()));
            case Staffing.CLERK -> Said.of(TOWN.sentence("accounts.clerk"));
            case Staffing.OPERATOR -> Said.of(TOWN.sentence("accounts.operator"));
            case Staffing.VENDOR -> Said.of(TOWN.sentence("accounts.vendor"));
            default -> new Said(role, "");
        };
    }

    private String administers() {
        if (place.equals(Staffing.CENTER)) {
            return "accounts.administrator.center";
        }
        return place.startsWith(Staffing.ACCOUNTING) ? "accounts.administrator.accounting" : "accounts.administrator";
    }

    String line() {
        return "%s   %s / %s   (%s)".formatted(place, name, password, role);
    }
}
