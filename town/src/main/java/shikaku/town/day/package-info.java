/**
 * The scripted day of the town as data: who checks in where and how, and what must come of it. The file {@code town/day.csv} is written by
 * hand; nothing in it is computed from the people's coverages, so that a changed coverage makes its line differ.
 */
@NullMarked
package shikaku.town.day;

import org.jspecify.annotations.NullMarked;
