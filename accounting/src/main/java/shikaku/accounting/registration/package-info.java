/** 照会番号登録 (⑨): sent when due, tried again when it fails, never in the way of reception. */
@NullMarked
package shikaku.accounting.registration;

import org.jspecify.annotations.NullMarked;
