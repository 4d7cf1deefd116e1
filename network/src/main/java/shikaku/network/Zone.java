package shikaku.network;

/**
 * ゾーン: a network with one host of the figure in it. Any other address in it belongs to nobody we know, and may do nothing.
 *
 * @param host the machine that the table means; its name is the zone's
 */
public record Zone(Network network, Host host) {

    /** Such as {@code center} or {@code higashi/terminal}. */
    public String name() {
        return host.name();
    }

    @Override
    public String toString() {
        return name();
    }
}
