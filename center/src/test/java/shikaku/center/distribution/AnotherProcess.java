package shikaku.center.distribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** 別のプロセス: holds the lock of a file until it is told to end; a lock within one process would be another thing. */
record AnotherProcess(Process process) implements AutoCloseable {
    static AnotherProcess holding(Path file) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnotherProcess.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = process.inputReader();
        if (!"held".equals(said.readLine())) {
            throw new IOException("the other process does not hold the lock");
        }
        return new AnotherProcess(process);
    }

    public static void main(String[] args) throws IOException {
        try (FileChannel channel =
                FileChannel.open(Path.of(args[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            System.out.println(channel.lock().isValid() ? "held" : "not held");
            int end = System.in.read();
            assert end < 0;
        }
    }

    /** As by a kill: nothing is tidied up. */
    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
