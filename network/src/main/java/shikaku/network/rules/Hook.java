package shikaku.network.rules;

/** フック: where a packet passes through the kernel. */
public enum Hook {
    /** Everything that comes in, before it is known where to. */
    PREROUTING("prerouting"),
    /** For the router itself. */
    INPUT("input"),
    /** For somebody else. */
    FORWARD("forward"),
    /** From the router itself. */
    OUTPUT("output");

    private final String nft;

    Hook(String nft) {
        this.nft = nft;
    }

    public String nft() {
        return nft;
    }
}
