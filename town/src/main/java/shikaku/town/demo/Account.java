package shikaku.town.demo;

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
            case Staffing.RECEPTION -> new Said("受付", "reception, signs in at the desk");
            case Staffing.ADMINISTRATOR -> new Said("管理者", "administrator, signs in at the desk");
            case Staffing.CLERK -> new Said("医事会計", "clerk, signs in at accounting");
            default -> new Said(role, "");
        };
    }

    String line() {
        return "%s   %s / %s   (%s)".formatted(place, name, password, role);
    }
}
