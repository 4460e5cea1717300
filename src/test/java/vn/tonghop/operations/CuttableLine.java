package vn.tonghop.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A line to a database server that can be cut and mended, and that can fall silent without being cut. */
final class CuttableLine implements AutoCloseable {

    private final InetSocketAddress server;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final Object mended = new Object();
    private ServerSocket entrance;
    private volatile boolean silent;

    CuttableLine(String host, int port) throws IOException {
        server = new InetSocketAddress(host, port);
        entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        listen(entrance);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Ends every connection and refuses new ones. */
    void cut() throws IOException {
        entrance.close();
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    /** Takes connections again at the same port. */
    void mend() throws IOException {
        int port = port();
        entrance = new ServerSocket();
        entrance.setReuseAddress(true);
        entrance.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        listen(entrance);
    }

    /** Holds back every byte, as a switch does that has lost its way. */
    void fallSilent() {
        silent = true;
    }

    /** Lets what was held back go on. */
    void speak() {
        synchronized (mended) {
            silent = false;
            mended.notifyAll();
        }
    }

    private void listen(ServerSocket listening) {
        daemon(() -> {
            while (true) {
                Socket near = listening.accept();
                Socket far = new Socket();
                open.add(near);
                open.add(far);
                far.connect(server);
                daemon(() -> pass(near, far));
                daemon(() -> pass(far, near));
            }
        });
    }

    private void pass(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8192];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                waitWhileSilent();
                out.write(buffer, 0, n);
            }
        }
    }

    private void waitWhileSilent() throws IOException {
        synchronized (mended) {
            while (silent) {
                try {
                    mended.wait();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        }
    }

    /** What a connection's own thread does. */
    private interface Passing {
        void run() throws IOException;
    }

    private static void daemon(Passing passing) {
        Thread thread = new Thread(() -> {
            try {
                passing.run();
            } catch (IOException e) {
                Thread.currentThread().interrupt(); // the line was cut, which is what it is for
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        speak();
        cut();
    }
}
