/** The active challenge (能動的な生体検知): turn the head or blink, seen in the landmarks. Offered, never required; not doing it is no failure. */
@NullMarked
package shikaku.face.live;

import org.jspecify.annotations.NullMarked;
