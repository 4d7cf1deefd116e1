package shikaku.town.place;

import java.io.PrintStream;
import java.util.List;

/**
 * 所在: where each program stands, and how the others and the people of the town come to it. A place is the name under which the demo knows a
 * program, such as {@code center} or {@code terminal-higashi}.
 */
public interface Whereabouts extends AutoCloseable {
    /** What stands before the command line of the program of a place, so that it runs there. */
    List<String> before(String place);

    /** Whether there is such a place; not everything that a city has stands on one machine. */
    boolean has(String place);

    /** The address on which a program listens for other machines. */
    String bound();

    /** By which name or address other places reach this one. */
    String host(String place);

    /**
     * Where one program finds the door of another.
     *
     * @param onOneMachine the door's port if everybody shared an address
     * @return host and port, as they stand in an address
     * @throws IllegalArgumentException if {@code from} may open no connection to it: nobody is told an address that a router refuses
     */
    String address(String from, String to, Door door, int onOneMachine);

    /**
     * The port of a door that other machines use.
     *
     * @param onOneMachine where it would be if everybody shared an address
     */
    int port(Door door, int onOneMachine);

    /** From now on the town reaches this port of a place at 127.0.0.1, as somebody does who sits at that machine. */
    void sitAt(String place, int port);

    /** The same for a door that other machines use, too: {@code onOneMachine} leads to wherever {@link #port} says it is. */
    void sitAt(String place, Door door, int onOneMachine);

    /** From now on the program of a place finds the town's database at this port of its own machine. */
    void lend(String place, int port);

    /** Whether what programs say to each other is late, or lost now and then. */
    boolean isSlow();

    /** From now on it is neither. */
    void quicken();

    /**
     * What these places alone can show, when a day in them is over.
     *
     * @param out hears how it went
     * @return false if it did not go as it should
     */
    boolean show(PrintStream out);

    @Override
    void close();

    /** 待受: what other machines use. */
    enum Door {
        /** OCSP and CRL. */
        JPKI,
        /** Terminals and insurers come here. */
        CENTER,
        /** Accounting's, at a terminal. */
        TERMINAL,
        /** The distribution host's, for terminals. */
        DISTRIBUTION
    }
}
