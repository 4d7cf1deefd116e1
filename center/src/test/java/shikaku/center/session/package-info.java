@NullMarked
package shikaku.center.session;

import org.jspecify.annotations.NullMarked;
