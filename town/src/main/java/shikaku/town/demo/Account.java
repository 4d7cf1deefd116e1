package shikaku.town.demo;

/**
 * A demo account of the staff.
 *
 * @param place program, such as {@code terminal-higashi}
 * @param name what is typed at sign-in
 * @param password minted for this demo, printed at its start
 * @param role as the program calls it
 */
record Account(String place, String name, String password, String role) {
    String line() {
        return "%s   %s / %s   (%s)".formatted(place, name, password, role);
    }
}
