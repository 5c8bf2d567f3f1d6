// Package filetext reads the plain text out of files that people send: text,
// web pages, Word documents. A file is judged by its content, never by its
// name, and everything is bounded: what it unpacks to, how deep it goes.
package filetext
