/**
 * The nouns of オンライン資格確認 and their rules: numbers with their check digits, people, coverages, consents, and the one decision
 * everything else exists for, {@link shikaku.domain.EligibilityDecision}. Knows nothing but the JDK.
 *
 * <p>A constructor that is given what cannot be throws {@link IllegalArgumentException} whose message names the item and the rule and
 * never the value: the value may be somebody's insured number.
 */
@NullMarked
package shikaku.domain;

import org.jspecify.annotations.NullMarked;
