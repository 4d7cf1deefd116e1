package shikaku.network;

/**
 * 診療所: accounting zone — router A — terminal zone — router B — link to the hub.
 *
 * @param sharedFolder whether accounting fetches results from the terminal's shared folders (port 445)
 */
public record Clinic(
        String name, Zone accounting, Zone terminal, boolean sharedFolder, Router routerA, Router routerB) {

    @Override
    public String toString() {
        return name;
    }
}
