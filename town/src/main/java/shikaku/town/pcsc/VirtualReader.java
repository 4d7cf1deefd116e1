package shikaku.town.pcsc;

/** The readers that vsmartcard-vpcd's own configuration gives a pcscd. */
public enum VirtualReader {
    FIRST("Virtual PCD 00 00", 35_963),
    SECOND("Virtual PCD 00 01", 35_964);

    private final String readerName;
    private final int port;

    VirtualReader(String readerName, int port) {
        this.readerName = readerName;
        this.port = port;
    }

    /** As pcscd lists it. */
    public String readerName() {
        return readerName;
    }

    /** Where a card connects to, inside the namespace. */
    public int port() {
        return port;
    }
}
