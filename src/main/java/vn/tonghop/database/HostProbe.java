package vn.tonghop.database;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Properties;
import org.h2.engine.Constants;
import org.h2.engine.SessionRemote;
import org.h2.value.Transfer;

/**
 * Asks the process that serves the embedded database whether it is there. The database's own client asks the same and waits
 * without end where that process was stopped: the system answers for it that the line is open.
 */
final class HostProbe {

    private HostProbe() {}

    /**
     * Asks by what the lock file says.
     *
     * @throws HostSilentException where the line is open and nobody answers
     */
    static void ask(Properties lock, Duration within) {
        String[] server = lock.getProperty("server", "").split(":", -1);
        if (server.length != 2 || !server[1].matches("\\d{1,5}")) {
            return;
        }
        int patience = (int) within.toMillis();
        try (Socket line = new Socket()) {
            line.connect(new InetSocketAddress(server[0], Integer.parseInt(server[1])), patience);
            line.setSoTimeout(patience);
            Transfer transfer = new Transfer(null, line);
            transfer.init();
            transfer.writeInt(Constants.TCP_PROTOCOL_VERSION_MIN_SUPPORTED);
            transfer.writeInt(Constants.TCP_PROTOCOL_VERSION_MAX_SUPPORTED);
            transfer.writeString(null);
            transfer.writeString(null);
            transfer.writeString(lock.getProperty("id"));
            transfer.writeInt(SessionRemote.SESSION_CHECK_KEY);
            transfer.flush();
            transfer.readInt();
        } catch (SocketTimeoutException e) {
            throw new HostSilentException(e);
        } catch (IOException e) {
            // Nobody listens there any more: the lock file is of a dead process, and the database sees to it.
            return;
        }
    }
}
