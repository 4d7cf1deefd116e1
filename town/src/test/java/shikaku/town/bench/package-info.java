@NullMarked
package shikaku.town.bench;

import org.jspecify.annotations.NullMarked;
