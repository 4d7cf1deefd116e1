@NullMarked
package shikaku.center.console;

import org.jspecify.annotations.NullMarked;
