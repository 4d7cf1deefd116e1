package shikaku.network.lab;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import shikaku.message.Sentence;

/** カーネルの呼出し: the calls of Linux that Java has no words for; see open(2), setns(2). */
final class Kernel {
    private static final int O_RDONLY = 0;
    private static final int O_CLOEXEC = 0x80000;
    private static final int CLONE_NEWNET = 0x40000000;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final Linker.Option ERRNO = Linker.Option.captureCallState("errno");
    private static final VarHandle ERROR =
            Linker.Option.captureStateLayout().varHandle(PathElement.groupElement("errno"));

    private static final MethodHandle OPEN = handle(
            "open",
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT),
            Linker.Option.firstVariadicArg(2));
    private static final MethodHandle SETNS =
            handle("setns", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    private static final MethodHandle CLOSE =
            handle("close", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));

    private Kernel() {}

    private static MethodHandle handle(String name, FunctionDescriptor descriptor, Linker.Option... options) {
        Linker.Option[] all = java.util.Arrays.copyOf(options, options.length + 1);
        all[options.length] = ERRNO;
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), descriptor, all);
    }

    /** Puts the calling thread, and no other, into the network namespace that the file stands for. */
    static void enterNetwork(java.nio.file.Path namespace) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(Linker.Option.captureStateLayout());
            MemorySegment path = arena.allocateFrom(namespace.toString());
            int file = checked("open " + namespace, (int) OPEN.invokeExact(state, path, O_RDONLY | O_CLOEXEC), state);
            try {
                checked("setns " + namespace, (int) SETNS.invokeExact(state, file, CLONE_NEWNET), state);
            } finally {
                int ignored = (int) CLOSE.invokeExact(state, file);
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static int checked(String what, int result, MemorySegment state) {
        if (result < 0) {
            int error = (int) ERROR.get(state, 0L);
            throw new LabFailure(new Sentence(
                    "%s に失敗しました（errno %d）".formatted(what, error), "%s failed with errno %d".formatted(what, error)));
        }
        return result;
    }
}
