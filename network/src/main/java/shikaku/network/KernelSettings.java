package shikaku.network;

import java.util.List;
import java.util.stream.Stream;

/**
 * ルータのカーネル設定: what a router's kernel must be told beside its rules; the same in the lab, on the page and on a router.
 *
 * <p>Only what has an effect (Linux, {@code Documentation/networking/ip-sysctl.rst}): redirects are sent unless {@code all} and the interface both
 * say no, and IPv6 asks each interface alone about redirects and router advertisements. An interface that comes later takes what {@code default} says,
 * one that is there already keeps what it has: so both are named. {@code rp_filter} is not among them: who may send from where is in the rules.
 */
public final class KernelSettings {

    /**
     * One of them.
     *
     * @param key the file's name below {@code /proc/sys/net}, such as {@code ipv4/ip_forward}
     */
    public record Setting(String key, String value) {}

    private KernelSettings() {}

    /** In this order: what goes on between others begins when all else holds. */
    public static List<Setting> of(Router router) {
        return of(interfaces(router));
    }

    /** Before there is any interface. */
    public static List<Setting> ofNoInterface() {
        return of(List.of());
    }

    /** Those of its zones and links, and where its tunnels leave. */
    public static List<String> interfaces(Router router) {
        return Stream.concat(
                        router.interfaces().stream().map(Interface::name),
                        router.outside().stream().map(Outer::port))
                .distinct()
                .toList();
    }

    /** For these interfaces, whatever they are called. */
    public static List<Setting> of(List<String> interfaces) {
        return Stream.of(
                        everywhere(),
                        Stream.concat(Stream.of("default"), interfaces.stream()).flatMap(KernelSettings::at),
                        // A packet in the middle of a connection that nobody saw beginning belongs to none.
                        Stream.of(new Setting("netfilter/nf_conntrack_tcp_loose", "0")),
                        forwarding(true))
                .flatMap(each -> each)
                .toList();
    }

    /** Whether packets go through this machine at all. */
    public static Stream<Setting> forwarding(boolean on) {
        return Stream.of("ipv4/ip_forward", "ipv6/conf/all/forwarding").map(key -> new Setting(key, on ? "1" : "0"));
    }

    private static Stream<Setting> everywhere() {
        return Stream.of(
                        "ipv4/conf/all/accept_redirects",
                        "ipv4/conf/all/send_redirects",
                        "ipv4/conf/all/accept_source_route",
                        "ipv6/conf/all/accept_source_route")
                .map(KernelSettings::no);
    }

    private static Stream<Setting> at(String where) {
        return Stream.of(
                        "ipv4/conf/%s/accept_redirects",
                        "ipv4/conf/%s/send_redirects",
                        "ipv4/conf/%s/accept_source_route",
                        "ipv6/conf/%s/accept_redirects",
                        "ipv6/conf/%s/accept_source_route",
                        "ipv6/conf/%s/accept_ra")
                .map(key -> no(key.formatted(where)));
    }

    private static Setting no(String key) {
        return new Setting(key, "0");
    }
}
