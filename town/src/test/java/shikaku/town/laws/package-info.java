/** The laws of the house, each one a test: who may depend on whom, what every arrow and clause is proved by, where time comes from. */
@NullMarked
package shikaku.town.laws;

import org.jspecify.annotations.NullMarked;
