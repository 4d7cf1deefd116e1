@NullMarked
package shikaku.network.check;

import org.jspecify.annotations.NullMarked;
