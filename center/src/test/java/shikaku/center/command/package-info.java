@NullMarked
package shikaku.center.command;

import org.jspecify.annotations.NullMarked;
