package shikaku.edge.refusal;

/**
 * 証跡: how a program keeps evidence of requests that were refused before it was asked. Each program provides one as a bean, or it does not
 * start ({@link RefusalsOnRecord}). Whatever it does or throws, the request stays refused.
 */
@FunctionalInterface
public interface PageRefusals {
    /** @param times more than 1 when many were refused within a minute and are told as one */
    void refused(PageRefusal refusal, int times);
}
