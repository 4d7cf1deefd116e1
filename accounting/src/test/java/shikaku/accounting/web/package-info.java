@NullMarked
package shikaku.accounting.web;

import org.jspecify.annotations.NullMarked;
