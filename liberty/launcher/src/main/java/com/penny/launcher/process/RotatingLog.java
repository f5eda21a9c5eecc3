package com.penny.launcher.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A log of lines that never takes more than twice its cap: when full it becomes {@code NAME.1} and starts anew. */
public final class RotatingLog implements AutoCloseable {

    private final Path file;
    private final long capBytes;
    private OutputStream out;
    private long size;

    /** Appends to the file; the cap is checked before each line. */
    public RotatingLog(Path file, long capBytes) throws IOException {
        this.file = file;
        this.capBytes = capBytes;
        Files.createDirectories(file.getParent());
        open();
    }

    public synchronized void line(String text) throws IOException {
        byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        if (size > 0 && size + bytes.length > capBytes) {
            out.close();
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            open();
        }
        out.write(bytes);
        size += bytes.length;
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }

    private void open() throws IOException {
        out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        size = Files.size(file);
    }
}
