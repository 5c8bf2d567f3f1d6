// Package pdftext reads the plain text out of PDF files that people send. The
// file is read in a child process of the same binary, which has little memory and
// time, no environment and no file but its pipes: what a hostile file does to the
// reader it does there (decision 052).
package pdftext
