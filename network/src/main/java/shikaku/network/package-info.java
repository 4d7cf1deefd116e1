/**
 * ネットワーク: who may open a connection to whom ({@link shikaku.network.Reachability}), for the clinics of one site file ({@link
 * shikaku.network.SiteFile}, {@link shikaku.network.Site}), with the routers on the way. The routers' rules, their check and the lab are
 * derived from it.
 */
@NullMarked
package shikaku.network;

import org.jspecify.annotations.NullMarked;
