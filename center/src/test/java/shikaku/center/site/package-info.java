@NullMarked
package shikaku.center.site;

import org.jspecify.annotations.NullMarked;
