/** 運用: the operators' pages on this machine. They tell of institutions, certificates, volumes, evidence and insurers, and of no patient anything. */
@NullMarked
package shikaku.center.desk;

import org.jspecify.annotations.NullMarked;
