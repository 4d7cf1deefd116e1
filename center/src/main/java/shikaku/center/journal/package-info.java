/** 証跡: what the center's decisions write down, before they answer. */
@NullMarked
package shikaku.center.journal;

import org.jspecify.annotations.NullMarked;
