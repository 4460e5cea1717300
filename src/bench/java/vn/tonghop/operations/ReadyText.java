package vn.tonghop.operations;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import vn.tonghop.operations.context.LoadVariant;

/**
 * The limit: a ready text file of the register's rows, loaded by one {@code LOAD DATA LOCAL} into a table of twelve columns
 * with its primary key and nothing else. Nothing is read, checked or accounted for.
 */
public final class ReadyText {

    private ReadyText() {}

    public static double load(LoadVariant.Server server, String schema, Path scratch, int rows) throws Exception {
        Path text = scratch.resolve("ready-" + rows + ".tsv").toAbsolutePath();
        if (!Files.exists(text)) {
            write(text, rows);
        }
        try (Connection connection = server.connect("?allowLoadLocalInfile=true");
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + schema);
            statement.execute("create database " + schema + " character set utf8mb4 collate utf8mb4_0900_bin");
            statement.execute(
                    "create table " + schema + ".ready (submission_id varchar(16) not null, row_no int not null,"
                            + " ordinal int, entry_date date, reference varchar(500), subject varchar(4000),"
                            + " quantity decimal(30, 6), party varchar(1000), place varchar(500), outcome varchar(1000),"
                            + " note varchar(4000), author varchar(500), primary key (submission_id, row_no))");
            long start = System.nanoTime();
            int loaded = statement.executeUpdate("load data local infile '" + text + "' into table " + schema
                    + ".ready character set utf8mb4 fields terminated by '\\t'");
            double seconds = (System.nanoTime() - start) / 1e9;
            if (loaded != rows) {
                throw new IllegalStateException(loaded + " rows loaded, not " + rows);
            }
            return seconds;
        }
    }

    private static void write(Path text, int rows) throws IOException {
        try (OutputStream out = new java.io.BufferedOutputStream(Files.newOutputStream(text), 1 << 16)) {
            for (int i = 0; i < rows; i++) {
                List<String> row = RegisterFile.row(i);
                String line = String.join(
                        "\t",
                        "0123456789abcdef",
                        String.valueOf(i + 2),
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        row.get(3),
                        row.get(4),
                        row.get(5),
                        row.get(6),
                        row.get(7),
                        row.get(8),
                        row.get(9));
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
