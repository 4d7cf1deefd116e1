@NullMarked
package shikaku.network.rules;

import org.jspecify.annotations.NullMarked;
