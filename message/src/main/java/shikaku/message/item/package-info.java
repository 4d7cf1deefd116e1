/**
 * Which items may cross the connection between computers (神戸市個人情報保護条例 第12条; C-21), as data.
 */
@NullMarked
package shikaku.message.item;

import org.jspecify.annotations.NullMarked;
