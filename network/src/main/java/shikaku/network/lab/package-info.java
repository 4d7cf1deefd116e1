/**
 * ルータの実験室: the clinics of a site file, their routers and what lies behind the VPN as network namespaces of one machine, with the
 * generated rules loaded, so that they are tried on real packets. Needs Linux, root, {@code ip} (iproute2) and {@code nft} (nftables). The
 * machine's own network is never touched.
 */
@NullMarked
package shikaku.network.lab;

import org.jspecify.annotations.NullMarked;
