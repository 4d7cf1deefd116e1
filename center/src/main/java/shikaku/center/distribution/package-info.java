/**
 * 配信ホスト: a program of its own inside the VPN that hands the terminals what their operator has published, today files of virus signatures
 * ({@code ./shikaku distribution}). It has a machine and a data folder of its own and shares nothing with the running center but the site authority's
 * certificates.
 */
@NullMarked
package shikaku.center.distribution;

import org.jspecify.annotations.NullMarked;
