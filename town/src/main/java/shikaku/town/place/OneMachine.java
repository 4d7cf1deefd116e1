package shikaku.town.place;

import java.io.PrintStream;
import java.util.List;

/** 一台: every program on the loopback of this machine, where everybody reaches everything already. */
public record OneMachine() implements Whereabouts {
    @Override
    public List<String> before(String place) {
        return List.of();
    }

    /** All but the distribution host: nothing on this machine lacks what it would bring. */
    @Override
    public boolean has(String place) {
        return !place.equals("distribution");
    }

    @Override
    public String bound() {
        return "127.0.0.1";
    }

    @Override
    public String host(String place) {
        return "localhost";
    }

    @Override
    public String address(String from, String to, Door door, int onOneMachine) {
        return host(to) + ":" + onOneMachine;
    }

    @Override
    public int port(Door door, int onOneMachine) {
        return onOneMachine;
    }

    @Override
    public void sitAt(String place, int port) {}

    @Override
    public void sitAt(String place, Door door, int onOneMachine) {}

    @Override
    public void lend(String place, int port) {}

    @Override
    public boolean isSlow() {
        return false;
    }

    @Override
    public void quicken() {}

    @Override
    public boolean show(PrintStream out) {
        return true;
    }

    @Override
    public void close() {}
}
