@NullMarked
package shikaku.town.day;

import org.jspecify.annotations.NullMarked;
