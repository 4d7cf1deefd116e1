package shikaku.edge.database;

/** Where a database is and how to sign in. */
public record DatabaseAddress(String url, String user, String password) {
    @Override
    public String toString() {
        return "DatabaseAddress[" + url + "]";
    }
}
