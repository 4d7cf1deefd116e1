package shikaku.reader;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import shikaku.domain.figure.Clause;
import shikaku.domain.figure.Realizes;

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

    /** Does what it can; returns one word for each protection that this machine refused. */
    static List<String> apply() {
        List<String> refused = new ArrayList<>();
        attempt("dumpable", Hardening::notDumpable, refused);
        attempt("core", Hardening::noCore, refused);
        attempt("mlockall", Hardening::locked, refused);
        return refused;
    }

    private interface Call {
        int run() throws Throwable;
    }

    /** Whatever goes wrong here, it is a protection that is missing, and is reported as that. */
    private static void attempt(String word, Call call, List<String> refused) {
        try {
            if (call.run() != 0) {
                refused.add(word);
            }
        } catch (Throwable missing) {
            refused.add(word);
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
