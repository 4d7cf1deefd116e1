package shikaku.reader;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** Lets others go first: the nice value of one thread, which Linux keeps for each (nice(2)). The JVM's own priorities do nothing there. */
final class LowPriority {
    private LowPriority() {}

    /** For as long as the thread lives; without effect where it is refused. */
    static void ofThisThread() {
        try {
            Linker linker = Linker.nativeLinker();
            MethodHandle nice = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("nice"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
            int _ = (int) nice.invokeExact(Limits.REHEARSAL_NICER);
        } catch (Throwable asEagerAsOthers) {
            // Only somebody else's wait is longer.
        }
    }
}
