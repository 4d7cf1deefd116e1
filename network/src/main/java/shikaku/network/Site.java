package shikaku.network;

import java.util.List;
import java.util.stream.Stream;

/**
 * 市の構成: every clinic, the hub of the IP-VPN and what lies behind it. Read from one file ({@link SiteFile}), which has seen to it that no
 * two networks overlap and every address lies in its own.
 *
 * @param echo whether a host may also ping whom it may open a connection to
 */
public record Site(
        List<Clinic> clinics, Zone center, Zone distribution, Zone jpki, Router hub, Ports ports, boolean echo) {

    public Site {
        clinics = List.copyOf(clinics);
    }

    /** Every zone: the clinics' in the order of the file, then the three behind the hub. */
    public List<Zone> zones() {
        return Stream.concat(
                        clinics.stream().flatMap(each -> Stream.of(each.accounting(), each.terminal())),
                        Stream.of(center, distribution, jpki))
                .toList();
    }

    /** Every router: each clinic's A and B, then the hub. */
    public List<Router> routers() {
        return Stream.concat(
                        clinics.stream().flatMap(each -> Stream.of(each.routerA(), each.routerB())), Stream.of(hub))
                .toList();
    }
}
