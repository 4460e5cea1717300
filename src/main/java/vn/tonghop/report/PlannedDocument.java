package vn.tonghop.report;

import vn.tonghop.home.SafeFiles;

/**
 * A document of a compilation that is still to be written.
 *
 * @param path below the folder of its period's documents, with slashes
 * @param content what it will hold; asks no database, so that any thread may write it
 */
record PlannedDocument(String path, SafeFiles.Content content) {}
