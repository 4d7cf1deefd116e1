package shikaku.reader;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** Lets others go first: the nice value of one thread, which Linux keeps for each (setpriority(2)). The JVM's own priorities do nothing there. */
final class LowPriority {
    private static final int PRIO_PROCESS = 0;
    private static final int THIS_THREAD = 0;

    private LowPriority() {}

    /** For as long as the thread lives; without effect where it is refused. */
    static void ofThisThread() {
        try {
            Linker linker = Linker.nativeLinker();
            FunctionDescriptor descriptor = FunctionDescriptor.of(
                    ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
            MethodHandle setpriority =
                    linker.downcallHandle(linker.defaultLookup().findOrThrow("setpriority"), descriptor);
            int _ = (int) setpriority.invokeExact(PRIO_PROCESS, THIS_THREAD, Limits.REHEARSAL_NICE);
        } catch (Throwable asEagerAsOthers) {
            // Only somebody else's wait is longer.
        }
    }
}
