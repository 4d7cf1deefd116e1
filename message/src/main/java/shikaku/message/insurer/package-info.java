/**
 * Our profile of what an insurer tells the center (C-11): the real way by 医療保険者等向け中間サーバー is not public.
 */
@NullMarked
package shikaku.message.insurer;

import org.jspecify.annotations.NullMarked;
