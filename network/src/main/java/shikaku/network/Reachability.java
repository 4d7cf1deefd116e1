package shikaku.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import shikaku.domain.figure.Clause;
import shikaku.message.Sentence;

/**
 * 到達表: who may open a connection to whom, for all clinics of a site. What it does not name is denied. Permissions are by host: another
 * address of the same zone may do nothing.
 */
public record Reachability(Site site, List<Permission> permissions) {

    public Reachability {
        permissions = List.copyOf(permissions);
    }

    /** The table of the architecture, for every clinic of the site. */
    public static Reachability of(Site site) {
        List<Permission> connections = Stream.concat(
                        site.clinics().stream().flatMap(clinic -> ofClinic(clinic, site)), Stream.of(ofCenter(site)))
                .toList();
        return new Reachability(site, site.echo() ? withEcho(connections) : connections);
    }

    private static Stream<Permission> ofClinic(Clinic clinic, Site site) {
        List<Permission> permissions = new ArrayList<>();
        permissions.add(door(clinic, site.ports()));
        if (clinic.sharedFolder()) {
            permissions.add(folders(clinic, site.ports()));
        }
        permissions.add(toCenter(clinic, site));
        permissions.add(files(clinic, site));
        permissions.add(time(clinic, site));
        return permissions.stream();
    }

    private static Permission door(Clinic clinic, Ports ports) {
        return new Permission(
                clinic.accounting().host(),
                clinic.terminal().host(),
                Service.tcp(ports.door()),
                List.of(Clause.C6),
                new Sentence(
                        "医事会計が資格情報を取りに行き、照会番号を渡す（⑧⑨）",
                        "accounting fetches results and hands over reference numbers (⑧⑨)"));
    }

    private static Permission folders(Clinic clinic, Ports ports) {
        return new Permission(
                clinic.accounting().host(),
                clinic.terminal().host(),
                Service.tcp(ports.folders()),
                List.of(Clause.C6),
                new Sentence("医事会計が端末の共有フォルダを読み書きする（⑧⑨）", "accounting uses the terminal's shared folders (⑧⑨)"));
    }

    private static Permission toCenter(Clinic clinic, Site site) {
        return new Permission(
                clinic.terminal().host(),
                site.center().host(),
                Service.tcp(site.ports().center()),
                List.of(Clause.C4, Clause.C7, Clause.C13),
                new Sentence("端末がIP-VPNの中で資格を照会する（③⑤′⑦⑩）", "the terminal asks the center, inside the IP-VPN (③⑤′⑦⑩)"));
    }

    private static Permission files(Clinic clinic, Site site) {
        return new Permission(
                clinic.terminal().host(),
                site.distribution().host(),
                Service.tcp(site.ports().files()),
                List.of(Clause.C13, Clause.C16),
                new Sentence(
                        "端末がIP-VPNの中でパターンファイルと更新を受け取る",
                        "the terminal fetches signature files and renewals, inside the IP-VPN"));
    }

    private static Permission time(Clinic clinic, Site site) {
        return new Permission(
                clinic.terminal().host(),
                site.distribution().host(),
                Service.udp(site.ports().time()),
                List.of(Clause.C13),
                new Sentence("端末がIP-VPNの中で時刻を合わせる", "the terminal sets its clock, inside the IP-VPN"));
    }

    private static Permission ofCenter(Site site) {
        return new Permission(
                site.center().host(),
                site.jpki().host(),
                Service.tcp(site.ports().jpki()),
                List.of(Clause.C9),
                new Sentence("センターが電子証明書の失効を確かめる（⑥）", "the center asks whether a certificate is revoked (⑥)"));
    }

    /** Once for every pair of hosts that has a permission already. */
    private static List<Permission> withEcho(List<Permission> connections) {
        Stream<Permission> echoes = connections.stream()
                .map(each -> new Permission(
                        each.from(),
                        each.to(),
                        Service.ECHO,
                        List.of(Clause.C8),
                        new Sentence("つながらないときに、どこで切れているかを調べる", "to find where a line is broken")))
                .distinct();
        return Stream.concat(connections.stream(), echoes).toList();
    }

    /** Whether {@code from} may open a connection to (or, for echo, ping) {@code to}. Ports do not matter for echo. */
    public boolean permits(Address from, Address to, Protocol protocol, int port) {
        return permission(from, to, protocol, port).isPresent();
    }

    /** The same between hosts of the figure: the answer is one for both families. */
    public boolean permits(Host from, Host to, Protocol protocol, int port) {
        return permits(from.addresses().ipv4(), to.addresses().ipv4(), protocol, port);
    }

    /** The permission behind a yes, with its reason. */
    public Optional<Permission> permission(Address from, Address to, Protocol protocol, int port) {
        Service asked = protocol == Protocol.ECHO ? Service.ECHO : new Service(protocol, port);
        return permissions.stream().filter(each -> each.allows(from, to, asked)).findFirst();
    }

    /** The routers between two zones, in the order in which a packet meets them; none within a zone. */
    public List<Router> crossed(Zone from, Zone to) {
        return from.equals(to) ? List.of() : Path.between(site, from, to);
    }
}
