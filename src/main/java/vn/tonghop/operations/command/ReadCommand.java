package vn.tonghop.operations.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.tonghop.finding.Finding;
import vn.tonghop.finding.Severity;
import vn.tonghop.home.WorkProgress;
import vn.tonghop.operations.console.CommonOptions;
import vn.tonghop.operations.console.Console;
import vn.tonghop.operations.console.ExitCode;
import vn.tonghop.operations.console.Homes;
import vn.tonghop.operations.console.WrongUse;
import vn.tonghop.operations.context.ReadingSettings;
import vn.tonghop.reading.EncodingDecision;
import vn.tonghop.reading.FileType;
import vn.tonghop.reading.RowCursor;
import vn.tonghop.reading.SheetInfo;
import vn.tonghop.reading.SourceCell;
import vn.tonghop.reading.SourceFile;
import vn.tonghop.reading.SourceRow;
import vn.tonghop.reading.UnreadableSourceException;
import vn.tonghop.reading.detect.SourceFiles;
import vn.tonghop.wording.EncodingSentences;
import vn.tonghop.wording.FindingSentences;
import vn.tonghop.wording.Language;

/** {@code read}: what the program sees in a file before any form. Needs no home; knows the encodings of one that is there. */
@Command(name = "read")
final class ReadCommand implements Callable<Integer> {

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter")
    Path path = Path.of("");

    @Override
    public Integer call() throws Exception {
        Console console = options.console();
        if (!Files.isRegularFile(path)) {
            throw new WrongUse("read.missing", "file", path);
        }
        if (Homes.hasCatalogue(options)) {
            Homes.catalogue(options);
        }
        SourceFiles files = new SourceFiles(ReadingSettings.ofMachine().bounds());
        if (console.isJson()) {
            return asJson(console, files);
        }
        try {
            asText(console, files);
            return ExitCode.DONE;
        } catch (UnreadableSourceException e) {
            Refused refused = Refused.of(e, type(files), options.language());
            console.say("read.refused", "found", refused.message());
            console.line(refused.action());
            return ExitCode.ACT;
        }
    }

    /** On a terminal the cells themselves run over the screen, so that only the wait before the first is told. */
    private void asText(Console console, SourceFiles files) throws Exception {
        WorkProgress progress = new WorkProgress();
        progress.begin("readFile");
        if (Console.isTerminal()) {
            try (SourceFile file = console.watching(progress, () -> files.open(path, name()))) {
                tell(console, file, progress);
            }
            return;
        }
        console.watching(progress, () -> {
            try (SourceFile file = files.open(path, name())) {
                tell(console, file, progress);
            }
            return path;
        });
    }

    private int asJson(Console console, SourceFiles files) throws IOException {
        try (ReadingJson json = new ReadingJson(console.out(), options.language())) {
            try (SourceFile file = files.open(path, name())) {
                ReadingJson.readThrough(file);
                json.write(file);
                return ExitCode.DONE;
            } catch (UnreadableSourceException e) {
                json.refuse(Refused.of(e, type(files), options.language()));
                return ExitCode.ACT;
            }
        }
    }

    private String name() {
        return String.valueOf(path.getFileName());
    }

    private @Nullable FileType type(SourceFiles files) throws IOException {
        try {
            return files.typeOf(path);
        } catch (UnreadableSourceException e) {
            return null;
        }
    }

    private void tell(Console console, SourceFile file, WorkProgress progress) throws IOException {
        EncodingDecision encoding = file.encoding();
        console.say(
                "read.header",
                "file",
                name(),
                "type",
                file.type().slug(),
                "encoding",
                encoding == null
                        ? console.text("read.no-encoding")
                        : EncodingSentences.of(encoding.line(), console.language()));
        Character delimiter = file.delimiter();
        if (delimiter != null) {
            console.say(
                    "read.delimiter", "delimiter", delimiter == '\t' ? console.text("read.tab") : delimiter.toString());
        }
        for (SheetInfo sheet : file.sheets()) {
            tell(console, file, sheet, progress);
        }
    }

    private static void tell(Console console, SourceFile file, SheetInfo sheet, WorkProgress progress)
            throws IOException {
        if (sheet.name() != null) {
            String state = ReadingJson.word(sheet.state());
            console.say("read.sheet", "name", sheet.name(), "state", console.text("read.state." + state));
        }
        long rows = 0;
        long cells = 0;
        try (RowCursor cursor = file.open(sheet)) {
            for (SourceRow row = cursor.next(); row != null; row = cursor.next()) {
                rows++;
                progress.rows(1);
                cells += row.cells().size();
                for (SourceCell cell : row.cells()) {
                    console.say(
                            "read.cell",
                            "cell",
                            SourceCell.name(cell.column(), row.number()),
                            "value",
                            String.valueOf(ReadingJson.value(cell.content())));
                }
            }
        }
        console.say("read.totals", "rows", rows, "cells", cells);
    }

    /** Why a file is not read, in words. */
    record Refused(@Nullable FileType type, String code, String variant, String message, String action) {

        static Refused of(UnreadableSourceException e, @Nullable FileType type, Language language) {
            Finding finding = Finding.of(e.code(), Severity.ERROR)
                    .variant(e.variant())
                    .withAll(e.arguments())
                    .build();
            FindingSentences sentences = new FindingSentences();
            return new Refused(
                    type,
                    e.code().slug(),
                    e.variant(),
                    sentences.message(finding, language),
                    sentences.action(finding, language));
        }
    }
}
