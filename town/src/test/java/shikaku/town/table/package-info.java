@NullMarked
package shikaku.town.table;

import org.jspecify.annotations.NullMarked;
