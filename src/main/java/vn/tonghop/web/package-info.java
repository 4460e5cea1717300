/** The page of the service for the people who decide: it shows what queries tell and hands on what is decided, no more. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.web;
