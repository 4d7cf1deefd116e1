@NullMarked
package shikaku.town.people;

import org.jspecify.annotations.NullMarked;
