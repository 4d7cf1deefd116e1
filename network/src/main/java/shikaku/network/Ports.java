package shikaku.network;

/**
 * ポート番号: where the programs listen.
 *
 * @param door the terminal's mutual-TLS door for accounting
 * @param folders the terminal's shared folders (SMB)
 * @param center the center's mutual-TLS door
 * @param files the distribution host's signature files and renewals (HTTPS)
 * @param time the distribution host's time (NTP, UDP)
 * @param jpki OCSP and CRL
 */
public record Ports(int door, int folders, int center, int files, int time, int jpki) {
    /** The table of the architecture; HTTPS and NTP where the distribution host serves inside the VPN. */
    public static final Ports DEFAULT = new Ports(8544, 445, 8443, 443, 123, 8480);
}
