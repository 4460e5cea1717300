package vn.tonghop.operations;

import com.github.pjfanning.xlsx.StreamingReader;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/**
 * The usual advice: a streaming reader of workbooks (or the framework's flat-file reader), a chunk step of 1000 rows, the
 * framework's batch writer, rewritten batches. It checks nothing and accounts for nothing. Who knows more pushes the rows of
 * POI's event API through a queue, on a thread of its own.
 */
public final class UsualRecipe {

    private static final int CHUNK = 1000;
    private static final String INSERT =
            "insert into usual (row_no, ordinal, entry_date, reference, subject, quantity, party, place, outcome, note,"
                    + " author) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final List<DateTimeFormatter> DATES =
            List.of(DateTimeFormatter.ofPattern("d/M/yyyy"), DateTimeFormatter.ofPattern("M/d/yy"));

    private final Path file;
    private final int rows;
    private final boolean events;

    /** @param events whether workbooks are read by POI's event API instead of the streaming reader */
    public UsualRecipe(Path file, int rows, boolean events) {
        this.file = file;
        this.rows = rows;
        this.events = events;
    }

    /** Where the rows go. */
    public record Target(String url, String user, String password, String kind) {}

    public double load(Target target) throws Exception {
        SingleConnectionDataSource source =
                new SingleConnectionDataSource(target.url(), target.user(), target.password(), true);
        JdbcTemplate jdbc = new JdbcTemplate(source);
        jdbc.execute("create table usual (row_no int not null primary key, ordinal int, entry_date date,"
                + " reference varchar(500), subject varchar(4000), quantity decimal(30, 6), party varchar(1000),"
                + " place varchar(500), outcome varchar(1000), note varchar(4000), author varchar(500))");
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(source);
        JobRepository repository = repository(source, transactions, target.kind());
        JdbcBatchItemWriter<List<String>> writer = writer(source);
        ItemReader<List<String>> reader = reader();
        Job job = new JobBuilder("usual", repository)
                .start(new StepBuilder("load", repository)
                        .<List<String>, List<String>>chunk(CHUNK)
                        .transactionManager(transactions)
                        .reader(reader)
                        .writer(writer)
                        .build())
                .build();
        TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
        operator.setJobRepository(repository);
        operator.setJobRegistry(new MapJobRegistry());
        operator.afterPropertiesSet();
        long start = System.nanoTime();
        var execution = operator.start(job, new JobParameters());
        double seconds = (System.nanoTime() - start) / 1e9;
        Integer loaded = jdbc.queryForObject("select count(*) from usual", Integer.class);
        if (loaded == null || loaded != rows) {
            throw new IllegalStateException(
                    loaded + " rows loaded, not " + rows + ": " + execution.getAllFailureExceptions());
        }
        source.destroy();
        return seconds;
    }

    private static JobRepository repository(
            SingleConnectionDataSource source, DataSourceTransactionManager transactions, String kind)
            throws Exception {
        new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-" + kind + ".sql"))
                .execute(source);
        JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
        factory.setDataSource(source);
        factory.setTransactionManager(transactions);
        factory.setDatabaseType(kind.equals("h2") ? "H2" : "MYSQL");
        factory.afterPropertiesSet();
        return Objects.requireNonNull(factory.getObject());
    }

    private static JdbcBatchItemWriter<List<String>> writer(SingleConnectionDataSource source) {
        int[] number = {0};
        JdbcBatchItemWriter<List<String>> writer = new JdbcBatchItemWriterBuilder<List<String>>()
                .dataSource(source)
                .sql(INSERT)
                .itemPreparedStatementSetter((row, statement) -> {
                    statement.setInt(1, ++number[0]);
                    statement.setInt(2, Integer.parseInt(row.get(0)));
                    statement.setObject(3, date(row.get(1)));
                    statement.setString(4, row.get(2));
                    statement.setString(5, row.get(3));
                    statement.setBigDecimal(6, new java.math.BigDecimal(row.get(4)));
                    for (int i = 5; i < 10; i++) {
                        statement.setString(i + 2, row.get(i));
                    }
                })
                .build();
        writer.afterPropertiesSet();
        return writer;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text, DATES.get(0));
        } catch (java.time.format.DateTimeParseException e) {
            return LocalDate.parse(text, DATES.get(1));
        }
    }

    private ItemReader<List<String>> reader() throws Exception {
        if (file.toString().endsWith(".csv")) {
            return csv();
        }
        return events ? events() : streaming();
    }

    private ItemReader<List<String>> streaming() {
        Iterator<Row> streamed = StreamingReader.builder()
                .rowCacheSize(100)
                .bufferSize(4096)
                .open(file.toFile())
                .getSheetAt(0)
                .iterator();
        DataFormatter shown = new DataFormatter();
        streamed.next();
        return () -> {
            if (!streamed.hasNext()) {
                return null;
            }
            List<String> cells = new ArrayList<>();
            streamed.next().forEach(cell -> cells.add(shown.formatCellValue(cell)));
            return cells;
        };
    }

    private ItemReader<List<String>> csv() throws Exception {
        FlatFileItemReader<List<String>> reader = new FlatFileItemReaderBuilder<List<String>>()
                .name("rows")
                .resource(new FileSystemResource(file))
                .encoding("UTF-8")
                .linesToSkip(1)
                .delimited()
                .names(RegisterFile.HEADER.toArray(new String[0]))
                .fieldSetMapper(fields -> Arrays.asList(fields.getValues()))
                .build();
        reader.open(new ExecutionContext());
        return reader;
    }

    /** The event API pushes; a thread of its own and a queue make a reader of it. */
    private ItemReader<List<String>> events() {
        BlockingQueue<List<String>> queue = new ArrayBlockingQueue<>(CHUNK);
        List<String> end = List.of();
        Thread thread = new Thread(() -> {
            try {
                push(queue);
                queue.put(end);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return () -> {
            List<String> row = queue.take();
            return row == end ? null : row;
        };
    }

    private void push(BlockingQueue<List<String>> queue) throws Exception {
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(opened);
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(new XSSFSheetXMLHandler(
                    reader.getStylesTable(),
                    null,
                    new ReadOnlySharedStringsTable(opened),
                    new Rows(queue),
                    new DataFormatter(),
                    false));
            try (InputStream sheet = reader.getSheetsData().next()) {
                parser.parse(new InputSource(sheet));
            }
        }
    }

    private record Rows(BlockingQueue<List<String>> queue, List<String> cells)
            implements XSSFSheetXMLHandler.SheetContentsHandler {

        Rows(BlockingQueue<List<String>> queue) {
            this(queue, new ArrayList<>());
        }

        @Override
        public void startRow(int number) {
            cells.clear();
        }

        @Override
        public void endRow(int number) {
            if (number > 0) {
                try {
                    queue.put(List.copyOf(cells));
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }

        @Override
        public void cell(String reference, String value, XSSFComment comment) {
            cells.add(value);
        }
    }
}
