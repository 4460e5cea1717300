/** What all commands share: options, words on the terminal, exit codes, failures told in sentences. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.operations.console;
