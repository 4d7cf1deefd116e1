package shikaku.network.apply;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import shikaku.message.Sentence;
import shikaku.network.KernelSettings;
import shikaku.network.KernelSettings.Setting;
import shikaku.network.Router;

/** 前提: what rules rely on, and cannot see to themselves. */
public final class Readiness {
    private final Router router;
    private final Machine machine;

    public Readiness(Router router, Machine machine) {
        this.router = router;
        this.machine = machine;
    }

    /** @throws NotNow when an interface that the rules name is not there: they would refuse everything from the one that is meant */
    public void requireInterfaces() throws IOException {
        Set<String> there = new TreeSet<>(machine.interfaces());
        List<String> missing = KernelSettings.interfaces(router).stream()
                .filter(each -> !there.contains(each))
                .toList();
        if (!missing.isEmpty()) {
            throw new NotNow(new Sentence(
                    "構成ファイルにある %s のインタフェース %s がこの機械にありません（あるもの: %s）。何も変えていません".formatted(router, missing, there),
                    "this machine has no interface %s, which the site file names for %s (there are %s); nothing was changed"
                            .formatted(missing, router, there)));
        }
    }

    /** The kernel's settings that are not as they should be, a sentence each. */
    public List<Sentence> wrongSettings() throws IOException {
        List<Setting> wanted = KernelSettings.of(router);
        Map<String, String> found =
                machine.settings(wanted.stream().map(Setting::key).toList());
        return wanted.stream()
                .filter(each -> !each.value().equals(found.get(each.key())))
                .map(each -> wrong(each, found.getOrDefault(each.key(), "-")))
                .toList();
    }

    private static Sentence wrong(Setting wanted, String found) {
        return new Sentence(
                "カーネル設定 net/%s は %s です。%s でなければなりません".formatted(wanted.key(), found, wanted.value()),
                "the kernel's net/%s is %s and must be %s".formatted(wanted.key(), found, wanted.value()));
    }
}
