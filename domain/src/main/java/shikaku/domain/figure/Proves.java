package shikaku.domain.figure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which arrows and clauses a test (method or class) proves; {@code docs/coverage.md} is generated from it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Proves {
    Arrow[] arrows() default {};

    Clause[] clauses() default {};
}
