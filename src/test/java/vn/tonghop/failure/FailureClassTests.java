package vn.tonghop.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.mysql.cj.jdbc.exceptions.PacketTooBigException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;
import vn.tonghop.catalogue.yaml.CatalogueException;

/** By type: what a text happens to say, such as the name of a folder, decides nothing. */
class FailureClassTests {

    static Stream<Arguments> thrown() {
        return Stream.of(
                Arguments.of(new AccessDeniedException("/srv/java.sql./tonghop"), FailureClass.FILES),
                Arguments.of(new FileSystemException("/srv", null, "Read-only file system"), FailureClass.FILES),
                Arguments.of(
                        new IllegalStateException(new SQLException("", "", 0, new AccessDeniedException("/srv/data"))),
                        FailureClass.FILES),
                Arguments.of(new FileSystemException("/srv", null, "No space left on device"), FailureClass.DISK_FULL),
                Arguments.of(
                        new UncheckedIOException(new IOException("No space left on device")), FailureClass.DISK_FULL),
                Arguments.of(
                        new IllegalStateException("the folder “No space left on device” is full"),
                        FailureClass.PROGRAM),
                Arguments.of(new SQLException("The table 'submission' is full", "HY000", 1114), FailureClass.DISK_FULL),
                Arguments.of(
                        new SQLException("Communications link failure", "08S01", 0, new SocketTimeoutException("x")),
                        FailureClass.DATABASE),
                Arguments.of(new SQLException("", "HY000", 1820), FailureClass.PASSWORD_EXPIRED),
                Arguments.of(new SQLException("", "HY000", 1862), FailureClass.PASSWORD_EXPIRED),
                Arguments.of(new SQLException("", "28000", 1045), FailureClass.ACCESS_DENIED),
                Arguments.of(new SQLException("", "42000", 1044), FailureClass.ACCESS_DENIED),
                Arguments.of(new SQLException("", "HY000", 1290), FailureClass.READ_ONLY),
                Arguments.of(new SQLException("", "25006", 1792), FailureClass.READ_ONLY),
                Arguments.of(new SQLException("", "08004", 1040), FailureClass.CONNECTIONS),
                Arguments.of(new SQLException("", "42000", 1226), FailureClass.CONNECTIONS),
                Arguments.of(new SQLException("", "08S01", 1153), FailureClass.PACKET_TOO_SMALL),
                Arguments.of(
                        new IllegalStateException(new PacketTooBigException(5000000, 4194304)),
                        FailureClass.PACKET_TOO_SMALL),
                Arguments.of(new CannotCreateTransactionException("away"), FailureClass.DATABASE),
                Arguments.of(new DataIntegrityViolationException("too long"), FailureClass.DATABASE),
                Arguments.of(new CatalogueException(List.of("units.yaml:1")), FailureClass.DATA),
                Arguments.of(new IllegalStateException(new OutOfMemoryError("Java heap space")), FailureClass.MEMORY),
                Arguments.of(new IllegalArgumentException("org.h2. java.io.IOException"), FailureClass.PROGRAM),
                Arguments.of(new NullPointerException(), FailureClass.PROGRAM));
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void goesByWhatWasThrown(Throwable thrown, FailureClass expected) {
        assertThat(FailureClass.of(thrown)).isEqualTo(expected);
    }
}
