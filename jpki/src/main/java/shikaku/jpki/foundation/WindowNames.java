package shikaku.jpki.foundation;

import java.util.List;

/**
 * The names around the municipal window.
 *
 * @param hosts names and addresses under which the window's door answers
 * @param municipality code of the municipality that may connect
 */
public record WindowNames(List<String> hosts, String municipality) {
    /** The one verifier institution (検証機関) there is: the center. Our profile. */
    static final String VERIFIER = "center";

    public WindowNames {
        hosts = List.copyOf(hosts);
    }
}
