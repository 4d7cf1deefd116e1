/** 台帳の項目: what a chart holds of a person, and how a result's values differ from it. Pure decisions over the domain's nouns. */
@NullMarked
package shikaku.accounting.chart;

import org.jspecify.annotations.NullMarked;
