package shikaku.network;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** 重なり: what may be there once only. */
final class Twice {
    private Twice() {}

    /** Networks that overlap. */
    static void refuse(List<NetworkEntry> networks) {
        for (int i = 0; i < networks.size(); i++) {
            for (NetworkEntry earlier : networks.subList(0, i)) {
                for (Family family : Family.values()) {
                    refuse(networks.get(i), earlier, family);
                }
            }
        }
    }

    private static void refuse(NetworkEntry one, NetworkEntry earlier, Family family) {
        Prefix prefix = one.network().of(family);
        Prefix other = earlier.network().of(family);
        if (prefix.overlaps(other)) {
            String where = earlier.entry().key();
            throw one.entry()
                    .wrong(
                            "%s が %s の %s と重なっています".formatted(prefix, where, other),
                            "%s overlaps %s of %s".formatted(prefix, other, where));
        }
    }

    /** Names of clinics, and of the hub's interfaces. */
    static void refuse(Entry clinics, List<ClinicEntry> entries, List<Interface> hub) {
        Set<String> names = new HashSet<>();
        for (ClinicEntry each : entries) {
            if (!names.add(each.name())) {
                throw each.entry()
                        .wrong(
                                "診療所の名前「%s」が二度あります".formatted(each.name()),
                                "there are two clinics named " + each.name());
            }
        }
        Set<String> interfaces = new HashSet<>();
        for (Interface each : hub) {
            if (!interfaces.add(each.name())) {
                throw clinics.wrong(
                        "ハブのインタフェース「%s」が二度使われています".formatted(each),
                        "the hub's interface %s is used twice".formatted(each));
            }
        }
    }
}
