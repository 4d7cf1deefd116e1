@NullMarked
package shikaku.center.web;

import org.jspecify.annotations.NullMarked;
