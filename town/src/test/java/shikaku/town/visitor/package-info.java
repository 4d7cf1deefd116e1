/** Tests of a visitor's own card. */
@org.jspecify.annotations.NullMarked
package shikaku.town.visitor;
