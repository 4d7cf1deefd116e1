@NullMarked
package shikaku.accounting.chart;

import org.jspecify.annotations.NullMarked;
