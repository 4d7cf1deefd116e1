@NullMarked
package shikaku.town.demo;

import org.jspecify.annotations.NullMarked;
