package shikaku.network.lab;

import shikaku.network.Addresses;
import shikaku.network.Host;
import shikaku.network.Site;
import shikaku.network.Zone;

/**
 * 一台: the host of a zone, or the attacker beside it.
 *
 * @param host its name and addresses
 */
record Machine(Zone zone, Host host) {

    static Machine host(Zone zone) {
        return new Machine(zone, zone.host());
    }

    static Machine attacker(Zone zone, Site site) {
        return new Machine(zone, Plan.attacker(zone, site));
    }

    boolean isAttacker() {
        return !host.equals(zone.host());
    }

    Addresses addresses() {
        return host.addresses();
    }

    /** Its namespace. */
    Namespace in(Lab lab) {
        return isAttacker() ? lab.attacker(zone) : lab.at(zone);
    }

    @Override
    public String toString() {
        return host.name();
    }
}
