package shikaku.network.rules;

/** 接続の状態: what the router remembers of the connection a packet belongs to. */
public enum ConnectionState {
    NEW("new"),
    ESTABLISHED("established"),
    RELATED("related"),
    INVALID("invalid"),
    /** Not followed at all, as neighbour discovery. */
    UNTRACKED("untracked");

    private final String nft;

    ConnectionState(String nft) {
        this.nft = nft;
    }

    public String nft() {
        return nft;
    }
}
