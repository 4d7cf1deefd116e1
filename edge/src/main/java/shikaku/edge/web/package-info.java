/** What every request meets: limits, a number, security headers, and errors in plain words. */
@NullMarked
package shikaku.edge.web;

import org.jspecify.annotations.NullMarked;
