@NullMarked
package shikaku.network.ipsec;

import org.jspecify.annotations.NullMarked;
