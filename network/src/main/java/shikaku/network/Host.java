package shikaku.network;

/**
 * 機器: a machine of the figure that opens or answers connections.
 *
 * @param name such as {@code center} or {@code higashi/terminal}
 */
public record Host(String name, Addresses addresses) {

    @Override
    public String toString() {
        return name;
    }
}
