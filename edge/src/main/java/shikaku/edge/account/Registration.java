package shikaku.edge.account;

/** An account that is asked for. */
public record Registration(String account, Particulars particulars, WrittenRequest request) {}
