/** The commands: what people type, what they are told, and the exit codes that programs rely on. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.operations.command;
