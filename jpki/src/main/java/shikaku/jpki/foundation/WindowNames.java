package shikaku.jpki.foundation;

import java.util.List;

/**
 * The names around the municipal window.
 *
 * @param hosts names and addresses under which the window's door answers
 * @param municipality code of the municipality that may connect
 */
public record WindowNames(List<String> hosts, String municipality) {
    public WindowNames {
        hosts = List.copyOf(hosts);
    }
}
