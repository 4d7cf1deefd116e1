package shikaku.accounting.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import shikaku.accounting.AccountingSettings;

/** 見出し: whose pages they are, of every page in this package: none can be forgotten. */
@ControllerAdvice(basePackageClasses = Heading.class)
public class Heading {
    private final AccountingSettings settings;

    Heading(AccountingSettings settings) {
        this.settings = settings;
    }

    @ModelAttribute("clinic")
    String clinic() {
        return settings.clinic();
    }

    @ModelAttribute("clinicEnglish")
    @Nullable
    String clinicEnglish() {
        return settings.clinicEnglish();
    }
}
