@NullMarked
package shikaku.town.logs;

import org.jspecify.annotations.NullMarked;
