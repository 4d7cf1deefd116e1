/** What is told to the center: an institution's 照会番号 for a person (⑩), and insurers' coverages (C-11). */
@NullMarked
package shikaku.center.registration;

import org.jspecify.annotations.NullMarked;
