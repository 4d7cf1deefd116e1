/** 記録の検索: does any program's log, or an address that was asked for, name somebody of the town? */
@NullMarked
package shikaku.town.logs;

import org.jspecify.annotations.NullMarked;
