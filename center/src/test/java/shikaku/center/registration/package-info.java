@NullMarked
package shikaku.center.registration;

import org.jspecify.annotations.NullMarked;
