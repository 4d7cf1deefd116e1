package shikaku.town.place;

import java.util.List;

/**
 * 所在: where each program stands, and how the others and the people of the town come to it. A place is the name under which the demo knows a
 * program, such as {@code center} or {@code terminal-higashi}.
 */
public interface Whereabouts extends AutoCloseable {
    /** What stands before the command line of the program of a place, so that it runs there. */
    List<String> before(String place);

    /** The address on which a program listens for other machines. */
    String bound();

    /** By which name or address other places reach this one. */
    String host(String place);

    /**
     * The port of accounting's door at a terminal.
     *
     * @param onOneMachine where it would be if all clinics shared an address
     */
    int door(int onOneMachine);

    /** From now on the town reaches this port of a place at 127.0.0.1, as somebody does who sits at that machine. */
    void sitAt(String place, int port);

    /** From now on the program of a place finds the town's database at this port of its own machine. */
    void lend(String place, int port);

    @Override
    void close();
}
