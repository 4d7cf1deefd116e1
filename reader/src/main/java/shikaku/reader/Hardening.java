package shikaku.reader;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.EnumSet;
import java.util.Set;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;
import shikaku.message.reader.Protection;

/**
 * Keeps what this process holds inside it: not readable by others of the same user, in no core file, never written to swap.
 * Linux; see prctl(2), setrlimit(2), mlockall(2).
 */
@Realizes(clauses = Clause.C17)
final class Hardening {
    private static final int PR_SET_DUMPABLE = 4;
    private static final int RLIMIT_CORE = 4;
    /** Current and future pages, each when first touched: a JVM reserves far more than it uses. */
    private static final int MCL_CURRENT_FUTURE_ONFAULT = 1 | 2 | 4;

    private Hardening() {}

    /** Does what it can; returns what this machine refused. */
    static Set<Protection> apply() {
        Set<Protection> refused = EnumSet.noneOf(Protection.class);
        attempt(Protection.NOT_READABLE, Hardening::notDumpable, refused);
        attempt(Protection.NO_CORE_FILE, Hardening::noCore, refused);
        attempt(Protection.LOCKED, Hardening::locked, refused);
        return refused;
    }

    private interface Call {
        int run() throws Throwable;
    }

    /** Whatever goes wrong here, it is a protection that is missing, and is reported as that. */
    private static void attempt(Protection protection, Call call, Set<Protection> refused) {
        try {
            if (call.run() != 0) {
                refused.add(protection);
            }
        } catch (Throwable missing) {
            refused.add(protection);
        }
    }

    private static int notDumpable() throws Throwable {
        FunctionDescriptor descriptor =
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG);
        MethodHandle prctl = function("prctl", descriptor, Linker.Option.firstVariadicArg(1));
        return (int) prctl.invokeExact(PR_SET_DUMPABLE, 0L);
    }

    private static int noCore() throws Throwable {
        FunctionDescriptor descriptor =
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS);
        MethodHandle setrlimit = function("setrlimit", descriptor);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment softAndHardZero = arena.allocate(ValueLayout.JAVA_LONG, 2);
            return (int) setrlimit.invokeExact(RLIMIT_CORE, softAndHardZero);
        }
    }

    private static int locked() throws Throwable {
        MethodHandle mlockall = function("mlockall", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        return (int) mlockall.invokeExact(MCL_CURRENT_FUTURE_ONFAULT);
    }

    private static MethodHandle function(String name, FunctionDescriptor descriptor, Linker.Option... options) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), descriptor, options);
    }
}
