/** 人のための文書: the table and the rules as people read them: on a screen, in the city's file, in a router's own file. */
@NullMarked
package shikaku.network.document;

import org.jspecify.annotations.NullMarked;
