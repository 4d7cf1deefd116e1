@NullMarked
package shikaku.certificate.profile;

import org.jspecify.annotations.NullMarked;
