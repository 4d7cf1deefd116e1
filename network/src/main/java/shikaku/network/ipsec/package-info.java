/**
 * IPsecの設定: what a router needs for its tunnels beside its rules, made from the site file: strongSwan's configuration and the interface that the
 * tunnel's packets go through.
 */
@NullMarked
package shikaku.network.ipsec;

import org.jspecify.annotations.NullMarked;
