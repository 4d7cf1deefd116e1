@NullMarked
package shikaku.center.inquiry;

import org.jspecify.annotations.NullMarked;
