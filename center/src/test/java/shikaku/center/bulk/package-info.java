@NullMarked
package shikaku.center.bulk;

import org.jspecify.annotations.NullMarked;
