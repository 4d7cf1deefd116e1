@NullMarked
package shikaku.center.desk;

import org.jspecify.annotations.NullMarked;
