@NullMarked
package shikaku.edge.account;

import org.jspecify.annotations.NullMarked;
