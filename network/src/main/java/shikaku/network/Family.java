package shikaku.network;

/** アドレスファミリ: every host has an address of both. */
public enum Family {
    IPV4(32, "ip"),
    IPV6(128, "ip6");

    private final int bits;
    private final String nft;

    Family(int bits, String nft) {
        this.bits = bits;
        this.nft = nft;
    }

    /** Length of an address, bits. */
    public int bits() {
        return bits;
    }

    /** The protocol's name in nftables. */
    public String nft() {
        return nft;
    }
}
