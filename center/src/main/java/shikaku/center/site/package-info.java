/**
 * サイト認証局: who may connect to the center, and whose door a clinic's terminal is. Its keys and what it issued lie in a folder; the
 * demo's town uses the folder before the center starts, an operator while it runs.
 */
@NullMarked
package shikaku.center.site;

import org.jspecify.annotations.NullMarked;
