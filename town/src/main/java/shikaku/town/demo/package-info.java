/**
 * {@code ./shikaku demo}: the whole figure on one machine. The town starts every program as a process of its own, plays the people, their
 * pockets and their offices (municipal window, insurers), and drives pages and doors as anybody outside could, through {@code demo.json}.
 */
@NullMarked
package shikaku.town.demo;

import org.jspecify.annotations.NullMarked;
