@NullMarked
package shikaku.certificate.site;

import org.jspecify.annotations.NullMarked;
