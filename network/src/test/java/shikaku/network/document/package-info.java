@NullMarked
package shikaku.network.document;

import org.jspecify.annotations.NullMarked;
