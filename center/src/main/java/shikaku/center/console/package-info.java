/**
 * 電文の試験台: what the center would answer to a message, and why, step by step, for whoever builds a system that sends them. It answers from people who
 * do not exist and are part of the program; the register is out of its reach.
 */
@NullMarked
package shikaku.center.console;

import org.jspecify.annotations.NullMarked;
