@NullMarked
package shikaku.network.lab;

import org.jspecify.annotations.NullMarked;
