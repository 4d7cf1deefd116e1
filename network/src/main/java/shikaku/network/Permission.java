package shikaku.network;

import java.util.List;
import shikaku.domain.figure.Clause;
import shikaku.message.Sentence;

/**
 * 許可: one host may open connections to one service of one other host, in both address families; what answers such a connection may
 * come back, and nothing else.
 *
 * @param clauses why, by the source document
 * @param why the same in words
 */
public record Permission(Host from, Host to, Service service, List<Clause> clauses, Sentence why) {

    public Permission {
        clauses = List.copyOf(clauses);
    }

    boolean allows(Address source, Address destination, Service asked) {
        return from.addresses().contains(source)
                && to.addresses().contains(destination)
                && source.family() == destination.family()
                && service.equals(asked);
    }
}
