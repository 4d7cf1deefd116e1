/** What an operator types: letting somebody in ({@code enrol}) and shutting somebody out ({@code revoke}). */
@NullMarked
package shikaku.center.command;

import org.jspecify.annotations.NullMarked;
