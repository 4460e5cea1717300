package vn.tonghop.operations;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A server that takes every line, says at most one thing and then nothing, as one that is frozen does. */
public final class SilentServer implements AutoCloseable {

    private final ServerSocket server;
    private final List<Socket> lines = new ArrayList<>();

    /** @param first what it says to whoever comes; empty for nothing */
    public SilentServer(String first) throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> take(first), "silent-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Where it listens. */
    public int port() {
        return server.getLocalPort();
    }

    private void take(String first) {
        try {
            while (!server.isClosed()) {
                Socket line = server.accept();
                lines.add(line);
                line.getOutputStream().write(first.getBytes(StandardCharsets.UTF_8));
                line.getOutputStream().flush();
            }
        } catch (IOException e) {
            // Closed: nobody is taken any more.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket line : lines) {
            line.close();
        }
    }
}
