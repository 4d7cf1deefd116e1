/**
 * The center (オンライン資格確認等システム) as a program: its start, its configuration and its limits. What it decides lives below,
 * in plain classes: {@code session} (③④), {@code inquiry} (⑤′⑥⑦), {@code registration} (⑩ and the insurers), each leaving a row of
 * evidence through {@code journal}; {@code postgres} keeps, {@code web} carries, {@code site} says who may connect.
 */
@NullMarked
package shikaku.center;

import org.jspecify.annotations.NullMarked;
