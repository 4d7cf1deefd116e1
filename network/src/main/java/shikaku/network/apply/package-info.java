/** 適用: how a router gets its rules: checked first, all at once, and taken back when nobody says that it still works. */
@NullMarked
package shikaku.network.apply;

import org.jspecify.annotations.NullMarked;
