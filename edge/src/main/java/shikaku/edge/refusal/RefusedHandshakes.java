package shikaku.edge.refusal;

/**
 * 証跡: how a program keeps evidence of connections that its listeners refused, doors and pages alike. Each program provides one as a bean,
 * or it does not start ({@link RefusalsOnRecord}). Whatever it does or throws, the connection stays refused.
 */
@FunctionalInterface
public interface RefusedHandshakes {
    /** @param times more than 1 when many were refused within a minute and are told as one */
    void refused(RefusedHandshake handshake, int times);
}
