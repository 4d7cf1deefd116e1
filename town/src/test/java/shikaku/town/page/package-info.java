@NullMarked
package shikaku.town.page;

import org.jspecify.annotations.NullMarked;
