/**
 * 提示攻撃 (presentation attacks), for tests of liveness and for the demo: somebody's picture before the camera instead of somebody. Drawn from a
 * drawn face; how real nets judge real paper and real screens cannot be told from them.
 */
@NullMarked
package shikaku.town.portrait.attack;

import org.jspecify.annotations.NullMarked;
