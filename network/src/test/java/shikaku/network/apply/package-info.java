@NullMarked
package shikaku.network.apply;

import org.jspecify.annotations.NullMarked;
