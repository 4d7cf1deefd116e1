@NullMarked
package shikaku.town.commands;

import org.jspecify.annotations.NullMarked;
