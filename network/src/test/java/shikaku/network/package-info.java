@NullMarked
package shikaku.network;

import org.jspecify.annotations.NullMarked;
