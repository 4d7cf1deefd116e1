/** 資格の台帳: the questions that the center's decisions put to what is registered, and how insurers change it. */
@NullMarked
package shikaku.center.registry;

import org.jspecify.annotations.NullMarked;
