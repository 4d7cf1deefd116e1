@NullMarked
package shikaku.jpki.web;

import org.jspecify.annotations.NullMarked;
